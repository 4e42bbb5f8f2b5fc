export const id = 316;
export const ids = [316];
export const modules = {

/***/ 20622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BK: () => (  documentSecrets),
    eh: () => (  isSecretName),
    pE: () => (  literalSecrets),
    u2: () => (  isLiteralSecret),
    wq: () => (  secretShape)
  });
const SHAPES = [
    ['a private key', /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY|PuTTY-User-Key-File-\d/],
    ['an AWS access key', /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/],
    ['an AWS secret access key', /aws.{0,20}secret.{0,20}["'=:\s][A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/i],
    ['a GitHub token', /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})/],
    ['a GitLab token', /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\w-]{20}/],
    ['a Slack token', /(?<![A-Za-z0-9])(?:xox[abceoprs]-[A-Za-z0-9-]{10}|xapp-\d-[A-Za-z0-9-]{10})/],
    ['a Slack webhook', /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9]{6}/],
    ['a Google API key', /(?<![A-Za-z0-9])AIza[\w-]{35}/],
    ['a Google token', /(?<![A-Za-z0-9])(?:ya29\.[\w-]{20}|GOCSPX-[\w-]{20})/],
    ['an Azure storage key', /AccountKey=[A-Za-z0-9+/]{80}/],
    ['an Azure client secret', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31}/],
    ['a Vault token', /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{24}/],
    ['a DigitalOcean token', /(?<![A-Za-z0-9])do[oprs]_v1_[0-9a-f]{64}/],
    ['a Stripe key', /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16}/],
    ['an npm token', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/],
    ['a PyPI token', /(?<![A-Za-z0-9])pypi-AgE[\w-]{40}/],
    ['a signed token (JWT)', /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/],
    ['a password inside a URL', /:\/\/[^\s/:@"'?#]*:(?![${])[^\s/@"'?#]+@/],
];
const SECRET_WORD = /(?:password|passwd|passphrase|secret|token|apikey|credentials?)\d*$|^(?:pass|pw|pwd|passcode)\d*$/;
const SECRET_KEY = /(?:^|_)(?:access|account|api|auth|encryption|master|private|secret|shared|signing|ssh)_key\d*$/;
const NO_SECRET = /^(?:|true|false|yes|no|on|off|null|none|~)$/i;
const ALLOWED = /#\s*allow-secret\s*$/;
const ALLOWED_NEXT = /^\s*#\s*allow-secret\s*$/;
const NAMES_OF_SECRETS = new Set(['secret-vars', 'secrets']);
function secretShape(value) {
    return SHAPES.find(([, shape]) => shape.test(value))?.[0];
}
function isSecretName(name) {
    const words = name
        .slice(-200)
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/_$/, '');
    return SECRET_WORD.test(words.split('_').at(-1) ?? '') || SECRET_KEY.test(words);
}
function isLiteralSecret(name, value) {
    return secretShape(value) !== undefined || (isSecretName(name) && isLiteral(value, false));
}
function literalSecrets(text) {
    const lines = text.split('\n');
    return lines.flatMap((line, index) => {
        if (isAllowed(lines, index))
            return [];
        const what = secretShape(line) ?? namedSecret(line);
        return what === undefined ? [] : [{ line: index + 1, what }];
    });
}
function documentSecrets(document, text, placeholders) {
    const lines = text.split('\n');
    const found = [];
    visitMembers(document.value, [], undefined, (value, path, name) => {
        const named = name !== undefined && isSecretName(name) && isLiteral(value, placeholders);
        const what = secretShape(value) ?? (named ? `a literal value for ${JSON.stringify(name)}` : undefined);
        if (what === undefined)
            return;
        const line = document.lineOf(path);
        if (!isAllowed(lines, line - 1))
            found.push({ line, what });
    });
    return found.toSorted((a, b) => a.line - b.line);
}
function visitMembers(value, path, name, visit) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
        visit(String(value), path, name);
    }
    else if (Array.isArray(value)) {
        for (const [index, one] of value.entries())
            visitMembers(one, [...path, index], name, visit);
    }
    else if (typeof value === 'object' && value !== null) {
        const members = Object.entries(value);
        const called = members.find(([member, text]) => /^(?:key|name)$/.test(member) && typeof text === 'string')?.[1];
        for (const [member, one] of members) {
            const own = member === 'value' && typeof called === 'string' ? called : member;
            const isName = NAMES_OF_SECRETS.has(member) || (member === 'secret' && called !== undefined);
            visitMembers(one, [...path, member], isName || path.some(isNameOfSecrets) ? undefined : own, visit);
        }
    }
}
function isNameOfSecrets(step) {
    return typeof step === 'string' && NAMES_OF_SECRETS.has(step);
}
function isLiteral(value, placeholders) {
    if (NO_SECRET.test(value.trim()))
        return false;
    if (!placeholders)
        return true;
    return /[^\W_]/.test(value.replace(/\{\{|\}\}|\{[^{}]*\}/g, (part) => (part.length === 2 && part !== '{}' ? 'x' : '')));
}
const ASSIGNMENT = /(?<![\w.-])([A-Za-z_][\w.-]*)["']?[ \t]*[=:][ \t]*(?=("(?:[^"\\]|\\.){0,200}"|'(?:[^']|''){0,200}'|[^\s,}#][^,}#]{0,200}))/g;
function namedSecret(line) {
    if (/^\s*(?:#|\/\/)/.test(line))
        return undefined;
    for (const [, name = '', value = ''] of line.matchAll(ASSIGNMENT)) {
        if (isSecretName(name) && isWritten(value.trim()))
            return `a literal value for ${JSON.stringify(name)}`;
    }
    return undefined;
}
function isWritten(value) {
    if (/^(?:[[{]$|\{\s+["'\w]|\{["'])/.test(value))
        return false;
    return !NO_SECRET.test(value.replace(/^(["'])(.*)\1$/s, '$2').trim());
}
function isAllowed(lines, index) {
    return ALLOWED.test((lines[index] ?? '').slice(-200)) || ALLOWED_NEXT.test((lines[index - 1] ?? '').slice(0, 200));
}


/***/ }),

/***/ 53194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  buildRequest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const variableName = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .regex(/^(?!__proto__$)[A-Za-z_][\w.:-]*$/, 'a letter or underscore, then letters, digits, and . : _ -');
const buildVariable = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        key: variableName.describe('The name of the variable.'),
        value: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().describe('Its value. Not for secrets: whoever reads the request reads it.'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        key: variableName.describe('The name of the variable.'),
        secret: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
            .regex(/^[A-Za-z_][\w.:-]*$/)
            .describe('The name under which the input secret-vars gives its value.'),
    }),
]);
const buildRequest = zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'letters, digits, and . _ -, at most 100')
        .optional()
        .describe('Whatever the sender knows the request by.'),
    giturl: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .describe('The repository: https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).'),
    branch: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional().describe('A branch, a tag or a commit. Default: the default branch.'),
    templatepath: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .default('/packer.json')
        .describe("The template within the repository; a slash at the beginning is the repository's root."),
    buildonly: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().default('').describe('Names of builds of the template, with commas between. Default: all.'),
    buildvars: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(buildVariable).default([]).describe('Variables for Packer and for the environment of the build.'),
    localpath: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
    responses: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
    responselinks: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
});


/***/ }),

/***/ 43967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DC: () => (  checkBranch),
    I: () => (  checkGitUrl),
    fy: () => (  repositoryNameOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_secrets_literal_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20622);



const LONGEST = 2048;
const USER = /^[A-Za-z0-9_][\w.-]*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])$/;
const LOOPBACK = /^(?:localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|\[::1\])$/i;
const WANTED = 'It must be https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).';
function checkGitUrl(url) {
    const refuse = (why) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`giturl ${why}. ${WANTED}`);
    if (url === '')
        return refuse('is empty');
    if (url.length > LONGEST)
        return refuse(`has ${url.length} characters; at most ${LONGEST} are read`);
    const kind = (0,_core_secrets_literal_secret_js__WEBPACK_IMPORTED_MODULE_2__  .wq)(url);
    if (kind === 'a password inside a URL')
        return refuse('holds credentials; give them as checkout-token or ssh-key');
    if (kind !== undefined)
        return refuse(`holds ${kind}; give it as checkout-token or ssh-key`);
    if (url.startsWith('-'))
        return refuse(`begins with a hyphen, so git would take it for an option: ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(url)}`);
    const scheme = /^([A-Za-z][\w+.-]*):(:|\/\/)/.exec(url);
    if (scheme?.[2] === ':') {
        return refuse(`names the remote helper ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(scheme[1] ?? '')}, a program that git would run`);
    }
    if (!/^[!-~]*$/.test(url) || /%(?:[01][0-9a-f]|7f)/i.test(url)) {
        return refuse('holds a blank, a control character or a letter beyond ASCII');
    }
    if (scheme === null)
        return checkScpAddress(url, refuse);
    const [, name = ''] = scheme;
    if (!/^(?:https?|ssh)$/.test(name))
        return refuse(`has the scheme ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(`${name}://`)}`);
    return checkAuthority(name, url.slice(name.length + 3), refuse);
}
function checkAuthority(scheme, rest, refuse) {
    if (/[?#\\]/.test(rest))
        return refuse('holds a question mark, a # or a backslash, which no address of a repository has');
    const [authority = ''] = rest.split('/', 1);
    const at = authority.lastIndexOf('@');
    if (at >= 0 && (scheme !== 'ssh' || !USER.test(authority.slice(0, at)))) {
        return refuse('holds credentials; give them as checkout-token or ssh-key');
    }
    const { host = '', port } = /^(?<host>\[[^\]]*\]|[^:]*)(?::(?<port>.*))?$/.exec(authority.slice(at + 1))?.groups ?? {};
    if (!HOST.test(host))
        return refuse(`has the host ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(host)}`);
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
        return refuse(`has the port ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(port)}`);
    if (scheme === 'http' && !LOOPBACK.test(host)) {
        return refuse(`is plain http to ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(host)}, which anybody between could change`);
    }
    return undefined;
}
function checkScpAddress(url, refuse) {
    const [, user = '', host = '', path = ''] = /^([^@:/]*)@([^:/]*):(.*)$/.exec(url) ?? [];
    if (user === '' && host === '')
        return refuse(`is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(url)}, which is a local path or a short name`);
    if (!USER.test(user) || !HOST.test(host) || host.startsWith('['))
        return refuse(`is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(url)}`);
    if (path === '' || path.startsWith('-') || /[?#\\]/.test(path))
        return refuse(`has the path ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(path)}`);
    return undefined;
}
function checkBranch(branch) {
    const why = branchFault(branch);
    return why === undefined
        ? undefined
        : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`branch ${why}. It must be a branch, a tag or a commit, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(branch)}.`);
}
function branchFault(branch) {
    if (branch === '')
        return 'is empty';
    if (Buffer.byteLength(branch) > 255)
        return 'has more than 255 bytes';
    if (branch.startsWith('-'))
        return 'begins with a hyphen, so git would take it for an option';
    if (!branch.isWellFormed())
        return 'is not Unicode';
    if (/[\p{Cc}\p{Z}]/u.test(branch))
        return 'holds a blank or a control character';
    const sign = /[~^:?*[\\]/.exec(branch)?.[0];
    if (sign !== undefined)
        return `holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(sign)}, which means something to git`;
    if (branch.includes('..'))
        return 'holds "..", which means a range to git';
    if (branch.includes('@{') || branch === '@')
        return 'holds "@{" or is "@", which means something to git';
    if (/^\/|\/\/|\/$/.test(branch))
        return 'has an empty part between slashes';
    if (branch.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock') || part.endsWith('.'))) {
        return 'has a part that begins or ends with a dot, or ends with .lock';
    }
    return undefined;
}
function repositoryNameOf(url) {
    const path = /^\w+:\/\/[^/]*\/(.*)$/.exec(url)?.[1] ?? (url.includes('://') ? '' : url.slice(url.indexOf(':') + 1));
    const last = path.split('/').findLast((part) => part !== '') ?? '';
    const name = last.replace(/\.git$/, '').replace(/[^\w.-]+/g, '-');
    return /[A-Za-z0-9]/.test(name) ? name : undefined;
}


/***/ }),

/***/ 7487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  findRequest)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _build_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53194);







function findRequest(input, { repository, eventPath, kind }) {
    const given = input.trim();
    if (given.startsWith('{') || given.startsWith('['))
        return { text: input, name: 'input "request"', from: [] };
    if (given === 'event') {
        const text = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .GF)('The request of the event', requestFromEvent(readEvent(eventPath)), 2);
        return { text, name: 'the event', from: [] };
    }
    const path = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .CT)('Input "request"', kind === 'terminal' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(repository).root : repository, repository, given);
    const isOwn = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)(repository, path);
    const name = isOwn ? (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .pS)(repository, path) : given;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
        return { text, name, from: isOwn ? [name] : [] };
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "request" names ${name}, which cannot be read as UTF-8 text (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}).`);
    }
}
function readEvent(path) {
    if (path === undefined || path === '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "request" is event, but this run has no event (GITHUB_EVENT_PATH is not set); give the JSON itself.');
    }
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "request" is event, but the event cannot be read as JSON (${path}).`);
    }
}
function requestFromEvent(payload) {
    const dispatched = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .C5)(payload, 'client_payload');
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(dispatched))
        return withReadVariables(Object.entries(dispatched));
    const inputs = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .C5)(payload, 'inputs');
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(inputs)) {
        return withReadVariables(Object.entries(inputs).filter(([name, value]) => Object.hasOwn(_build_request_js__WEBPACK_IMPORTED_MODULE_5__  .m.shape, name) && value !== ''));
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "request" is event, but the event holds no request: repository_dispatch brings one as its client_payload, ' +
        'workflow_dispatch as its inputs.');
}
function withReadVariables(members) {
    return Object.fromEntries(members.map(([name, value]) => [
        name,
        name === 'buildvars' && typeof value === 'string' ? variablesIn(value) : value,
    ]));
}
function variablesIn(text) {
    if (text.trim() === '')
        return [];
    try {
        return JSON.parse(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('buildvars of the event must be JSON, a list of {"key", "value"}, but cannot be read as that.');
    }
}


/***/ }),

/***/ 29078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  y: () => (  checkRequest),
  i: () => (  readRequest)
});

var text_document = __webpack_require__(22299);
var inputs = __webpack_require__(88278);
var literal_secret = __webpack_require__(20622);
var errors = __webpack_require__(8005);
var definition = __webpack_require__(95907);
var leg = __webpack_require__(44296);
var placeholder = __webpack_require__(90881);
var build_request = __webpack_require__(53194);
var git_address = __webpack_require__(43967);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var wording = __webpack_require__(37478);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/plan/request/template-path.js






const MOST_FOLDERS = 2000;
function templateOf(templatepath, repository, isThere) {
    const path = external_node_path_.posix.normalize(templatepath.replace(/^\/+/, ''));
    if (templatepath.split(/[/\\]/).includes('..')) {
        return new errors .yo(`templatepath must stay inside the repository, but was ${(0,inputs .WU)(templatepath)}.`);
    }
    if (/[\u0000-\u001f\u007f]/.test(templatepath))
        return new errors .yo('templatepath holds a control character.');
    try {
        const root = (0,external_node_fs_.realpathSync)(repository);
        if (isThere)
            (0,paths .CT)('templatepath', root, root, path);
        return path.replace(/(.)\/$/, '$1');
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            return new errors .yo((0,errors .bD)(error));
        const near = nearestTemplate(path, repository);
        return new errors .yo(`${error.message} ${near === undefined ? 'Is giturl checked out there?' : `Did you mean ${(0,inputs .WU)(near)}?`}`);
    }
}
function nearestTemplate(path, repository) {
    const templates = templatesBelow(repository);
    const isName = (other) => external_node_path_.posix.basename(other) === external_node_path_.posix.basename(path);
    const [only] = templates;
    return templates.find(isName) ?? (0,wording .qb)(path, templates) ?? (templates.length === 1 ? only : undefined);
}
function templatesBelow(repository) {
    const found = [];
    const folders = [''];
    for (let index = 0; index < Math.min(folders.length, MOST_FOLDERS); index += 1) {
        const folder = folders[index] ?? '';
        for (const entry of entriesOf(external_node_path_.posix.join(repository, folder))) {
            const path = external_node_path_.posix.join(folder, entry.name);
            if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
                folders.push(path);
            else if (entry.isFile() && /\.pkr\.(?:hcl|json)$|\.json$/.test(entry.name))
                found.push(path);
        }
    }
    return found;
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./.build/plan/request/request.js










function readRequest(options) {
    const { document, request, problems } = parseRequest(options);
    const template = templateOf(request.templatepath, options.repository, problems.length === 0);
    if (template instanceof errors .yo) {
        problems.push({ line: document.lineOf(['templatepath']), message: template.message });
    }
    if (problems.length > 0 || template instanceof errors .yo)
        throw refused(options, problems);
    const name = (0,git_address .fy)(request.giturl) ?? options.repositoryName;
    const at = { file: options.name, line: document.lineOf(['giturl']) };
    return {
        draft: {
            from: options.from,
            legs: [{ definition: definitionOf(name, template, request), at }],
            notices: [],
            targets: {},
            buildRegistry: null,
        },
        request: factsOf(request),
    };
}
function checkRequest(text) {
    const { request, problems } = parseRequest(text);
    if (problems.length > 0)
        throw refused(text, problems);
    return factsOf(request);
}
function parseRequest({ name, text }) {
    const document = (0,text_document .u0)(name, Buffer.from(text));
    checkSecrets(document, text);
    checkVariables(document);
    const request = (0,text_document .sw)(document, build_request .m);
    return { document, request, problems: problemsOf(request, document) };
}
function refused({ name }, problems) {
    return new text_document .Mi(name, problems.toSorted((a, b) => a.line - b.line));
}
function factsOf({ id, giturl, branch, buildvars }) {
    return {
        id: id ?? null,
        giturl,
        branch: branch ?? null,
        variables: buildvars.flatMap((one) => ('value' in one ? [[one.key, one.value]] : [])),
        secretVariables: buildvars.flatMap((one) => ('secret' in one ? [[one.key, one.secret]] : [])),
    };
}
function definitionOf(name, template, request) {
    const { buildvars } = request;
    return {
        leg: name,
        slug: (0,leg .tF)(name),
        image: name,
        tier: 'application',
        axes: {},
        name: (0,placeholder .TL)(name),
        version: null,
        parent: null,
        source: null,
        work: {
            builder: 'packer',
            template,
            'working-directory': '.',
            only: buildNames(request).map(placeholder .TL),
            except: [],
            vars: Object.fromEntries(buildvars.flatMap((one) => ('value' in one ? [[one.key, (0,placeholder .TL)(one.value)]] : []))),
            'secret-vars': Object.fromEntries(buildvars.flatMap((one) => ('secret' in one ? [[one.key, one.secret]] : []))),
            'var-files': [],
            arguments: [],
            version: null,
            'vars-in-environment': true,
            substitutions: null,
        },
        ...(0,definition .hB)(),
    };
}
function buildNames({ buildonly }) {
    return buildonly
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
function problemsOf(request, document) {
    const problems = [];
    const add = (path, message) => {
        problems.push({ line: document.lineOf(path), message });
    };
    const address = (0,git_address .I)(request.giturl);
    if (address !== undefined)
        add(['giturl'], address.message);
    const branch = request.branch === undefined ? undefined : (0,git_address .DC)(request.branch);
    if (branch !== undefined)
        add(['branch'], branch.message);
    for (const name of buildNames(request)) {
        if (/^-|[\u0000-\u001f\u007f]/.test(name))
            add(['buildonly'], `buildonly holds ${(0,inputs .WU)(name)}, which no build is called.`);
    }
    const seen = new Set();
    for (const [index, one] of request.buildvars.entries()) {
        if (seen.has(one.key))
            add(['buildvars', index], `buildvars names ${one.key} twice; keep one of them.`);
        seen.add(one.key);
        if ('value' in one && one.value.includes('\0'))
            add(['buildvars', index], `${one.key} holds a NUL byte.`);
    }
    return problems;
}
function checkSecrets(document, text) {
    const value = Object.fromEntries([...membersOf(document.value)].filter(([name]) => name !== 'giturl'));
    const found = (0,literal_secret .BK)({ ...document, value }, text, false);
    if (found.length === 0)
        return;
    const remedy = 'Give the value to the input secret-vars, and here {"key": …, "secret": "NAME"}.';
    const problems = found.map(({ line, what }) => ({ line, message: `A request must not hold ${what}. ${remedy}` }));
    throw new text_document .Mi(document.name, problems);
}
function checkVariables(document) {
    const list = membersOf(document.written).get('buildvars');
    if (list === undefined)
        return;
    const refuse = (path, message) => ({ line: document.lineOf(path), message });
    if (!Array.isArray(list)) {
        throw new text_document .Mi(document.name, [
            refuse(['buildvars'], 'buildvars must be a list of {"key", "value"} or {"key", "secret"}.'),
        ]);
    }
    const problems = list.flatMap((one, index) => {
        const members = membersOf(one);
        const where = `buildvars[${index}]`;
        const at = ['buildvars', index];
        const unknown = [...members.keys()].filter((name) => !['key', 'value', 'secret'].includes(name));
        if (unknown.length > 0)
            return [refuse(at, `${where} has ${unknown.map(inputs .WU).join(', ')}; known are key, value, secret.`)];
        if (members.has('value') === members.has('secret')) {
            return [refuse(at, `${where} must have a "value" or a "secret" beside its "key", and not both.`)];
        }
        const notText = [...members].find(([, value]) => typeof value !== 'string')?.[0];
        if (notText !== undefined)
            return [refuse(at, `${where}.${notText} must be a string.`)];
        return ['key', 'secret'].flatMap((name) => {
            const value = members.get(name);
            if (typeof value !== 'string' || /^(?!__proto__$)[A-Za-z_][\w.:-]*$/.test(value))
                return [];
            return [refuse(at, `${where}.${name} must be a name: a letter or underscore, then letters, digits, and . : _ -`)];
        });
    });
    if (problems.length > 0)
        throw new text_document .Mi(document.name, problems);
}
function membersOf(value) {
    return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}


/***/ })

};
