export const id = 9360;
export const ids = [9360,5734];
export const modules = {

/***/ 76727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  planInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const planInputs = {
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['plan', 'collect'],
        default: 'plan',
        description: '`collect` is the last job of a run: it reads the records of all legs, lists their images, and fails when a leg failed.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'The manifests, relative to the workspace. Without it `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
    }),
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload.",
    }),
    profiles: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML: `glob` or `payload`, `template`, `source-images`, and more (see Profiles below).',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs to plan, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag.',
    }),
    except: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Legs to leave out, written as for `only`.' }),
    with: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['parents', 'children', 'none'],
        default: 'parents',
        description: 'Who comes along with the legs that `only` names: what they build on, what builds on them, or nobody.',
    }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Variables over those of the manifest, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'resolve-sources': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether source images are looked for. Without it the legs that need one have no key, and are always baked.',
    }),
    'look-up': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that are already there. Without it everything is baked.',
    }),
    explain: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs, written as for `only`, of whose keys all files and values are printed, and what differs from the last bake.',
    }),
    list: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'List all legs in the log, also those with nothing to do, each with its state.',
    }),
    render: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A folder, relative to the workspace, into which the templates of IMAGES.json or profiles are written. They are no inputs of what lies beside them.',
    }),
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of environment variables that bake passes on to the build (its input of that name): the values of those that a template reads count for the key. They must be the same here and there.',
    }),
    'dry-run': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Plan any number of legs and levels, and give no matrices.',
    }),
    'legs-per-job': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '1',
        least: 1,
        most: 1000,
        unit: 'legs',
        description: 'How many legs a job bakes. With more than 1 a row of a matrix holds `legs`, which `bake-legs` bakes, and a level of more than 256 legs fits. They are shared out by what their bakes took the last time.',
    }),
    'build-registry': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        formerly: 'staging',
        description: "The repository that container images go through from job to job, as `ghcr.io/acme/builds`, over the manifest's `build-registry`.",
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch, where the run is of another ref: may read contents.',
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'require-artifact': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Fail where the plan cannot be kept as an artifact, which other jobs read it from. The plan of an untrusted pull request never is, and does not fail.',
    }),
    summary: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'full', 'none'],
        default: 'auto',
        description: "What is added to the job's summary: `auto` folds the plan below its headline, `full` shows all of it, `none` adds nothing. With `mode: collect`, `none` also makes no report.",
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'With `mode: collect`: the path of plan.json, or the name of its artifact.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'With `mode: collect`: the output `digest` of the plan; another plan is refused.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'With `mode: collect`: paths of records, or of folders that hold them, where there is no artifact service.',
    }),
};
const levels = [0, 1, 2, 3, 4, 5, 6, 7];
const planOutputs = {
    ...Object.fromEntries(levels.map((level) => [
        `level-${level}`,
        level === 0
            ? 'The matrix of the legs that build on nothing that is baked: `{"include": [{"leg", "slug", "image", …}]}`; with `legs-per-job` over 1 `{"include": [{"legs", "batch", …}]}`.'
            : `The matrix of the legs with ${level} ${level === 1 ? 'level' : 'levels'} of legs above them.`,
    ])),
    ...Object.fromEntries(levels.map((level) => [`has-level-${level}`, `Whether level ${level} has a leg: the \`if\` of its job.`])),
    count: 'How many legs are to be baked or verified.',
    unchanged: 'How many are unchanged.',
    plan: 'The path of plan.json.',
    digest: 'Its sha256: whoever reads the plan is given it, and refuses another.',
    'plan-artifact': 'The name of the artifact that holds the plan; empty where there is no artifact service.',
    summary: 'The plan in one sentence.',
    images: 'With `mode: collect`: all images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'With `mode: collect`: ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    report: 'With `mode: collect`: the path of the report of the run, an HTML page. As an artifact it is `<artifact-prefix>-report-a<attempt>.html`.',
    'report-url': 'With `mode: collect`: the address of that artifact, which a browser opens; empty where there is none.',
    headline: 'With `mode: collect`: the result in one sentence, as `1 of 60 images failed its tests`.',
    status: 'With `mode: collect`: `baked`, `reused` where nothing had to be baked, `failed` or `cancelled`.',
};


/***/ }),

/***/ 18457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B_: () => (  signedEnvelope),
    HT: () => (  readEnvelope),
    P5: () => (  verifiedPayload),
    XT: () => (  isEnvelope),
    Zd: () => (  MOST_ATTESTATION_BYTES),
    xn: () => (  attestationJson)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52948);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);
  var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);




const IN_TOTO = 'application/vnd.in-toto+json';
const MOST_ATTESTATION_BYTES = 16 * 1024 * 1024;
function signedEnvelope(payload, key) {
    const bytes = Buffer.from(payload);
    const envelope = {
        payloadType: IN_TOTO,
        payload: bytes.toString('base64'),
        signatures: [{ keyid: key.publicKey.id, sig: key.sign(IN_TOTO, bytes).toString('base64') }],
    };
    return `${JSON.stringify(envelope)}\n`;
}
function isEnvelope(value) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_3__  .Gv)(value) && Object.hasOwn(value, 'payloadType') && Object.hasOwn(value, 'signatures');
}
function readEnvelope(what, value) {
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_3__  .Gv)(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} is no envelope, but ${kindOf(value)}.`);
    onlyMembers(what, value, ['payloadType', 'payload', 'signatures']);
    const { payloadType, payload, signatures } = value;
    if (payloadType !== IN_TOTO)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has the payload type ${shown(payloadType)}, but must have ${IN_TOTO}.`);
    if (!Array.isArray(signatures) || signatures.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has no signatures.`);
    if (signatures.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has ${signatures.length} signatures, but must have one: of several nobody could say by whom it is signed.`);
    }
    const signature = signatures[0];
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_3__  .Gv)(signature))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has a signature that is ${kindOf(signature)}.`);
    onlyMembers(`${what}: its signature`, signature, ['keyid', 'sig']);
    const { keyid = '', sig } = signature;
    if (typeof keyid !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has a key id that is ${kindOf(keyid)}.`);
    return {
        payload: decoded(`${what}: its payload`, payload),
        signature: decoded(`${what}: its signature`, sig),
        keyId: keyid,
    };
}
function verifiedPayload(what, { payload, signature, keyId }, key) {
    if (keyId !== '' && keyId !== key.id)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} is signed by the key ${shown(keyId)}, but the one to check it with is ${key.id}.`);
    if (!key.isSignedBy(IN_TOTO, payload, signature)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} is not signed by the key ${key.id}: its payload or its signature was changed, or another key signed it.`);
    }
    return payload;
}
function attestationJson(what, bytes) {
    if (bytes.length > MOST_ATTESTATION_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has ${bytes.length} bytes; at most ${MOST_ATTESTATION_BYTES} are read.`);
    return (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_1__  .RJ)(what, bytes);
}
function decoded(what, text) {
    if (typeof text !== 'string' || text === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must be base64, but is ${kindOf(text)}.`);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') === text)
        return bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} is not base64 as it is written (RFC 4648, section 4, with its padding and nothing else).`);
}
function onlyMembers(what, value, known) {
    const other = Object.keys(value).find((name) => !known.includes(name));
    if (other !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has the member ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(other)}, which is not known here: ${known.join(', ')} are.`);
}
function shown(value) {
    return typeof value === 'string' ? (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(value) : kindOf(value);
}
function kindOf(value) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'null';
    if (value === '')
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}


/***/ }),

/***/ 95734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  readPublicKey),
    readSigningKey: () => (  readSigningKey)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);



const MOST_KEY_CHARACTERS = 10_000;
const HOW_TO_MAKE = 'Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing-key.pem';
function readSigningKey(what, pem) {
    const label = labelOf(what, pem);
    if (label !== 'PRIVATE KEY') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a private key in PKCS#8 (-----BEGIN PRIVATE KEY-----), but is ${labelWords(label)}. ${HOW_TO_MAKE}`);
    }
    const key = parsed(what, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: pem, format: 'pem' }));
    refuseOtherCurves(what, key);
    return {
        publicKey: publicKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)),
        sign: (type, payload) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', preAuthEncoding(type, payload), { key, dsaEncoding: 'der' }),
    };
}
function readPublicKey(what, pem) {
    const label = labelOf(what, pem);
    if (label !== 'PUBLIC KEY') {
        const instead = label === 'PRIVATE KEY' ? ' Whoever checks needs the public half: openssl pkey -pubout.' : '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a public key (-----BEGIN PUBLIC KEY-----), but is ${labelWords(label)}.${instead}`);
    }
    const key = parsed(what, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: pem, format: 'pem' }));
    refuseOtherCurves(what, key);
    return publicKeyOf(key);
}
function publicKeyOf(key) {
    const pem = key.export({ type: 'spki', format: 'pem' }).toString();
    return {
        id: (0,_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .fg)(pem),
        pem,
        isSignedBy: (type, payload, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', preAuthEncoding(type, payload), { key, dsaEncoding: 'der' }, signature),
    };
}
function preAuthEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
function labelOf(what, pem) {
    if (pem.length > MOST_KEY_CHARACTERS)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is far too long for a key.`);
    const [, label] = /^-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n/.exec(pem.trimStart()) ?? [];
    if (label === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a key as PEM, which begins with -----BEGIN.`);
    if (pem.split('-----BEGIN ').length > 2)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must hold one key, but holds several.`);
    return label;
}
function labelWords(label) {
    if (label === 'EC PRIVATE KEY')
        return 'one in the older form (-----BEGIN EC PRIVATE KEY-----); openssl pkey -in KEY turns it into PKCS#8';
    if (label === 'ENCRYPTED PRIVATE KEY')
        return 'encrypted; openssl pkey -in KEY takes its password off';
    return `-----BEGIN ${label}-----`;
}
function parsed(what, parse) {
    try {
        return parse();
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is no key that can be read. ${HOW_TO_MAKE}`);
    }
}
function refuseOtherCurves(what, { asymmetricKeyType, asymmetricKeyDetails }) {
    const curve = asymmetricKeyDetails?.namedCurve;
    if (asymmetricKeyType === 'ec' && curve === 'prime256v1')
        return;
    const found = asymmetricKeyType === 'ec' ? `of ${curve ?? 'an unknown curve'}` : (asymmetricKeyType ?? 'another');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be of P-256, but is ${found}. ${HOW_TO_MAKE}`);
}


/***/ }),

/***/ 67046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cc: () => (  subjectOfIdentity),
    T8: () => (  statementOf),
    YD: () => (  SLSA_PROVENANCE),
    cO: () => (  readStatement),
    et: () => (  subjectOf),
    uR: () => (  sbomKind)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);




const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
function statementOf(subject, predicateType, predicate) {
    return { _type: STATEMENT_TYPE, subject, predicateType, predicate };
}
function subjectOf(name, digest) {
    return { name, digest: { sha256: digest.replace(/^sha256:/, '') } };
}
function subjectOfIdentity(identity) {
    return { name: identity, digest: { sha256: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .fg)(identity) } };
}
const HEX = /^[0-9a-f]{64}$/;
const MOST_SUBJECTS = 10_000;
function readStatement(what, value) {
    const type = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, '_type');
    if (type !== STATEMENT_TYPE)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} is no statement: its _type must be ${STATEMENT_TYPE}, but is ${shown(type)}.`);
    const predicateType = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'predicateType');
    if (typeof predicateType !== 'string' || predicateType === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has no predicateType, so nobody can tell what it says.`);
    const subjects = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'subject');
    if (!Array.isArray(subjects) || subjects.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} is about nothing: it has no subject.`);
    if (subjects.length > MOST_SUBJECTS)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has ${subjects.length} subjects; at most ${MOST_SUBJECTS} are read.`);
    return {
        subjects: subjects.map((one) => readSubject(what, one)),
        predicateType,
        predicate: (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'predicate'),
    };
}
function readSubject(what, value) {
    const name = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'name');
    const digest = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)((0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'digest'), 'sha256');
    if (typeof name !== 'string')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has a subject without a name.`);
    if (typeof digest !== 'string' || !HEX.test(digest))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} has the subject ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(name)} without a sha256 of 64 hex digits in lower case.`);
    return subjectOf(name, digest);
}
function sbomKind(what, value) {
    const found = knownKind(value);
    if (found === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must be an SBOM as JSON, of CycloneDX ("bomFormat": "CycloneDX") or SPDX 2 ("spdxVersion": "SPDX-2.…"), but is neither.`);
    }
    if (found.count === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} lists nothing. Whatever made it found no packages, or looked at another place.`);
    return found;
}
function knownKind(value) {
    const count = (name) => {
        const list = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, name);
        return Array.isArray(list) ? list.filter(_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .Gv).length : 0;
    };
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'bomFormat') === 'CycloneDX' && /^1\.\d{1,2}$/.test(String((0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'specVersion'))))
        return { format: 'cyclonedx', predicateType: 'https://cyclonedx.org/bom', count: count('components') };
    if (/^SPDX-2\.\d$/.test(String((0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'spdxVersion'))) && (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(value, 'SPDXID') === 'SPDXRef-DOCUMENT')
        return { format: 'spdx', predicateType: 'https://spdx.dev/Document', count: count('packages') };
    return undefined;
}
function shown(value) {
    return typeof value === 'string' ? (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(value) : 'missing';
}


/***/ }),

/***/ 46621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  adopt: () => (  adopt)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var main = __webpack_require__(1276);
var errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var image_asker = __webpack_require__(35130);
var wording = __webpack_require__(37478);
var provider = __webpack_require__(33623);
var reuse_from = __webpack_require__(74765);
var revocation = __webpack_require__(37446);
var look_up = __webpack_require__(81419);
var providers = __webpack_require__(6653);
var recipe = __webpack_require__(49426);
var adopt_inputs = __webpack_require__(84347);
;// CONCATENATED MODULE: ./.build/pipeline/adopt/rows.js

const MOST = 10_000;
function readRows(text, name, { isId, example }) {
    const rows = [];
    const wrong = [];
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    let isHead = true;
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const cells = line.split(',').map((cell) => cell.trim().replace(/^"([^"]*)"$/, '$1'));
        const [leg = '', id = ''] = cells;
        if (isHead && leg === 'leg' && id === 'id' && cells.length === 2) {
            isHead = false;
            continue;
        }
        isHead = false;
        if (cells.length === 2 && leg !== '' && isId(id))
            rows.push({ leg, id });
        else
            wrong.push(`${name}:${index + 1}: must be a leg and the id of an image, as web/noble,${example}, but was ${JSON.stringify(line.slice(0, 80))}.`);
    }
    if (rows.length === 0 && wrong.length === 0)
        wrong.push(`${name} names no image.`);
    if (rows.length > MOST)
        wrong.push(`${name} names ${rows.length} images; at most ${MOST} are adopted at once.`);
    for (const member of ['leg', 'id']) {
        const seen = new Set();
        for (const row of rows) {
            if (seen.has(row[member]))
                wrong.push(`${name} names the ${member === 'leg' ? 'leg' : 'image'} ${row[member]} twice.`);
            seen.add(row[member]);
        }
    }
    if (wrong.length > 0)
        throw new errors .yo(wrong.join('\n'));
    return rows;
}
function rowOf(leg, id, { isId, example }) {
    if (!isId(id))
        throw new errors .yo(`An image is named by its id, as ${example}, but this was ${JSON.stringify(id)}.`);
    return { leg, id };
}

;// CONCATENATED MODULE: ./.build/pipeline/adopt/adopt.js















const adopters = providers.providers.flatMap(({ adoption }) => adoption ?? []);
const ids = {
    isId: (id) => adopters.some(({ isId }) => isId(id)),
    example: adopters[0]?.example ?? '',
};
async function adopt(host) {
    const inputs = (0,runner_inputs .Ko)(adopt_inputs .m, (name) => host.input(name));
    const rows = rowsOf(host, inputs);
    checkWords(inputs);
    const { legs, revocations } = await host.group('Plan', () => planned(host, inputs));
    const revoked = (0,revocation .Vv)(revocations ?? []);
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-adopt', passEnv: [], buildRegistry: null });
    const recipes = await (0,recipe .M)({
        providers: providers.providers,
        repository: asker.repository,
        environment: host.environment,
        templates: [],
        manifests: [],
        written: [],
    });
    const problems = [];
    const adoptions = [];
    const taken = new Set();
    for (const row of rows) {
        const leg = legs.find((one) => one.leg === row.leg || one.aliases.includes(row.leg));
        if (leg === undefined) {
            const near = (0,wording .qb)(row.leg, legs.map((one) => one.leg));
            problems.push(`${row.leg}: the manifest has no such leg.${near === undefined ? '' : ` Did you mean ${near}?`}`);
            continue;
        }
        if (taken.has(leg.leg)) {
            problems.push(`${row.leg}: it is the same image as another leg of the list, ${leg.leg}; name one of them.`);
            continue;
        }
        taken.add(leg.leg);
        const entry = (0,revocation .d0)(revoked, row);
        if (entry !== undefined) {
            problems.push(`${row.leg}: ${row.id} is not adopted: it is ${(0,revocation .Gn)(entry)}.`);
            continue;
        }
        try {
            adoptions.push({ row, ...(await adoptionOf(row, leg, recipes, asker)) });
        }
        catch (error) {
            problems.push(`${row.leg}: ${row.id} is not adopted: ${(0,errors .bD)(error)}.`);
        }
    }
    if (problems.length > 0)
        throw new errors .yo(`${problems.join('\n')}\nNothing was tagged.`);
    const words = { ref: `refs/heads/${inputs.branch}`, reason: inputs.reason.trim() };
    for (const { row, region, adopt: mark } of adoptions) {
        await mark(words);
        host.info(`${row.leg}: ${row.id} in ${region} is adopted. The next run tests it instead of baking.`);
    }
    host.output('adopted', JSON.stringify(adoptions.map(({ row, region }) => ({ ...row, region }))));
    host.info(`Adopted ${adoptions.length} ${adoptions.length === 1 ? 'image' : 'images'}.`);
}
function rowsOf(host, { leg, id, from }) {
    if (from === '' && leg !== '' && id !== '')
        return [rowOf(leg, id, ids)];
    if (from === '' || leg !== '' || id !== '') {
        throw new errors .dz(`Name a leg and the id of its image (bakehouse adopt web/noble ${ids.example} --reason …), or a file of many with --from.`);
    }
    try {
        return readRows((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(host.workspace, from), 'utf8'), from, ids);
    }
    catch (error) {
        if (error instanceof errors .yo)
            throw error;
        throw new errors .yo(`${from} cannot be read: ${(0,errors .bD)(error)}`);
    }
}
function checkWords({ reason, branch }) {
    if (reason.trim() === '')
        throw new errors .dz('Say with --reason why: it stays on the image for whoever asks later.');
    const wrong = adopters.map(({ reasonProblem }) => reasonProblem(reason)).find((one) => one !== undefined);
    if (wrong !== undefined)
        throw new errors .yo(wrong);
    const problem = reuse_from .ld.safeParse([branch]).error?.issues[0]?.message;
    if (problem !== undefined)
        throw new errors .yo(`--branch ${problem}.`);
}
async function planned(host, { manifest, vars }) {
    const given = new Map([
        ['manifest', manifest.join('\n')],
        ['vars', vars.join('\n')],
        ['dry-run', 'true'],
        ['summary', 'none'],
    ]);
    const { plan } = await (0,main.planImages)({
        ...host,
        input: (name) => given.get(name) ?? '',
        output: () => { },
    });
    return plan;
}
async function adoptionOf(row, leg, recipes, asker) {
    const { key } = leg;
    if (key === null)
        throw new errors .yo(`the leg has no key, since ${leg.reason}`);
    if (!leg.todo.includes('bake'))
        throw new errors .yo('the leg has an image already, and nothing is to be baked for it');
    const recipe = await recipes.recipeOf(leg, new Map());
    const wanted = { definition: leg, key, recipe };
    const builds = (0,look_up .jV)(wanted);
    const [build, ...others] = builds;
    const adoption = build === undefined ? undefined : (0,provider .lc)(build.type, providers.providers)?.adoption;
    if (adoption === undefined || !recipe.buildsKnown || others.length > 0) {
        const made = recipe.builds.map(({ name }) => name).join(', ') || 'images that cannot be known';
        const titles = providers.providers.flatMap((one) => (one.adoption === undefined ? [] : [one.title])).join(' or ');
        throw new errors .yo(`only a leg whose one build makes an image of ${titles} takes one, but this makes ${made}`);
    }
    const { tier, name, arch, recipe: digest, epoch } = leg;
    return await adoption.look({ ...(0,look_up .Em)(wanted, builds, asker), leg: leg.leg, tier, name, arch, recipe: digest, epoch }, row.id, asker);
}


/***/ }),

/***/ 84347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  adoptInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const adoptInputs = {
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The leg that the image is to stand for, as `plan` names it.' }),
    id: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The image: its id at its provider.' }),
    from: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Instead of a leg and an id: a file with many, one `leg,id` a line, as CSV; a first line `leg,id` is its head.',
    }),
    reason: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Why it is adopted, at most 256 characters: it stays on the image as a tag.' }),
    branch: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'main',
        description: 'The branch whose runs take it, where `reuse-from` holds images to branches: it becomes the tag bakehouse:ref.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'The manifests, as `plan` takes them.' }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Variables over those of the manifest, as `plan` takes them.' }),
};


/***/ }),

/***/ 88904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  catalogue: () => (  catalogue)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var paths = __webpack_require__(56408);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var record_chain = __webpack_require__(29131);
var record_file = __webpack_require__(33554);
var image_refresh = __webpack_require__(46895);
var default_manifests = __webpack_require__(76474);
var read = __webpack_require__(7144);
var open_plan = __webpack_require__(52324);
var current_list = __webpack_require__(17561);
var providers = __webpack_require__(6653);
var values = __webpack_require__(1252);
var channel_history = __webpack_require__(49354);
var image_leg = __webpack_require__(44296);
var image_lineage = __webpack_require__(18269);
var revocation = __webpack_require__(37446);
var image_provider = __webpack_require__(33623);
var words = __webpack_require__(27484);
var commands = __webpack_require__(46743);
;// CONCATENATED MODULE: ./.build/report/catalogue/builds.js






const RUNS = '/actions/runs/';
const MOST_SNIPPETS = 12;
function ownBuild(kin, records, refresh, revoked, slug, context) {
    const { name, key, recipe, created } = kin;
    const since = records.find(({ epoch }) => epoch !== undefined)?.epoch ?? (created === null ? null : dayOf(created));
    const places = kin.images.map((image) => placeOf(image, revoked, context));
    const publications = publicationsOf(records, context);
    const scan = newest(records.flatMap(({ scan: one }) => one ?? []));
    const barred = places.length > 0 && places.every((place) => place.revoked !== null) ? places[0]?.revoked : null;
    return {
        name,
        key,
        recipe,
        created,
        age: since === null ? null : (0,image_refresh .v3)(context.day, since),
        stale: since === null || refresh === null ? null : (0,image_refresh .TZ)(refresh, since, context.day),
        revoked: revoked ?? barred ?? null,
        ...testsOf(kin, records),
        scan: scan === undefined ? null : (0,words.scanVerdict)(scan),
        scanState: scan === undefined || scan['report-only'] === true ? null : scan.gate,
        findings: scan === undefined ? [] : (0,words.scanFindings)(scan),
        places,
        publications,
        ...madeOf(records),
        ...usesOf(records, places, publications, slug, context),
    };
}
function dayOf(time) {
    const at = Date.parse(time);
    return Number.isFinite(at) ? (0,image_refresh .OC)(at) : null;
}
function newest(some) {
    return some.reduce((best, one) => (best === undefined || one.at > best.at ? one : best), undefined);
}
function placeOf(image, revoked, context) {
    const { provider, region, id, copyOf } = image;
    const named = copyOf === null ? [image] : [image, { id: copyOf }];
    const entry = revoked === null
        ? named.map((one) => (0,revocation .d0)(context.revocations, one)).find((one) => one !== undefined)
        : undefined;
    return {
        provider,
        title: (0,image_provider .li)(provider, context.providers)?.title ?? provider,
        region,
        id,
        copyOf,
        standing: context.standingOf(image),
        revoked: entry === undefined ? null : (0,revocation .Gn)(entry),
    };
}
function testsOf({ verified }, records) {
    const last = newest(records.flatMap(({ verification }) => verification ?? []));
    if (last === undefined) {
        return verified ? { tests: 'passed earlier', testsState: 'passed' } : { tests: 'not tested', testsState: 'none' };
    }
    const { gate, instances } = last;
    const sum = (count) => instances.reduce((all, one) => all + count(one), 0);
    const [total, passed] = [sum((one) => one.total), sum((one) => one.passed)];
    const failed = sum((one) => one.failed + one.errored);
    if (gate === 'pass') {
        const words = passed === total ? `${total} passed` : `${passed} of ${total} passed`;
        return total === 0 ? { tests: 'no tests', testsState: 'none' } : { tests: words, testsState: 'passed' };
    }
    return { tests: failed === 0 ? 'not accepted' : `${failed} of ${total} failed`, testsState: 'failed' };
}
function publicationsOf(records, context) {
    const all = records.flatMap((record) => record.publications
        .filter(({ status }) => status !== 'failed' && status !== 'skipped')
        .map((one) => ({ one, at: publishedAt(record) })));
    const nameOf = ({ one }) => JSON.stringify([one.target, one.kind, one.region, one.ref, one.id, one.digest]);
    return [...(0,values .me)(all, nameOf).values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const at = group.reduce((last, one) => ((one.at ?? '') > (last ?? '') ? one.at : last), null);
        const { target, kind, region, ref, id, digest } = first.one;
        const standing = id === null
            ? { kind: 'unasked', reason: 'only images of a provider are asked for' }
            : context.standingOf({ provider: kind, region: region ?? 'local', id });
        return [{ target, kind, region, ref: ref === '' ? null : ref, id, digest, at, standing, movedTo: null }];
    });
}
function publishedAt({ stage, stages }) {
    const done = stages.findLast(({ name }) => name === 'Publish')?.end ?? null;
    return done ?? (stage === 'publish' ? (stages.findLast(({ end }) => end !== null)?.end ?? null) : null);
}
function runAddress(address, run) {
    const [before, ...rest] = address.split(RUNS);
    return before === undefined || rest.length === 0 ? address : `${before}${RUNS}${run}`;
}
function madeOf(records) {
    const [record] = records.toSorted((a, b) => Number(b.status === 'baked') - Number(a.status === 'baked'));
    if (record === undefined)
        return { from: '', run: '', tools: [] };
    const { git, run, tools } = record;
    const ref = git.ref.replace(/^refs\/(?:heads|tags)\//, '');
    const from = [git.template, git.repository, git.commit.slice(0, 7), ref === '' ? '' : `on ${ref}`];
    return {
        from: from.filter((part) => part !== '').join(' '),
        run: run.id === record['baked-in'] ? run.url : runAddress(run.url, bakedIn(record)),
        tools: [
            ...(tools.packer === null ? [] : [['Packer', tools.packer]]),
            ...Object.entries(tools.plugins),
            ...(tools.docker === undefined ? [] : [['docker', tools.docker.server]]),
        ],
    };
}
function bakedIn(record) {
    return /^\d+$/.test(record['baked-in']) ? record['baked-in'] : record.run.id;
}
function usesOf(records, places, publications, slug, { providers, revocations }) {
    const images = records.find((record) => record.images.length > 0)?.images ?? [];
    const unfit = new Set(places
        .filter(({ revoked, standing }) => revoked !== null || standing.kind === 'gone')
        .map(({ id }) => id.toLowerCase()));
    const isFit = (image) => !unfit.has(image.id.toLowerCase()) && (0,revocation .d0)(revocations, image) === undefined;
    const accountOf = (provider) => images.find((image) => image.provider === provider)?.account ?? null;
    const label = slug.replace(/[^a-z0-9]+/g, '_').replace(/^(?=\d)/, '_');
    const consumed = (provider, one) => {
        const own = (0,image_provider .li)(provider, providers);
        const text = own?.terraform?.({ ...one, label, account: accountOf(provider) });
        return text === undefined ? [] : [text];
    };
    const fit = publications
        .filter(({ standing }) => standing.kind !== 'gone')
        .filter(({ id, digest }) => isFit({ id: id ?? '', digests: digest === null ? {} : { published: digest } }));
    const published = fit.flatMap(({ kind, region, id, ref, digest }) => consumed(kind, { region: region ?? 'local', id: id ?? '', ref, digest }));
    const own = places
        .filter(isFit)
        .flatMap(({ provider, region, id }) => consumed(provider, { region, id, ref: null, digest: null }));
    const told = fit.map((one) => ({ ...one, status: 'created' }));
    return {
        commands: (0,commands .oG)({ images: images.filter(isFit), publications: told }, true).slice(0, MOST_SNIPPETS),
        terraform: [...new Set(published.length > 0 ? published : own)].slice(0, MOST_SNIPPETS),
        verify: (0,commands .Dl)({ images, publications: told }, records[0]?.git.repository ?? '').slice(0, MOST_SNIPPETS),
    };
}

var external_node_crypto_ = __webpack_require__(77598);
var image_retention = __webpack_require__(23054);
;// CONCATENATED MODULE: ./.build/report/catalogue/facts.js
const catalogueStates = ['revoked', 'gone', 'failed', 'stale', 'ready', 'empty'];

;// CONCATENATED MODULE: ./.build/report/catalogue/words.js




const STATE_WORDS = {
    revoked: 'revoked',
    gone: 'gone',
    failed: 'failed',
    stale: 'stale',
    ready: 'ready',
    empty: 'no build',
};
function refreshWords(refresh) {
    if (refresh === null || typeof refresh === 'string')
        return refresh;
    return `every ${daysWords(refresh['max-age'])}`;
}
function retentionWords(retention) {
    if (retention === null)
        return null;
    const DONE = { deprecate: 'deprecated', disable: 'disabled', delete: 'deleted' };
    const due = image_retention ._$.flatMap((stage) => {
        const days = retention[stage];
        return days === undefined ? [] : [`${DONE[stage]} after ${daysWords(days)}`];
    });
    return `the newest ${retention.keep} stay; ${due.join(', ')}`;
}
function daysWords(days) {
    return (0,wording .hS)(Number.parseInt(days, 10), 'day');
}
function ageWords(age) {
    if (age === null)
        return '';
    return age === 0 ? 'today' : (0,wording .hS)(age, 'day');
}
function standingWords(standing) {
    const WORDS = { gone: 'gone', unlike: 'not what was baked', unasked: 'not asked' };
    return standing.kind === 'there' ? 'there' : `${WORDS[standing.kind]}: ${standing.reason}`;
}
function stateOf(builds) {
    const [newest, ...older] = builds;
    if (newest === undefined)
        return { state: 'empty', why: '' };
    const told = [newest, ...older.filter(({ channels }) => channels.length > 0)].map((build) => {
        const { state, why } = stateOfBuild(build);
        const names = build.channels.map(({ name }) => name).join(', ');
        const of = build === newest ? '' : `${names}: `;
        return { state, why: why === '' ? '' : `${of}${why}` };
    });
    for (const state of catalogueStates) {
        const found = told.find((one) => one.state === state);
        if (found !== undefined)
            return found;
    }
    return { state: 'ready', why: '' };
}
function stateOfBuild(build) {
    if (build.revoked !== null)
        return { state: 'revoked', why: build.revoked };
    if (isGone(build))
        return { state: 'gone', why: 'nothing of it is left where its records say' };
    if (build.testsState === 'failed')
        return { state: 'failed', why: `tests: ${build.tests}` };
    if (build.scanState === 'block')
        return { state: 'failed', why: `scan: ${build.scan ?? ''}` };
    if (build.stale !== null)
        return { state: 'stale', why: build.stale };
    return { state: 'ready', why: '' };
}
function isGone({ places, publications }) {
    const gone = ({ standing }) => standing.kind === 'gone';
    const isLeft = (one) => one.kind !== 'files' && one.movedTo === null && !gone(one);
    return places.length > 0 && places.every(gone) && !publications.some(isLeft);
}
const LONGEST_NAME = 80;
function pageNames(legs, slugOf) {
    const taken = new Set();
    const names = new Map();
    for (const leg of legs) {
        const slug = slugOf(leg).toLowerCase();
        const isFit = /^[a-z0-9][a-z0-9._-]*$/.test(slug) && slug.length <= LONGEST_NAME && !taken.has(slug);
        let name = isFit ? slug : `${slug.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_NAME)}-${hashOf(leg)}`;
        while (taken.has(name))
            name += '-2';
        taken.add(name);
        names.set(leg, name);
    }
    return names;
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}

;// CONCATENATED MODULE: ./.build/report/catalogue/catalogue-facts.js








const MOST_LINKS = 100;
function catalogueFacts(sources) {
    const { defined, histories, known, repository, unknown, now } = sources;
    const records = sources.records.filter(({ status }) => status === 'baked' || status === 'reused');
    const promoted = histories.flatMap(({ entries }) => entries);
    const lineage = (0,image_lineage .bQ)([...records, ...promoted], known);
    const legOf = legNames(records, defined ?? [], promoted.map(({ leg }) => leg));
    const kinByLeg = (0,values .me)([...lineage.kin.values()].filter(({ leg }) => leg !== null), ({ leg }) => legOf(leg ?? ''));
    const definedByLeg = new Map((defined ?? []).map((one) => [one.leg, one]));
    const legs = [...new Set([...definedByLeg.keys(), ...kinByLeg.keys()])].toSorted(values .Nx);
    const slugs = pageNames(legs, (leg) => definedByLeg.get(leg)?.slug ?? (0,image_leg .tF)(leg));
    const recordsOf = (0,values .me)(records, ({ key, images }) => key ?? images[0]?.id ?? '');
    const revoked = revokedKin(lineage, sources.revocations);
    const sorted = new Map(legs.map((leg) => [leg, (kinByLeg.get(leg) ?? []).toSorted(newestFirst)]));
    const newest = new Set([...sorted.values()].flatMap(([first]) => first?.name ?? []));
    const linkTo = (name, depth) => {
        const kin = lineage.kin.get(name);
        const leg = kin?.leg === null || kin === undefined ? null : legOf(kin.leg);
        const slug = leg === null ? null : (slugs.get(leg) ?? null);
        return { name, leg, slug, depth, isRevoked: revoked.has(name), isNewest: newest.has(name) };
    };
    const context = { ...sources, day: (0,image_refresh .OC)(now) };
    const images = legs.map((leg) => {
        const own = definedByLeg.get(leg);
        const slug = slugs.get(leg) ?? (0,image_leg .tF)(leg);
        const builds = (sorted.get(leg) ?? []).map((kin) => {
            const below = (0,image_lineage .GG)([kin.name], lineage.below);
            return {
                ...ownBuild(kin, recordsOf.get(kin.name) ?? [], own?.refresh ?? null, revoked.get(kin.name) ?? null, slug, context),
                channels: channelsOf(kin, leg, histories),
                above: (0,image_lineage .GG)([kin.name], lineage.above)
                    .slice(0, MOST_LINKS)
                    .map(({ name, depth }) => linkTo(name, depth)),
                below: below.slice(0, MOST_LINKS).map(({ name, depth }) => linkTo(name, depth)),
                belowCount: below.length,
            };
        });
        const moved = withMoves(builds);
        const [record] = recordsOf.get(moved[0]?.name ?? '') ?? [];
        return {
            leg,
            slug,
            image: own?.image ?? record?.image ?? leg.split('/')[0] ?? leg,
            tier: own?.tier ?? record?.tier ?? null,
            ...stateOf(moved),
            refresh: refreshWords(own?.refresh ?? null),
            retention: retentionWords(own?.retention ?? null),
            isDefined: defined === null || own !== undefined,
            builds: moved,
        };
    });
    return { repository, day: context.day, images, unknown, isDefined: defined !== null };
}
function legNames(records, defined, promoted) {
    const all = [...records.map(({ leg }) => leg), ...promoted];
    const known = new Set([...all, ...defined.map(({ leg }) => leg)]);
    const bySlug = new Map([
        ...[...known].map((leg) => [(0,image_leg .tF)(leg), leg]),
        ...defined.map(({ slug, leg }) => [slug, leg]),
    ]);
    return (told) => (known.has(told) ? told : (bySlug.get(told) ?? told));
}
function newestFirst(a, b) {
    return (0,values .Nx)(b.created ?? '', a.created ?? '') || (0,values .Nx)(a.name, b.name);
}
function revokedKin({ kin, below }, list) {
    const reasons = new Map();
    if (list.named.size === 0)
        return reasons;
    const open = [];
    for (const one of kin.values()) {
        const made = (0,revocation .bh)(list, one);
        if (made !== undefined)
            reasons.set(one.name, (0,revocation .Gn)(made));
        const entry = made ?? (0,revocation .EY)(list, one);
        if (entry?.inherit === true)
            open.push({ name: one.name, entry, from: one });
    }
    const seen = new Set(open.map(({ name }) => name));
    for (const { name: above, entry, from } of open) {
        for (const name of below.get(above) ?? []) {
            if (!reasons.has(name))
                reasons.set(name, `${from.leg ?? from.name}, which it stands on, is ${(0,revocation .Gn)(entry)}`);
            if (seen.has(name))
                continue;
            seen.add(name);
            open.push({ name, entry, from });
        }
    }
    return reasons;
}
function channelsOf({ key, images }, leg, histories) {
    const ids = new Set(images.map(({ id }) => id.toLowerCase()));
    return histories.flatMap((history) => {
        const own = (0,channel_history .pZ)(history, leg).filter((entry) => key === null || entry.key === null
            ? [...entry.images, ...entry.places].some(({ id }) => ids.has(id.toLowerCase()))
            : entry.key === key);
        if (own.length === 0)
            return [];
        return [{ name: history.channel, since: own.find(({ since }) => since !== null)?.since ?? null }];
    });
}
function withMoves(builds) {
    const nameOf = ({ target, kind, region, ref }) => JSON.stringify([target, kind, region, ref]);
    const last = new Map();
    for (const { name, created, publications } of builds) {
        for (const one of publications) {
            const at = one.at ?? created ?? '';
            if (one.ref !== null && at > (last.get(nameOf(one))?.at ?? ''))
                last.set(nameOf(one), { at, build: name });
        }
    }
    return builds.map((build) => ({
        ...build,
        publications: build.publications.map((one) => {
            const holder = one.ref === null ? build.name : (last.get(nameOf(one))?.build ?? build.name);
            return holder === build.name ? one : { ...one, movedTo: holder };
        }),
    }));
}

var markup = __webpack_require__(92121);
var page_frame = __webpack_require__(71976);
var page_parts = __webpack_require__(975);
var script = __webpack_require__(71306);
var style = __webpack_require__(57732);
;// CONCATENATED MODULE: ./.build/report/catalogue/rows.js






function stateTally(images) {
    return catalogueStates.flatMap((state) => {
        const count = images.filter((one) => one.state === state).length;
        return count === 0 ? [] : [[state, count]];
    });
}
function toImage({ slug, leg }, up) {
    return (0,markup .PT) `<a href="${up}images/${(0,page_parts .dS)(slug)}.html">${leg}</a>`;
}
function shortName(name) {
    return /^bk\d+-[a-z2-7]{40}$/.test(name) ? name.slice(0, 12) : (0,words.shortId)(name);
}
function chips(names) {
    return (0,markup .PT) `${names.map((name) => (0,markup .PT) `<span class="chip">${name}</span>`)}`;
}
function rows_channelsOf({ builds }) {
    return [...new Set(builds.flatMap(({ channels }) => channels.map(({ name }) => name)))];
}
function imageTable(images, caption, up) {
    return (0,page_parts .Rm)(caption, COLUMNS, images.map((image) => row(image, up)));
}
const COLUMNS = ['Image', 'State', 'Newest build', 'Age', 'Channels', 'Tests', 'Scan'];
function row(image, up) {
    const [newest] = image.builds;
    const why = image.why.replace(/^stale: /, '');
    return (0,markup .PT) `<tr class="row is-${image.state}">
    <th scope="row">${toImage(image, up)}${image.isDefined ? markup .s6 : (0,markup .PT) ` <span class="dim">not in the manifest any more</span>`}</th>
    <td data-label="State"><span class="status">${STATE_WORDS[image.state]}</span>${why === '' ? markup .s6 : (0,markup .PT) ` <span class="why">${(0,wording .IN)(why, LONGEST_STATE)}</span>`}</td>
    <td class="s" data-label="Newest build">${newest === undefined ? '' : (0,markup .PT) `<code title="${newest.name}">${shortName(newest.name)}</code>`}</td>
    <td class="s" data-label="Age">${newest === undefined ? '' : ageWords(newest.age)}</td>
    <td data-label="Channels">${chips(rows_channelsOf(image))}</td>
    <td data-label="Tests" class="${testsClass(newest)}">${newest?.tests ?? ''}</td>
    <td data-label="Scan" class="${scanClass(newest)}">${newest?.scan ?? ''}</td>
  </tr> `;
}
const LONGEST_STATE = 140;
function testsClass(build) {
    return (0,page_parts .EE)(build?.testsState === 'passed', build?.testsState === 'failed');
}
function scanClass(build) {
    return (0,page_parts .EE)(build?.scanState === 'pass', build?.scanState === 'block');
}
function stateFilter(images) {
    return (0,page_parts .O1)(images.length, stateTally(images).map(([state, count]) => ({ state, count, words: STATE_WORDS[state] })));
}

;// CONCATENATED MODULE: ./.build/report/catalogue/index-pages.js










const MOST_WHOLE = 250;
const MOST_ROWS = 250;
const MOST_OPEN = 20;
const MOST_UNKNOWN = 50;
function indexPages(facts) {
    const rooms = facts.images.length > MOST_WHOLE ? roomsOf(facts.images) : [];
    return [{ path: 'index.html', text: firstPage(facts, rooms) }, ...rooms.flatMap((room) => listPages(facts, room))];
}
function catalogueTitle({ repository }) {
    return repository === '' ? 'Images' : `Images of ${repository}`;
}
function firstPage(facts, rooms) {
    const { images, unknown, day } = facts;
    const builds = images.reduce((sum, one) => sum + one.builds.length, 0);
    const bad = images.filter(isBad);
    const counts = stateTally(images);
    const body = (0,markup .PT) `<main>
    <header>
      <h1>${catalogueTitle(facts)}</h1>
      <p class="sub">
        ${(0,page_parts .oR)([(0,wording .hS)(images.length, 'image'), (0,wording .hS)(builds, 'build'), (0,markup .PT) `as of <time datetime="${day}">${day}</time>`], ' · ')}
      </p>
    </header>
    <ul class="tiles">
      ${counts.map(([state, count]) => {
        const words = (0,markup .PT) `<b class="${state}">${count.toLocaleString('en-US')}</b>${STATE_WORDS[state]}`;
        const room = rooms.find(({ path }) => path === `states/${state}`);
        return (0,markup .PT) `<li class="card">${room === undefined ? words : (0,markup .PT) `<a href="${room.path}.html">${words}</a>`}</li>`;
    })}
    </ul>
    ${renderUnknown(unknown)}
    ${rooms.length === 0 ? markup .s6 : renderBad(bad, rooms)}
    ${(0,page_parts .uW)('letters', 'By name', roomLinks(rooms, 'letter'))}
    ${(0,page_parts .uW)('tiers', 'By tier', roomLinks(rooms, 'tier'))}
    ${rooms.length === 0
        ? (0,page_parts .uW)('images', 'Images', [
            stateFilter(images),
            (0,markup .PT) `<div class="card">${imageTable(images, 'Every image, with its newest build', '')}</div>`,
        ])
        : markup .s6}
  </main>`;
    return page(catalogueTitle(facts), facts, body);
}
function isBad({ state }) {
    return state !== 'ready' && state !== 'empty';
}
function page(title, { images }, body) {
    const [[worst] = ['empty']] = stateTally(images);
    const colour = worst === 'ready' ? '#3f8f58' : worst === 'empty' ? '#857d70' : worst === 'stale' ? '#c77f33' : '#c23b32';
    return (0,page_frame .i)({ title, colour, style: style .e, script: script .M, body });
}
function renderUnknown(unknown) {
    if (unknown.length === 0)
        return markup .s6;
    const more = unknown.length - MOST_UNKNOWN;
    return (0,markup .PT) `<details class="card" open="">
    <summary>Not known: ${(0,wording .hS)(unknown.length, 'thing')}</summary>
    <ul>
      ${unknown.slice(0, MOST_UNKNOWN).map((one) => (0,markup .PT) `<li>${one}</li>`)}${more > 0 ? (0,markup .PT) `<li>and ${(0,wording .hS)(more, 'more thing')}</li>` : markup .s6}
    </ul>
  </details>`;
}
function renderBad(bad, rooms) {
    if (bad.length === 0)
        return markup .s6;
    const worst = stateTally(bad).flatMap(([state]) => bad.filter((one) => one.state === state));
    const links = rooms.filter(({ kind, images }) => kind === 'state' && images.some(isBad));
    return (0,page_parts .uW)('attention', 'To look at', [
        (0,markup .PT) `<div class="card">${imageTable(worst.slice(0, MOST_OPEN), `The worst first, ${Math.min(MOST_OPEN, bad.length)} of ${bad.length.toLocaleString('en-US')}`, '')}</div>`,
        (0,markup .PT) `<ul class="rooms">${links.map((room) => roomLink(room, ''))}</ul>`,
    ]);
}
function roomsOf(images) {
    const letterOf = ({ leg }) => /^[a-z0-9]/i.exec(leg)?.[0].toLowerCase() ?? 'other';
    const letters = [...(0,values .me)(images, letterOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return [
        ...letters.map(([letter, own]) => ({
            path: `letters/${letter}`,
            title: letter === 'other' ? 'Other names' : `Names with ${letter}`,
            kind: 'letter',
            images: own,
        })),
        ...image_leg .cK.flatMap((tier) => {
            const own = images.filter((one) => one.tier === tier);
            return own.length === 0 ? [] : [{ path: `tiers/${tier}`, title: `Tier ${tier}`, kind: 'tier', images: own }];
        }),
        ...stateTally(images).map(([state]) => ({
            path: `states/${state}`,
            title: `Images that are ${STATE_WORDS[state]}`,
            kind: 'state',
            images: images.filter((one) => one.state === state),
        })),
    ];
}
function roomLinks(rooms, kind) {
    const own = rooms.filter((room) => room.kind === kind);
    if (own.length === 0)
        return markup .s6;
    return (0,markup .PT) `<nav aria-label="${kind === 'letter' ? 'By name' : 'By tier'}"><ul class="rooms">${own.map((room) => roomLink(room, ''))}</ul></nav>`;
}
function roomLink({ path, title, images }, up) {
    return (0,markup .PT) `<li><a href="${up}${path}.html">${title} <span class="dim">${images.length.toLocaleString('en-US')}</span></a></li>`;
}
function listPages(facts, room) {
    const count = Math.ceil(room.images.length / MOST_ROWS);
    const parts = Array.from({ length: count }, (_, index) => room.images.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS));
    const pathOf = (index) => (index === 0 ? `${room.path}.html` : `${room.path}-${index + 1}.html`);
    return parts.map((own, index) => {
        const body = (0,markup .PT) `<main>
      <p class="path"><a href="../index.html">${catalogueTitle(facts)}</a></p>
      <h1>${room.title}</h1>
      <p class="sub">${(0,wording .hS)(room.images.length, 'image')}${count === 1 ? '' : `, page ${index + 1} of ${count}`}</p>
      ${count === 1 ? markup .s6 : pager(parts, index, pathOf)}
      ${(0,page_parts .uW)('images', 'Images', [
            stateFilter(own),
            (0,markup .PT) `<div class="card">${imageTable(own, `${room.title}, by their names`, '../')}</div>`,
        ])}
    </main>`;
        return { path: pathOf(index), text: page(`${room.title} · ${catalogueTitle(facts)}`, { images: own }, body) };
    });
}
function pager(parts, at, pathOf) {
    return (0,markup .PT) `<nav aria-label="Pages">
    <ul class="rooms">
      ${parts.map((own, index) => {
        const words = `${own[0]?.leg ?? ''} – ${own.at(-1)?.leg ?? ''}`;
        const address = (0,page_parts .dS)(pathOf(index).split('/').at(-1) ?? '');
        return index === at
            ? (0,markup .PT) `<li><a href="${address}" aria-current="page">${words}</a></li>`
            : (0,markup .PT) `<li><a href="${address}">${words}</a></li>`;
    })}
    </ul>
  </nav>`;
}

;// CONCATENATED MODULE: ./.build/report/catalogue/image-page.js









const image_page_MOST_WHOLE = 30;
const image_page_MOST_ROWS = 1000;
const MOST_PLACES = 40;
function cataloguePages(facts) {
    return [
        ...indexPages(facts),
        ...facts.images.map((image) => ({ path: `images/${image.slug}.html`, text: imagePage(facts, image) })),
    ];
}
function imagePage(facts, image) {
    const { leg, builds } = image;
    const whole = builds.filter(({ channels }, index) => index < image_page_MOST_WHOLE || channels.length > 0);
    const rest = builds.filter((one) => !whole.includes(one));
    const state = STATE_WORDS[image.state];
    const body = (0,markup .PT) `<main>
    <p class="path"><a href="../index.html">${catalogueTitle(facts)}</a></p>
    <header class="is-${image.state}">
      <h1>${leg} <span class="status">${state}</span></h1>
      <p class="sub">
        ${(0,page_parts .oR)([
        image.tier === null ? '' : `tier ${image.tier}`,
        (0,wording .hS)(builds.length, 'build'),
        (0,markup .PT) `as of <time datetime="${facts.day}">${facts.day}</time>`,
    ].filter((part) => part !== ''), ' · ')}
      </p>
    </header>
    ${banners(image)}
    <div class="card">${list(aboutImage(image))}</div>
    ${(0,page_parts .uW)('use', 'Use it', renderUse(image))}
    ${(0,page_parts .uW)('builds', 'Builds', [
        builds.length === 0 ? (0,markup .PT) `<p>No build of it is known here.</p>` : markup .s6,
        (0,markup .PT) `${whole.map((build, index) => renderBuild(build, index === 0))}`,
        rest.length === 0 ? markup .s6 : olderBuilds(rest),
    ])}
  </main>`;
    const title = `${leg}: ${state} · ${catalogueTitle(facts)}`;
    return (0,page_frame .i)({ title, colour: colourOf(image), style: style .e, script: script .O, body });
}
function colourOf({ state }) {
    if (state === 'ready')
        return '#3f8f58';
    return state === 'empty' ? '#857d70' : state === 'stale' ? '#c77f33' : '#c23b32';
}
function banners({ builds }) {
    const told = builds.filter(({ channels }, index) => index === 0 || channels.length > 0);
    return (0,markup .PT) `${told.flatMap((build, index) => {
        const { state, why } = stateOfBuild(build);
        if (state !== 'revoked' && state !== 'gone')
            return [];
        const names = build.channels.map(({ name }) => name).join(', ');
        const where = [
            index === 0 && build === builds[0] ? 'The newest build' : 'The build',
            names === '' ? '' : ` in ${names}`,
        ];
        return [
            (0,markup .PT) `<div class="card alert"><h2>${where.join('')} ${state === 'revoked' ? 'may not be used' : 'is gone'}</h2>
        <p>${toBuild(build.name)}: ${why}</p></div>`,
        ];
    })}`;
}
function aboutImage(image) {
    const [newest] = image.builds;
    return filled([
        ['Newest build', newest === undefined ? [] : [(0,page_parts .pG)(newest.name, shortName(newest.name))]],
        ['Age', newest === undefined ? [] : [ageLine(newest)]],
        ['Baked anew', image.refresh === null ? [] : [image.refresh]],
        ['Old builds', image.retention === null ? [] : [image.retention]],
        [
            'Channels',
            (0,page_parts .oR)(image.builds.flatMap(({ channels, name }) => channels.map((channel) => (0,markup .PT) `${chips([channel.name])} ${toBuild(name)} <span class="dim">${sinceWords(channel.since)}</span>`)), (0,markup .PT) `<br />`),
        ],
        ['Manifest', image.isDefined ? [] : ['The manifest has it no more.']],
    ]);
}
function sinceWords(since) {
    return since === null ? 'on its way there' : `since ${since.slice(0, 10)}`;
}
function ageLine({ age, stale, created }) {
    const words = [age === null ? 'not known' : ageWords(age), created === null ? '' : `baked ${minute(created)}`];
    return [
        words.filter((part) => part !== '').join(', '),
        stale === null ? markup .s6 : (0,markup .PT) ` <span class="stale">${stale}</span>`,
    ];
}
function minute(time) {
    return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
function renderUse({ builds }) {
    const fit = builds.find((build) => ['ready', 'stale'].includes(stateOfBuild(build).state));
    if (fit === undefined)
        return markup .s6;
    const { commands, terraform, verify } = fit;
    const parts = [
        ['Fetch or show', commands],
        ['Terraform', terraform],
        ['Check where it comes from', verify],
    ];
    const shown = parts.filter(([, texts]) => texts.length > 0);
    if (shown.length === 0)
        return markup .s6;
    const note = fit === builds[0] ? markup .s6 : (0,markup .PT) `<p>Of ${toBuild(fit.name)}, the newest build that may be used.</p>`;
    return (0,markup .PT) `<div class="card">
    ${note}${shown.map(([title, texts]) => (0,markup .PT) `<h3>${title}</h3>${texts.map((text) => (0,markup .PT) `<pre data-copy="">${text}</pre>`)} `)}
  </div>`;
}
function renderBuild(build, isOpen) {
    const { state } = stateOfBuild(build);
    const open = isOpen || state === 'revoked' ? (0,markup .PT) ` open=""` : markup .s6;
    const about = [ageWords(build.age), build.created?.slice(0, 10) ?? '', build.tests, build.scan ?? ''];
    return (0,markup .PT) `<details class="card is-${state}" id="${anchorOf(build.name)}" ${open}>
    <summary>
      <b>${shortName(build.name)}</b> <span class="status">${STATE_WORDS[state]}</span>${chips(build.channels.map(({ name }) => name))}
      <span class="sub">${about.filter((part) => part !== '').join(' · ')}</span>
    </summary>
    ${list(aboutBuild(build))}
  </details> `;
}
function aboutBuild(build) {
    const { places, publications, above, below, belowCount, tools } = build;
    const more = (count, most) => count > most ? [`and ${(count - most).toLocaleString('en-US')} more`] : [];
    return filled([
        ['Revoked', build.revoked === null ? [] : [(0,markup .PT) `<span class="revoked">${build.revoked}</span>`]],
        ['Key', build.key === null ? [] : [(0,page_parts .pG)(build.key)]],
        ['Age', [ageLine(build)]],
        [
            'Channels',
            (0,page_parts .oR)(build.channels.map(({ name, since }) => (0,markup .PT) `${chips([name])} <span class="dim">${sinceWords(since)}</span>`), (0,markup .PT) `<br />`),
        ],
        [
            'Where it is',
            lines([
                ...places.slice(0, MOST_PLACES).map(({ title, region, id, copyOf, standing, revoked }) => (0,markup .PT) `${(0,page_parts .pG)(id)} <span class="dim">${title}${region === 'local' ? '' : `, ${region}`}${copyOf === null ? '' : `, a copy of ${copyOf}`}</span>
              <span class="${standing.kind === 'there' ? 'good' : standing.kind === 'unasked' ? 'dim' : 'gone'}">${standingWords(standing)}</span>${revoked === null ? markup .s6 : (0,markup .PT) ` <span class="revoked">${revoked}</span>`}`),
                ...more(places.length, MOST_PLACES),
            ]),
        ],
        [
            'Published',
            lines([...publications.slice(0, MOST_PLACES).map(renderPublication), ...more(publications.length, MOST_PLACES)]),
        ],
        ['Tests', [(0,markup .PT) `<span class="${testsClass(build)}">${build.tests}</span>`]],
        ['Scan', [(0,markup .PT) `<span class="${scanClass(build)}">${build.scan ?? 'nobody has scanned it'}</span>`]],
        ['Findings', lines(build.findings)],
        ['Stands on', lines(above.map(toKin))],
        ['On it stand', lines([...below.map(toKin), ...more(belowCount, below.length)])],
        ['Baked of', build.from === '' ? [] : [build.from]],
        ['Run', build.run === '' ? [] : [(0,page_parts .nf)(build.run, build.run)]],
        ['Made with', tools.length === 0 ? [] : [tools.map(([name, version]) => `${name} ${version}`).join(', ')]],
        ['Recipe', build.recipe === null ? [] : [(0,page_parts .pG)(build.recipe)]],
    ]);
}
function renderPublication({ target, kind, region, ref, id, digest, at, standing, movedTo }) {
    const name = ref ?? id ?? digest ?? '';
    const more = [id, digest].filter((part) => part !== null && part !== name);
    const where = `${target} (${kind}${region === null || region === 'local' ? '' : `, ${region}`})`;
    const now = movedTo !== null
        ? (0,markup .PT) ` <span class="stale">moved on to ${shortName(movedTo)}</span>`
        : standing.kind === 'gone' || standing.kind === 'unlike'
            ? (0,markup .PT) ` <span class="gone">${standingWords(standing)}</span>`
            : markup .s6;
    return (0,markup .PT) `${where}: ${name === '' ? '' : (0,page_parts .pG)(name)}${more.map((part) => (0,markup .PT) ` ${(0,page_parts .pG)(part ?? '')}`)} <span class="dim">${at === null ? '' : minute(at)}</span>${now}`;
}
function toKin({ name, leg, slug, depth, isRevoked, isNewest }) {
    const words = leg === null ? name : `${leg} ${shortName(name)}`;
    const shown = slug === null
        ? (0,markup .PT) `<code>${words}</code>`
        : (0,markup .PT) `<a href="${(0,page_parts .dS)(slug)}.html#${(0,page_parts .dS)(anchorOf(name))}">${words}</a>`;
    const notes = [depth === 1 ? '' : `${depth} steps off`, leg === null || isNewest ? '' : 'not the newest'];
    const told = notes.filter((part) => part !== '').join(', ');
    return (0,markup .PT) `${shown}${told === '' ? markup .s6 : (0,markup .PT) ` <span class="dim">${told}</span>`}${isRevoked ? (0,markup .PT) ` <span class="revoked">revoked</span>` : markup .s6}`;
}
function toBuild(name) {
    return (0,markup .PT) `<a href="#${(0,page_parts .dS)(anchorOf(name))}">${shortName(name)}</a>`;
}
function anchorOf(name) {
    return `build-${name.replace(/[^\w.-]+/g, '-')}`;
}
function olderBuilds(builds) {
    const more = builds.length - image_page_MOST_ROWS;
    return (0,markup .PT) `<details class="card">
    <summary>${(0,wording .hS)(builds.length, 'older build')}</summary>
    <table class="cards">
      <caption>
        The newest first${more > 0 ? `, without ${(0,wording .hS)(more, 'older one')}` : ''}
      </caption>
      <thead>
        <tr>
          <th scope="col">Build</th>
          <th scope="col">State</th>
          <th scope="col">Baked</th>
          <th scope="col">Tests</th>
          <th scope="col">Images</th>
        </tr>
      </thead>
      <tbody>
        ${builds.slice(0, image_page_MOST_ROWS).map((build) => {
        const { state } = stateOfBuild(build);
        return (0,markup .PT) `<tr class="is-${state}" id="${anchorOf(build.name)}">
            <th scope="row"><code title="${build.name}">${shortName(build.name)}</code></th>
            <td data-label="State"><span class="status">${STATE_WORDS[state]}</span></td>
            <td data-label="Baked">${build.created === null ? '' : minute(build.created)}</td>
            <td data-label="Tests">${build.tests}</td>
            <td data-label="Images">${build.places
            .slice(0, 3)
            .map(({ id }) => id)
            .join(', ')}</td>
          </tr> `;
    })}
      </tbody>
    </table>
  </details>`;
}
function filled(rows) {
    return rows.filter(([, value]) => !Array.isArray(value) || value.length > 0);
}
function lines(some) {
    return (0,page_parts .oR)(some, (0,markup .PT) `<br />`);
}
function list(rows) {
    return (0,markup .PT) `<dl>
    ${rows.map(([name, value]) => (0,markup .PT) `<dt>${name}</dt><dd>${value}</dd>`)}
  </dl>`;
}

var scrubbed_facts = __webpack_require__(34513);
var sources = __webpack_require__(96665);
var place = __webpack_require__(23738);
var revoke_channels = __webpack_require__(59630);
var schemas = __webpack_require__(2503);
var bounded_file = __webpack_require__(52948);
var files_files = __webpack_require__(74555);
;// CONCATENATED MODULE: ./.build/pipeline/catalogue/folder.js








const LIST = 'catalogue.json';
const LEFT_MS = 60 * 60_000;
const MOST_LIST_BYTES = 256 * 1024 * 1024;
const folder_list = schemas .Ikc({
    schema: schemas .euz('bakehouse/catalogue/1'),
    files: schemas .g1P(schemas .YjP(), schemas .YjP()).describe('The digest of each page, by its path in the folder.'),
});
function writeCatalogue(folder, pages) {
    const before = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `.${(0,external_node_path_.basename)(folder)}.before`);
    if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory() === false)
        throw new errors .yo(`Input "output" names ${(0,runner_inputs .WU)(folder)}, which is no folder.`);
    recover(folder, before);
    const old = (0,external_node_fs_.existsSync)(folder) ? ownFiles(folder) : new Map();
    refuseForeign(folder, old, pages);
    removeLeft(folder);
    const next = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `.${(0,external_node_path_.basename)(folder)}.next-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    const files = Object.fromEntries(pages.map(({ path, text }) => [path, (0,files_files .sc)(Buffer.from(text))]));
    let bytes = 0;
    try {
        (0,external_node_fs_.mkdirSync)(next, { recursive: true, mode: 0o755 });
        writeList(next, files);
        for (const { path, text } of pages) {
            const content = Buffer.from(text);
            bytes += content.length;
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(next, path)), { recursive: true, mode: 0o755 });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(next, path), content, { mode: 0o644 });
        }
        swap(next, folder, before, old.size > 0);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(next, { recursive: true, force: true });
        throw error;
    }
    if ((0,external_node_fs_.existsSync)(before))
        settle(before, folder);
    return {
        pages: pages.length,
        removed: [...old.keys()].filter((path) => path !== LIST && !(path in files)).length,
        bytes,
    };
}
function writeList(folder, files) {
    const own = { schema: 'bakehouse/catalogue/1', files };
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, LIST), `${JSON.stringify(own, null, 2)}\n`, { mode: 0o644 });
}
function swap(next, folder, before, isListed) {
    const isThere = (0,external_node_fs_.existsSync)(folder);
    if (isThere && !isListed)
        writeList(folder, {});
    if (isThere)
        (0,external_node_fs_.renameSync)(folder, before);
    try {
        (0,external_node_fs_.renameSync)(next, folder);
    }
    catch (error) {
        if (isThere)
            (0,external_node_fs_.renameSync)(before, folder);
        if (isThere && !isListed)
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, LIST), { force: true });
        throw error;
    }
}
function recover(folder, before) {
    const stat = (0,external_node_fs_.lstatSync)(before, { throwIfNoEntry: false });
    if (stat === undefined)
        return;
    if (!stat.isDirectory() || ownFiles(before).size === 0) {
        throw new errors .yo(`${(0,runner_inputs .WU)(before)} is where Bakehouse puts pages of before aside, but it was not Bakehouse that left it: it has no ${LIST}. Take it away, or name another folder with the input "output". Nothing was changed.`);
    }
    if ((0,external_node_fs_.existsSync)(folder))
        settle(before, folder);
    else
        (0,external_node_fs_.renameSync)(before, folder);
}
function removeLeft(folder) {
    const above = (0,external_node_path_.dirname)(folder);
    if (!(0,external_node_fs_.existsSync)(above))
        return;
    const start = `.${(0,external_node_path_.basename)(folder)}.next-`;
    for (const name of (0,external_node_fs_.readdirSync)(above)) {
        if (!name.startsWith(start) || !/^[0-9a-f]{8}$/.test(name.slice(start.length)))
            continue;
        const path = (0,external_node_path_.join)(above, name);
        const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        if (stat?.isDirectory() !== true)
            continue;
        const age = Date.now() - stat.mtimeMs;
        if (age < LEFT_MS)
            continue;
        if (hasOwnList(path) || (0,external_node_fs_.readdirSync)(path).length === 0)
            (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
    }
}
function hasOwnList(folder) {
    try {
        return ownFiles(folder).size > 0;
    }
    catch {
        return false;
    }
}
function settle(before, folder) {
    const foreign = foreignFiles(before, folder, '', ownFiles(before));
    for (const path of foreign) {
        const inTheWay = obstacle(folder, path);
        if (inTheWay === undefined)
            continue;
        throw new errors .yo(`${(0,runner_inputs .WU)((0,external_node_path_.join)(before, path))} is not a page that Bakehouse has left there, but ${(0,runner_inputs .WU)((0,external_node_path_.join)(folder, inTheWay))} is where it has to go: neither is written over. Take one of both away.`);
    }
    for (const path of foreign) {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true, mode: 0o755 });
        (0,external_node_fs_.renameSync)((0,external_node_path_.join)(before, path), (0,external_node_path_.join)(folder, path));
    }
    for (const name of (0,external_node_fs_.readdirSync)(before)) {
        if (name !== LIST)
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(before, name), { recursive: true, force: true });
    }
    (0,external_node_fs_.rmSync)(before, { recursive: true, force: true });
}
function foreignFiles(before, folder, at, own) {
    return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(before, at), { withFileTypes: true }).flatMap((entry) => {
        const path = at === '' ? entry.name : `${at}/${entry.name}`;
        if (!entry.isDirectory())
            return isOwn(before, path, own) ? [] : [path];
        const isShared = [...own.keys()].some((one) => one.startsWith(`${path}/`)) || obstacle(folder, path) !== undefined;
        return isShared ? foreignFiles(before, folder, path, own) : [path];
    });
}
function obstacle(folder, path) {
    const parts = path.split('/');
    for (const [index] of parts.entries()) {
        const way = parts.slice(0, index + 1).join('/');
        const stat = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, way), { throwIfNoEntry: false });
        if (stat === undefined)
            return undefined;
        if (way === path || !stat.isDirectory())
            return way;
    }
    return undefined;
}
function ownFiles(folder) {
    const path = (0,external_node_path_.join)(folder, LIST);
    if (!(0,external_node_fs_.existsSync)(path) || !(0,external_node_fs_.lstatSync)(path).isFile())
        return new Map();
    const what = `The list of the catalogue ${(0,runner_inputs .WU)(path)}`;
    const parsed = folder_list.safeParse((0,bounded_file .qF)(what, (0,bounded_file .CB)(what, path, MOST_LIST_BYTES)));
    if (!parsed.success)
        throw new errors .yo(`${what} is none. Name another folder with the input "output".`);
    return new Map([...Object.entries(parsed.data.files), [LIST, '']]);
}
function isOwn(folder, path, own) {
    if (path === LIST)
        return own.size > 0;
    const digest = own.get(path);
    const full = (0,external_node_path_.join)(folder, path);
    if (digest === undefined || (0,external_node_fs_.lstatSync)(full, { throwIfNoEntry: false })?.isFile() !== true)
        return false;
    return (0,files_files .sc)((0,external_node_fs_.readFileSync)(full)) === digest;
}
function refuseForeign(folder, own, pages) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return;
    for (const above of new Set(pages.map((page) => (0,external_node_path_.dirname)(page.path)))) {
        const inTheWay = above === '.' ? undefined : obstacle(folder, `${above}/.`);
        if (inTheWay === undefined || inTheWay === `${above}/.`)
            continue;
        throw new errors .yo(`Pages come into the folder ${(0,runner_inputs .WU)((0,external_node_path_.join)(folder, inTheWay))}, but what is there is none, or a link to one: it is not touched. Take it away, or name another folder with the input "output". Nothing was changed.`);
    }
    for (const path of [...pages.map((page) => page.path), LIST]) {
        if ((0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, path), { throwIfNoEntry: false }) === undefined || isOwn(folder, path, own))
            continue;
        throw new errors .yo(`${(0,runner_inputs .WU)((0,external_node_path_.join)(folder, path))} is not a page that Bakehouse has left there, or was changed since: it is not written over. Take it away, or name another folder with the input "output". Nothing was changed.`);
    }
}

var catalogue_inputs = __webpack_require__(89954);
;// CONCATENATED MODULE: ./.build/pipeline/catalogue/output-folder.js





function outputFolder(workspace, given) {
    const root = (0,external_node_fs_.realpathSync)(workspace);
    const wanted = (0,external_node_path_.resolve)(root, given);
    const refused = (why) => new errors .dz(`Input "output" must name a folder inside the workspace, but was ${(0,runner_inputs .WU)(given)}${why}.`);
    if (given.includes('\0') || wanted === root || !(0,paths .FK)(root, wanted))
        throw refused('');
    let at = root;
    const parts = (0,external_node_path_.relative)(root, wanted).split(external_node_path_.sep);
    for (const [index, part] of parts.entries()) {
        const next = (0,external_node_path_.join)(at, part);
        if ((0,external_node_fs_.lstatSync)(next, { throwIfNoEntry: false }) === undefined) {
            at = (0,external_node_path_.join)(at, ...parts.slice(index));
            break;
        }
        at = realOf(next) ?? next;
        if (at === root || !(0,paths .FK)(root, at))
            throw refused(`, which leads to ${(0,runner_inputs .WU)(at)}`);
        if ((0,external_node_fs_.statSync)(at, { throwIfNoEntry: false })?.isDirectory() !== true)
            throw refused(`, and ${(0,runner_inputs .WU)(next)} is no folder`);
    }
    const isOfGit = [wanted, at].some((path) => (0,external_node_path_.relative)(root, path).toLowerCase().split(external_node_path_.sep).includes('.git'));
    if (isOfGit)
        throw refused(', which is what Git keeps');
    return at;
}
function realOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}

var side_by_side = __webpack_require__(39535);
;// CONCATENATED MODULE: ./.build/pipeline/catalogue/standing.js



const AT_ONCE = 8;
const OFFLINE = { kind: 'unasked', reason: 'the catalogue was made offline' };
const NO_RECORD = { kind: 'unasked', reason: 'no record tells of it' };
async function lookForImages(host, records, { providers, buildRegistry, definitions, known, offline }) {
    const standings = new Map(known.map((image) => [nameOf(image), { kind: 'there' }]));
    if (offline)
        return (place) => standings.get(nameOf(place)) ?? OFFLINE;
    const questions = new Map();
    for (const record of records) {
        for (const image of [...record.images, ...publishedImages(record)]) {
            if (!standings.has(nameOf(image)))
                questions.set(nameOf(image), { image, record });
        }
    }
    const asked = new Map();
    for (const [name, question] of questions) {
        const provider = (0,image_provider .li)(question.image.provider, providers);
        const why = refusal(question, provider, definitions);
        if (provider === undefined || why !== undefined)
            standings.set(name, why ?? NO_RECORD);
        else
            asked.set(provider, [...(asked.get(provider) ?? []), question]);
    }
    for (const [provider, some] of asked) {
        const images = some.map(({ image }) => image);
        let look;
        let trouble = '';
        try {
            look = await provider.witness?.open({ host, buildRegistry, images });
        }
        catch (error) {
            trouble = (0,errors .bD)(error);
        }
        await (0,side_by_side .Q)(some, AT_ONCE, async ({ image, record }) => {
            const leg = definitions.get(record.leg) ?? null;
            standings.set(nameOf(image), await standingOf(look, { record, leg }, image, trouble));
        });
    }
    return (place) => standings.get(nameOf(place)) ?? NO_RECORD;
}
async function standingOf(look, viewed, image, trouble) {
    if (look === undefined)
        return { kind: 'unasked', reason: clause(trouble) };
    try {
        const seen = await look(viewed, image);
        if (seen.kind === 'unknown')
            return { kind: 'unasked', reason: clause(seen.reason) };
        const [problem] = seen.problems;
        if (problem === undefined)
            return { kind: 'there' };
        return { kind: seen.isGone === true ? 'gone' : 'unlike', reason: clause(problem) };
    }
    catch (error) {
        return { kind: 'unasked', reason: clause((0,errors .bD)(error)) };
    }
}
function refusal({ image, record }, provider, definitions) {
    const no = (reason) => ({ kind: 'unasked', reason });
    if (provider === undefined)
        return no(`nobody here knows the provider ${image.provider}`);
    if (provider.witness?.keeps(image) !== true)
        return no(`${provider.title} cannot be asked for it`);
    if (image.handoff?.kind === 'archive')
        return no('it went from job to job in an artifact of its run');
    if (image.files.length > 0 && !definitions.has(record.leg))
        return no('where its files are only the manifest says, which has it not');
    return undefined;
}
function publishedImages({ publications, images }) {
    return publications.flatMap(({ kind, region, id, status }) => {
        const original = images.find(({ provider }) => provider === kind);
        if (original === undefined || id === null || status === 'failed' || status === 'skipped')
            return [];
        return [{ ...original, region: region ?? original.region, id, created: null, digests: {} }];
    });
}
function nameOf({ provider, region, id }) {
    return JSON.stringify([provider, region, id.toLowerCase()]);
}
function clause(text) {
    return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./.build/pipeline/catalogue/catalogue.js
























async function catalogue(host) {
    const inputs = (0,runner_inputs .Ko)(catalogue_inputs .T, (name) => host.input(name));
    if (inputs['github-token'] !== '')
        host.secret(inputs['github-token']);
    const now = timeOf(inputs.day);
    const folder = outputFolder(host.workspace, inputs.output);
    const unknown = [];
    const defined = await definitionsOf(host, inputs, unknown);
    const set = (0,record_chain .dT)(inputs.records.length === 0 ? [] : (0,record_file .c4)(absolute(host, inputs.records)));
    for (const { message } of set.problems)
        unknown.push(message);
    const records = [...set.records.map(({ record }) => record), ...defined.records];
    const listed = await (0,sources .M)(host, inputs, 'bakehouse-catalogue');
    unknown.push(...listed.unknown);
    const histories = historiesOf(host, defined.channels, unknown);
    const { list, unknown: notRead } = await (0,current_list .H)(host, (0,place .B9)(host, inputs['github-token']));
    if (notRead !== null)
        unknown.push(`What is revoked is not all known: ${notRead}.`);
    const standingOf = await lookForImages(host, records, {
        providers: providers.providers,
        buildRegistry: defined.buildRegistry,
        definitions: new Map((defined.images ?? []).map((one) => [one.leg, one])),
        known: listed.images,
        offline: inputs.offline,
    });
    const facts = catalogueFacts({
        records,
        known: listed.images,
        defined: defined.images,
        histories,
        repository: (0,place .Kk)(host, inputs.repo) ?? '',
        unknown: unknown.map((one) => withoutFolder(one, host.workspace)),
        now,
        providers: providers.providers,
        revocations: list,
        standingOf,
    });
    for (const message of unknown)
        host.annotate({ level: 'warning', title: 'Catalogue', message });
    const builds = facts.images.reduce((sum, one) => sum + one.builds.length, 0);
    if (builds === 0) {
        throw new errors .yo(`There is no build to be shown: ${inputs.records.length === 0 ? 'name records with the input "records", or providers with the input "providers"' : 'the records tell of none that came to its end'}. An empty catalogue is not written; ${(0,external_node_fs_.existsSync)(folder) ? 'what is there stays as it is' : 'there is none yet'}.`);
    }
    const pages = cataloguePages((0,scrubbed_facts .M)(facts, (text) => host.scrub(text)));
    const written = writeCatalogue(folder, pages);
    const states = (state) => facts.images.filter((one) => one.state === state).length;
    host.output('catalogue', (0,paths .pS)(host.workspace, folder));
    host.output('images', String(facts.images.length));
    host.output('builds', String(builds));
    host.output('revoked', String(states('revoked')));
    host.output('gone', String(states('gone')));
    const size = `${(written.bytes / 1e6).toFixed(1)} MB`;
    host.info(`Wrote ${(0,wording .hS)(written.pages, 'page')} (${size}) of ${(0,wording .hS)(facts.images.length, 'image')} and ${(0,wording .hS)(builds, 'build')} to ${(0,paths .pS)(host.workspace, folder)}${written.removed === 0 ? '' : `; removed ${(0,wording .hS)(written.removed, 'page')} of before`}.`);
}
function timeOf(day) {
    if (day === '')
        return Date.now();
    if ((0,image_refresh .U$)(day) === undefined)
        throw new errors .dz(`Input "day" must be a day, as 2026-11-30, but was ${(0,runner_inputs .WU)(day)}.`);
    return Date.parse(`${day}T00:00:00Z`);
}
function absolute(host, paths) {
    return paths.map((path) => (0,external_node_path_.resolve)(host.workspace, path));
}
function withoutFolder(text, folder) {
    return text.replaceAll(`${folder}/`, '');
}
async function definitionsOf(host, inputs, unknown) {
    if (inputs.manifest !== '' && inputs.plan !== '')
        throw new errors .dz('Inputs "manifest" and "plan" exclude each other: give one of them.');
    if (inputs.plan !== '') {
        const { plan } = await (0,open_plan .u)(host, inputs.plan, '');
        const images = plan.legs.map((leg) => ({ ...leg, refresh: leg.refresh ?? null, retention: null }));
        return {
            images,
            channels: plan.channels ?? {},
            buildRegistry: plan['build-registry'],
            records: plan.records,
        };
    }
    if (inputs.manifest === '' && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(host.workspace, default_manifests .e0))) {
        unknown.push('There is no manifest: ages are not held against anything, and channels are not known.');
        return { images: null, channels: {}, buildRegistry: null, records: [] };
    }
    const draft = (0,read .W)({
        repository: (0,external_node_fs_.realpathSync)(host.workspace),
        file: inputs.manifest === '' ? default_manifests .e0 : inputs.manifest,
        environment: host.environment,
        providers: providers.providers,
    });
    return {
        images: draft.legs.map(({ definition, retain = null }) => ({
            ...definition,
            refresh: definition.refresh ?? null,
            retention: retain,
        })),
        channels: draft.channels ?? {},
        buildRegistry: draft.buildRegistry,
        records: [],
    };
}
function historiesOf(host, channels, unknown) {
    return Object.entries(channels).flatMap(([name, channel]) => {
        try {
            return [(0,revoke_channels .E9)(host.workspace, name, channel)];
        }
        catch (error) {
            unknown.push(`What stands in the channel ${name} is not known: ${(0,errors .bD)(error).replace(/\.$/, '')}.`);
            return [];
        }
    });
}


/***/ }),

/***/ 89954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  catalogueInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const catalogueInputs = {
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Paths of records, or of folders that hold them: what runs left, in any number.',
    }),
    output: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'catalogue',
        description: 'The folder that the pages come to. What somebody else put into it stays.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The manifest, which says what images there are, when they are baked anew, how long they stay, and what the channels are. Default: bakehouse.yml, where there is one.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The path of plan.json, in place of a manifest: what it found counts as records, too.' }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of providers whose images with the marks of a bake are listed, also those without a record.',
    }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
    offline: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Asks no provider whether images are still there: the pages say of each that nobody was asked.',
    }),
    day: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The day that ages are of, as 2026-11-30. Default: today, UTC.' }),
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository on GitHub, for the title: `owner/name`. Default: that of this run or of the checkout.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch (`contents: read`).',
    }),
};


/***/ }),

/***/ 50878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  janitorInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const janitorInputs = {
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of the providers that are looked through.' }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
    'older-than': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: '2d',
        description: 'How old all that a run left must be, in hours or days, as 12h or 2d: at least 6h.',
    }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Ends what was shown: the digest of that plan. Anything else is refused.' }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A file that the plan is written to. With `apply` it is read, so that a run which was killed can be gone on with.',
    }),
};


/***/ }),

/***/ 2356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  janitor: () => (  janitor)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var bounded_file = __webpack_require__(52948);
var files = __webpack_require__(74555);
var runner_inputs = __webpack_require__(88278);
var summary = __webpack_require__(44495);
var wording = __webpack_require__(37478);
var image_asker = __webpack_require__(35130);
var leftover = __webpack_require__(79825);
var image_provider = __webpack_require__(33623);
var providers_providers = __webpack_require__(6653);
var shown = __webpack_require__(37310);
var janitor_inputs = __webpack_require__(50878);
var schemas = __webpack_require__(2503);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/pipeline/janitor/plan.js





const change = schemas .rej({
    provider: schemas .YjP(),
    region: schemas .YjP(),
    mark: schemas .YjP().regex(/^[0-9a-f]{32}$/),
    run: schemas .YjP().nullable(),
    things: schemas .YOg(schemas .YjP()),
});
const janitorPlan = schemas .rej({
    schema: schemas .euz('bakehouse/janitor/1'),
    changes: schemas .YOg(change).describe('One for each run that left something.'),
});
function janitorDigest({ changes }) {
    return (0,files .sc)((0,values .dj)(changes));
}
const HOUR_MS = 3_600_000;
const LEAST_HOURS = 6;
function readAge(text) {
    const [, number = '', unit] = /^([1-9]\d{0,3})([hd])$/.exec(text) ?? [];
    const hours = Number(number) * (unit === 'd' ? 24 : 1);
    if (unit === undefined || hours < LEAST_HOURS)
        throw new errors .yo(`Input "older-than" must be hours or days, as 12h or 2d, and at least ${LEAST_HOURS}h, for so long a job may run; but was ${(0,runner_inputs .WU)(text)}.`);
    return hours * HOUR_MS;
}
function judgeStrays(strays, now, age) {
    return strays
        .toSorted((a, b) => (0,values .Nx)(nameOf(a), nameOf(b)))
        .map((stray) => {
        const since = stray.since === null ? Number.NaN : Date.parse(stray.since);
        const heldBy = [...stray.holds];
        if (Number.isNaN(since))
            heldBy.push('nobody saying how old it is');
        else if (now - since < age)
            heldBy.push(`its age, ${Math.max(0, Math.floor((now - since) / HOUR_MS))} hours`);
        return { stray, heldBy };
    });
}
function planOf(judged) {
    const due = judged.filter(({ heldBy }) => heldBy.length === 0);
    return {
        schema: 'bakehouse/janitor/1',
        changes: due.map(({ stray: { provider, region, mark, run, things } }) => ({
            provider,
            region,
            mark,
            run,
            things: [...things],
        })),
    };
}
function agreementOf(plan, judged) {
    const now = new Map(judged.map((one) => [nameOf(one.stray), one]));
    const due = [];
    const done = [];
    const moved = [];
    for (const planned of plan.changes) {
        const one = now.get(nameOf(planned));
        const known = new Set(planned.things.map(identity));
        const more = one?.stray.things.filter((thing) => !known.has(identity(thing))) ?? [];
        const what = `what the run with the mark ${planned.mark} left`;
        if (one === undefined)
            done.push(planned);
        else if (one.heldBy.length > 0)
            moved.push(`${what} is held by ${one.heldBy.join('; ')}.`);
        else if (more.length > 0)
            moved.push(`${what} has become more: ${more.join(', ')}.`);
        else
            due.push(planned);
    }
    return { due, done, moved };
}
function identity(thing) {
    return thing.replace(/ \([A-Za-z_-]+\)$/, '');
}
function nameOf({ provider, region, mark }) {
    return JSON.stringify([provider, region, mark]);
}

;// CONCATENATED MODULE: ./.build/pipeline/janitor/janitor.js















const MOST_BYTES = 16 * 1024 * 1024;
async function janitor(host, providers = providers_providers.providers) {
    const inputs = (0,runner_inputs .Ko)(janitor_inputs .P, (name) => host.input(name));
    const age = readAge(inputs['older-than']);
    const asked = askedProviders(inputs.providers, providers);
    if (inputs.apply !== '' && host.trust.kind !== 'trusted')
        throw new errors .yo(`Nothing is ended for an untrusted change: ${host.trust.reason}. Nothing was changed.`);
    const file = inputs.plan === '' ? null : (0,external_node_path_.resolve)(host.workspace, inputs.plan);
    const agreed = inputs.apply === '' || file === null || !(0,external_node_fs_.existsSync)(file) ? null : readPlan(file, inputs.apply);
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-janitor', passEnv: [], buildRegistry: null });
    const regions = [...new Set([...inputs.regions, ...(agreed?.changes ?? []).map(({ region }) => region)])];
    const { found, silent } = await findAll(asked, regions.filter((region) => region !== 'local'), asker);
    for (const message of silent.values())
        host.annotate({ level: 'warning', title: 'Janitor', message });
    const judged = judgeStrays(found, asker.now, age);
    const plan = agreed ?? planOf(judged);
    const digest = janitorDigest(plan);
    if (inputs.apply !== '' && digest !== inputs.apply)
        throw moved([`the plan of now has the digest ${digest}.`], inputs.apply);
    const held = judged.filter(({ heldBy }) => heldBy.length > 0);
    for (const { stray, heldBy } of held)
        host.info((0,shown .pj)(`Stays: ${lineOf(stray)}: held by ${heldBy.join('; ')}`));
    for (const one of plan.changes)
        host.info((0,shown .pj)(`Due: end ${lineOf(one)}`));
    host.output('digest', digest);
    host.output('changes', JSON.stringify(plan.changes));
    host.output('held', JSON.stringify(held.map(({ stray, heldBy }) => ({ ...stray, heldBy }))));
    if (inputs.apply === '') {
        if (file !== null)
            (0,files .vK)(file, `${JSON.stringify(plan, null, 2)}\n`, 0o644);
        host.output('due', String(plan.changes.length));
        await host.summary(summaryOf(plan, digest));
        const nothing = `Nothing is due: ${held.length === 0 ? 'nothing' : `what ${(0,wording .hS)(held.length, 'run')} started`} is there.`;
        host.info(plan.changes.length === 0 ? nothing : `Nothing was changed. To end exactly this, add: --apply ${digest}`);
        return;
    }
    const { due, done, moved: others } = agreementOf(plan, judged);
    const unknown = plan.changes.flatMap(({ provider }) => silent.get(provider) ?? []);
    if (others.length + unknown.length > 0)
        throw moved([...new Set(unknown), ...others], inputs.apply);
    for (const one of done)
        host.info((0,shown .pj)(`Gone already: ${lineOf(one)}`));
    await endAll(host, due, providers, asker);
    host.output('due', '0');
    host.info(`Ended what ${(0,wording .hS)(due.length, 'run')} left.`);
}
function askedProviders(names, providers) {
    const known = (0,runner_inputs .A3)(providers.flatMap(({ name, strays }) => (strays === undefined ? [] : [name])));
    if (names.length === 0)
        throw new errors .dz(`Say with --providers where to look: ${known}.`);
    return [...new Set(names)].map((name) => {
        const provider = (0,image_provider .li)(name, providers);
        if (provider !== undefined)
            return provider;
        throw new errors .yo(`Input "providers" names ${(0,runner_inputs .WU)(name)}, which is no provider; looked through are ${known}.`);
    });
}
async function findAll(asked, regions, asker) {
    const silent = new Map();
    const found = [];
    for (const { name, title, strays } of asked) {
        if (strays === undefined) {
            silent.set(name, (0,image_provider .JM)(title, 'find what runs left', 'What a run left stands in its log and its record.'));
            continue;
        }
        try {
            for (const one of await strays.find(regions, asker))
                found.push({ ...one, provider: name });
        }
        catch (error) {
            silent.set(name, `${title} was not asked: ${(0,errors .bD)(error).replace(/\.$/, '')}. All that is there stays.`);
        }
    }
    return { found, silent };
}
function readPlan(file, digest) {
    const parsed = janitorPlan.safeParse((0,bounded_file .qF)('The plan', (0,bounded_file .CB)('The plan', file, MOST_BYTES)));
    if (!parsed.success)
        throw new errors .yo(`${(0,runner_inputs .WU)(file)} is no plan of bakehouse janitor: ${parsed.error.issues[0]?.message ?? ''}.`);
    const own = janitorDigest(parsed.data);
    if (own === digest)
        return parsed.data;
    throw new errors .yo(`The plan in ${(0,runner_inputs .WU)(file)} has the digest ${own}, but ${(0,runner_inputs .WU)(digest)} was given. Make a plan again, and look at what it shows. Nothing was changed.`);
}
function moved(what, digest) {
    const words = what.slice(0, 20).map(shown .pj).join(' ');
    return new errors .yo(`What is to be ended is not what was agreed (${(0,runner_inputs .WU)(digest)}): ${words} Run it without --apply, and look at what it shows. Nothing was changed.`);
}
async function endAll(host, due, providers, asker) {
    const failed = [];
    for (const change of due) {
        try {
            const strays = (0,image_provider .li)(change.provider, providers)?.strays;
            if (strays === undefined)
                throw new errors .yo('nobody here can do that');
            const stays = (await strays.end(change, asker)).filter(leftover .nT);
            failed.push(...stays.map((one) => (0,shown .pj)((0,leftover .tL)(one))));
            if (stays.length === 0)
                host.info((0,shown .pj)(`Ended: ${lineOf(change)}`));
        }
        catch (error) {
            failed.push((0,shown .pj)(`${lineOf(change)}: ${(0,errors .bD)(error).replace(/\.$/, '')}.`));
        }
    }
    if (failed.length > 0)
        throw new errors .yo(`${failed.join('\n')}\nRun the same again: what is ended stays ended.`);
}
function lineOf({ provider, region, run, things }) {
    const where = region === 'local' ? provider : `${provider} ${region}`;
    return `${where} ${things.join(', ')} (${run === null ? 'of a run that is not named' : `of the run ${run}`})`;
}
function summaryOf({ changes }, digest) {
    const rows = changes.map(({ provider, region, run, things }) => [
        (0,summary .SS)((0,shown .pj)(`${provider} ${region}`)),
        (0,summary .FV)((0,shown .pj)(run ?? '')),
        things.map((thing) => (0,summary .SS)((0,shown .pj)(thing))).join(' '),
    ]);
    if (rows.length === 0)
        return '## Janitor\n\nNothing is due.\n';
    return `## Janitor\n\nWhat ${(0,wording .hS)(changes.length, 'run')} left would be ended. To agree to exactly this: ${(0,summary .SS)(digest)}\n\n${(0,summary .tp)(['Where', 'Run', 'What'], rows)}\n`;
}


/***/ }),

/***/ 26506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  lineageInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const lineageInputs = {
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'What it is asked of: an id or digest of an image, a key, a recipe, or a leg.' }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Paths of records, or of folders that hold them: what runs left, in any number.' }),
    'look-up': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that carry the marks of a bake.',
    }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'docker',
        description: 'Names of the providers that are asked.',
    }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
};


/***/ }),

/***/ 11844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  lineage: () => (  lineage)
});

var errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var image_lineage = __webpack_require__(18269);
var revocation = __webpack_require__(37446);
var current_list = __webpack_require__(17561);
var lineage_inputs = __webpack_require__(26506);
var sources = __webpack_require__(96665);
;// CONCATENATED MODULE: ./.build/pipeline/lineage/tree.js



const LONGEST = 300;
function plain(text) {
    return (0,wording .IN)(text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').toWellFormed(), LONGEST);
}
function lineageLines(lineage, names, list) {
    const kinOf = (name) => lineage.kin.get(name);
    return names.flatMap((name) => {
        const own = kinOf(name);
        if (own === undefined)
            return [];
        const up = (0,image_lineage .GG)([name], lineage.above);
        const down = (0,image_lineage .GG)([name], lineage.below);
        return [
            ...kinLines(own, 0, list),
            up.length === 0 ? '  It stands on nothing that is known.' : '  It stands on:',
            ...up.flatMap((step) => linesAt(kinOf(step.name), step.depth + 1, list)),
            down.length === 0 ? '  Nothing that is known stands on it.' : '  On it stand:',
            ...down.flatMap((step) => linesAt(kinOf(step.name), step.depth + 1, list)),
        ];
    });
}
function linesAt(kin, depth, list) {
    return kin === undefined ? [] : kinLines(kin, depth, list);
}
function kinLines(kin, depth, list) {
    const { leg, name, key, created, verified, images, publications } = kin;
    const indent = '  '.repeat(depth);
    const facts = [
        created === null ? '' : created.slice(0, 16).replace('T', ' '),
        key === null ? '' : verified ? 'tested' : 'not tested',
    ].filter((one) => one !== '');
    const entry = (0,revocation .EY)(list, kin);
    return [
        `${indent}${plain(leg === null ? name : `${leg} ${name}`)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
        ...(entry === undefined ? [] : [`${indent}  ${plain((0,revocation .Gn)(entry))}`]),
        ...images.map(({ provider, region, id, copyOf }) => {
            const copy = copyOf === null ? '' : `, a copy of ${copyOf}`;
            return `${indent}  ${plain(`${provider} ${region} ${id}${copy}`)}`;
        }),
        ...publications.map(({ target, kind, region, id, ref, digest }) => {
            const what = [region, ref ?? id ?? digest].filter((one) => one !== null);
            return `${indent}  ${plain(`published: ${target} (${kind}) ${what.join(' ')}`)}`;
        }),
    ];
}

;// CONCATENATED MODULE: ./.build/pipeline/lineage/lineage.js









async function lineage(host) {
    const inputs = (0,runner_inputs .Ko)(lineage_inputs .V, (name) => host.input(name));
    if (inputs.image === '') {
        throw new errors .dz('Say what it is asked of: bakehouse lineage IMAGE, where IMAGE is an id, a digest, a key or a leg.');
    }
    const providers = inputs['look-up'] ? inputs.providers : [];
    const { lineage: found, unknown } = await (0,sources .v)(host, { ...inputs, providers }, 'bakehouse-lineage');
    for (const message of unknown)
        host.annotate({ level: 'warning', title: 'Lineage', message });
    const { list, unknown: notRead } = await (0,current_list .H)(host, null);
    if (notRead !== null)
        host.annotate({ level: 'warning', title: 'Lineage', message: `What is revoked is not all known: ${notRead}.` });
    const names = (0,image_lineage .Sj)(found, inputs.image);
    if (names.length === 0)
        throw notKnown(inputs.image, found);
    for (const line of lineageLines(found, names, list))
        host.info(line);
    const told = (name) => {
        const kin = found.kin.get(name);
        if (kin === undefined)
            return { name };
        const entry = (0,revocation .EY)(list, kin);
        return { ...kin, revoked: entry === undefined ? null : (0,revocation .Gn)(entry) };
    };
    const below = (0,image_lineage .GG)(names, found.below);
    host.output('images', JSON.stringify(names.map(told)));
    host.output('above', JSON.stringify((0,image_lineage .GG)(names, found.above).map(({ name, depth }) => ({ depth, ...asObject(told(name)) }))));
    host.output('below', JSON.stringify(below.map(({ name, depth }) => ({ depth, ...asObject(told(name)) }))));
    const published = below.filter(({ name }) => (found.kin.get(name)?.publications.length ?? 0) > 0).length;
    const more = published === 0 ? '' : `, ${published} of them published`;
    host.info(`${below.length === 0 ? 'No bake stands' : `${(0,wording .hS)(below.length, 'bake')} stand${below.length === 1 ? 's' : ''}`} on it${more}.`);
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function notKnown(given, { kin }) {
    const names = [...kin.values()].flatMap(({ leg, name, images }) => [
        leg ?? name,
        name,
        ...images.map(({ id }) => id),
    ]);
    const near = (0,wording .qb)(given, [...new Set(names)].slice(0, MOST_COMPARED));
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    return new errors .yo(`Nothing is known of ${(0,runner_inputs .WU)(given)}, among ${(0,wording .hS)(kin.size, 'image')}.${hint} Name records with --records, or providers with --providers.`);
}
const MOST_COMPARED = 2000;


/***/ }),

/***/ 96665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  findImages),
    v: () => (  findLineage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _image_asker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35130);
  var _image_lineage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18269);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33623);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33554);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6653);








async function findLineage(host, wanted, agent) {
    const set = wanted.records.length === 0 ? undefined : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_3__  .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_4__  .c4)(wanted.records));
    const { images, unknown } = await findImages(host, wanted, agent);
    return {
        lineage: (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_6__  .bQ)((set?.records ?? []).map(({ record }) => record), images),
        unknown: [...(set?.problems ?? []).map(({ message }) => message), ...unknown],
    };
}
async function findImages(host, wanted, agent) {
    const known = _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__.providers.filter(({ census }) => census !== undefined).map(({ name }) => name);
    const asked = wanted.providers.map((name) => {
        const provider = _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__.providers.find((one) => one.name === name);
        if (provider === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "providers" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(name)}, which is no provider; those that can be asked are ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(known)}.`);
        return provider;
    });
    const unknown = [];
    const asker = (0,_image_asker_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(host, { agent, passEnv: [], buildRegistry: null });
    const images = [];
    for (const { title, census } of asked) {
        if (census === undefined) {
            unknown.push((0,_image_provider_js__WEBPACK_IMPORTED_MODULE_7__  .JM)(title, 'list the images of the past', 'Name their records with the input "records".'));
            continue;
        }
        try {
            images.push(...(await census({ regions: wanted.regions }, asker)));
        }
        catch (error) {
            unknown.push(`${title} was not asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\.$/, '')}.`);
        }
    }
    return { images, unknown };
}


/***/ }),

/***/ 23738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dB: () => (  atGitHub),
  F1: () => (  defaultRef),
  Kk: () => (  knownRepository),
  QL: () => (  openPlace),
  B9: () => (  tokenOf)
});

var external_node_child_process_ = __webpack_require__(31421);
var errors = __webpack_require__(8005);
var process_interrupt = __webpack_require__(50545);
var runner_inputs = __webpack_require__(88278);
var clock = __webpack_require__(94850);
var github_client = __webpack_require__(34677);
var external_node_crypto_ = __webpack_require__(77598);
var schemas = __webpack_require__(2503);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/pipeline/requests/github-answers.js



const LARGEST_ARTIFACT = 16 * 1024 * 1024;
const github_answers_text = schemas .YjP()
    .nullish()
    .transform((given) => given ?? '');
const id = schemas .aig().int().positive();
const run = schemas .Ikc({
    id,
    display_title: github_answers_text,
    run_attempt: schemas .aig().int().positive().nullish(),
    status: schemas .YjP().nullish(),
    conclusion: schemas .YjP().nullish(),
    html_url: github_answers_text,
    created_at: github_answers_text,
    event: github_answers_text,
    path: github_answers_text,
})
    .transform((one) => ({
    id: one.id,
    title: one.display_title,
    attempt: one.run_attempt ?? 1,
    status: one.status ?? 'queued',
    conclusion: one.conclusion ?? null,
    url: one.html_url,
    created: one.created_at,
    event: one.event,
    path: one.path,
}));
const runs = schemas .Ikc({ workflow_runs: schemas .YOg(run) });
const job = schemas .Ikc({
    name: github_answers_text,
    status: github_answers_text,
    conclusion: schemas .YjP().nullish(),
    steps: schemas .YOg(schemas .Ikc({ name: github_answers_text, status: github_answers_text })).nullish(),
    html_url: github_answers_text,
})
    .transform(({ name, status, conclusion, steps, html_url: url }) => ({
    name,
    status,
    conclusion: conclusion ?? null,
    step: steps?.findLast((one) => one.status !== 'queued')?.name ?? '',
    url,
}));
const jobs = schemas .Ikc({ jobs: schemas .YOg(job) });
const artifact = schemas .Ikc({
    id,
    name: github_answers_text,
    size_in_bytes: schemas .aig(),
    expired: schemas .zMY(),
    digest: schemas .YjP()
        .nullish()
        .transform((given) => given ?? null),
});
const artifacts = schemas .Ikc({ artifacts: schemas .YOg(artifact) });
function runOf({ data }) {
    return read(run, data);
}
function runsOf({ data }) {
    return read(runs, data).workflow_runs;
}
function jobsOf({ data }) {
    return read(jobs, data).jobs;
}
function artifactsOf({ data }) {
    return read(artifacts, data).artifacts;
}
function startedOf(answer) {
    taken(answer);
    const found = id.safeParse((0,values .C5)(answer.data, 'workflow_run_id'));
    const url = (0,values .C5)(answer.data, 'html_url');
    return found.success ? { id: found.data, url: typeof url === 'string' ? url : '' } : null;
}
function taken({ data }) {
    const isSilent = data === undefined || data === null || data === '';
    if (!isSilent && (!(0,values .Gv)(data) || data instanceof ArrayBuffer))
        throw unread();
}
function read(schema, data) {
    const found = schema.safeParse(data);
    if (found.success)
        return found.data;
    throw unread();
}
function unread() {
    return new Error('what answered does not speak as its API does. Is it a proxy, or another service at GITHUB_API_URL?');
}
async function contentOf(data, digest) {
    if (!isStream(data))
        return undefined;
    const chunks = [];
    let length = 0;
    for await (const chunk of data) {
        length += chunk.length;
        if (length > LARGEST_ARTIFACT)
            return undefined;
        chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    const own = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    if (digest !== null && digest !== own)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function isStream(value) {
    return ((0,values .Gv)(value) || typeof value === 'object') && value !== null && Symbol.asyncIterator in value;
}

var requests_trouble = __webpack_require__(73259);
;// CONCATENATED MODULE: ./.build/pipeline/requests/github.js





const CALL_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const READ_TRIES = 5;
const PER_PAGE = 100;
const MOST_PAGES = 10;
const WRITE = '`actions: write`';
const READ = '`actions: read`';
async function openGitHub(options) {
    const { repository, workflow, token, apiUrl } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const { rest, request } = await (0,github_client .L)(token, apiUrl);
    const call = caller(options);
    const remembered = new Map();
    const base = { owner, repo };
    return {
        repository,
        startWorkflow: async (ref, inputs) => {
            const wanted = { ...base, workflow_id: workflow, ref, inputs: { ...inputs } };
            const send = (more) => async (own) => startedOf(await rest.actions.createWorkflowDispatch({ ...wanted, ...more, ...own }));
            const verb = `start ${workflow} of ${repository} at ${ref}`;
            try {
                return await call(verb, WRITE, send({ return_run_details: true }), 1);
            }
            catch (error) {
                if (!(error instanceof requests_trouble .Lw) || (error.status !== 400 && error.status !== 422))
                    throw error;
                return call(verb, WRITE, send({}), 1);
            }
        },
        sendEvent: async (type, payload) => {
            const wanted = { ...base, event_type: type, client_payload: { ...payload } };
            const send = async (own) => taken(await rest.repos.createDispatchEvent({ ...wanted, ...own }));
            await call(`send the event ${type} to ${repository}`, '`contents: write`', send, 1);
        },
        runs: async function* () {
            const given = new Set();
            for (let page = 1; page <= MOST_PAGES; page += 1) {
                const wanted = { ...base, workflow_id: workflow, per_page: PER_PAGE, page, exclude_pull_requests: true };
                const found = await call(`list the runs of ${workflow} in ${repository}`, READ, async (own) => runsOf(await rest.actions.listWorkflowRuns({ ...wanted, ...own })));
                for (const one of found.filter(({ id }) => !given.has(id))) {
                    given.add(one.id);
                    yield one;
                }
                if (found.length < PER_PAGE)
                    return;
            }
        },
        run: async (id) => {
            const known = remembered.get(id);
            const headers = known === undefined ? {} : { 'if-none-match': known.etag };
            return call(`tell of run ${id} of ${repository}`, READ, async (own) => {
                try {
                    const answer = await rest.actions.getWorkflowRun({ ...base, run_id: id, headers, ...own });
                    const run = runOf(answer);
                    const { etag } = answer.headers;
                    if (etag !== undefined)
                        remembered.set(id, { etag, run });
                    return run;
                }
                catch (error) {
                    if (known !== undefined && Reflect.get(Object(error), 'status') === 304)
                        return known.run;
                    throw error;
                }
            });
        },
        jobs: async (id, attempt) => {
            const wanted = { ...base, run_id: id, attempt_number: attempt, per_page: PER_PAGE };
            return call(`list the jobs of run ${id}`, READ, async (own) => jobsOf(await rest.actions.listJobsForWorkflowRunAttempt({ ...wanted, ...own })));
        },
        artifact: async (run, name) => {
            const found = await call(`list the artifacts of run ${run}`, READ, async (own) => artifactsOf(await rest.actions.listWorkflowRunArtifacts({ ...base, run_id: run, name, per_page: PER_PAGE, ...own })));
            const [newest] = found.filter((one) => one.name === name && !one.expired).toSorted((a, b) => b.id - a.id);
            if (newest === undefined || newest.size_in_bytes > LARGEST_ARTIFACT)
                return undefined;
            const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
            try {
                return await call(`give the artifact ${name} of run ${run}`, READ, async (own) => {
                    const answer = await request(path, {
                        ...base,
                        artifact_id: newest.id,
                        archive_format: 'zip',
                        request: { ...own.request, parseSuccessResponseBody: false },
                    });
                    return contentOf(answer.data, newest.digest);
                });
            }
            catch (error) {
                if (error instanceof requests_trouble .Lw && (error.status === 404 || error.status === 410))
                    return undefined;
                throw error;
            }
        },
        cancel: async (id) => {
            try {
                await call(`cancel run ${id} of ${repository}`, WRITE, async (own) => taken(await rest.actions.cancelWorkflowRun({ ...base, run_id: id, ...own })));
                return true;
            }
            catch (error) {
                if (error instanceof requests_trouble .Lw && error.status === 409)
                    return false;
                throw error;
            }
        },
        again: async (id, failedOnly) => {
            const wanted = { ...base, run_id: id };
            await call(`run ${id} of ${repository} again`, WRITE, async (own) => taken(failedOnly
                ? await rest.actions.reRunWorkflowFailedJobs({ ...wanted, ...own })
                : await rest.actions.reRunWorkflow({ ...wanted, ...own })), 1);
        },
    };
}
function caller({ signal, onWait }) {
    return async (verb, rights, call, tries = READ_TRIES) => {
        const started = (0,clock .rj)();
        for (let left = tries;;) {
            try {
                return await call({ request: { signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]) } });
            }
            catch (error) {
                if (signal.aborted)
                    throw new errors .yo('Interrupted.');
                if (error instanceof errors .yo)
                    throw error;
                const trouble = (0,requests_trouble .LH)(error, Date.now());
                if (trouble.kind === 'refused')
                    throw (0,requests_trouble .x5)(verb, trouble.status, trouble.message, rights);
                let pause = 1000 * 2 ** (tries - left);
                if (trouble.kind === 'limit') {
                    pause = trouble.after;
                    if ((0,clock .rj)() + pause - started > LONGEST_WAIT_MS) {
                        throw new errors .yo(`GitHub does not ${verb} for ${minutes(pause)}: ${trouble.message}. Try it then.`);
                    }
                    onWait(`GitHub answers again in ${Math.ceil(pause / 1000)} s: ${trouble.message}`);
                }
                else {
                    left -= 1;
                    if (left <= 0)
                        throw new requests_trouble .b5(`GitHub gave no answer when asked to ${verb}: ${trouble.message}`);
                }
                await (0,clock .fm)(pause, signal);
                if (signal.aborted)
                    throw new errors .yo('Interrupted.');
            }
        }
    };
}
function minutes(ms) {
    const whole = Math.ceil(ms / 60_000);
    return `${whole} minute${whole === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/place.js





async function atGitHub(host, spec, work) {
    const token = host.input('github-token').trim();
    if (token !== '')
        host.secret(token);
    const inputs = (0,runner_inputs .Ko)(spec, (name) => host.input(name));
    const place = {
        repo: host.input('repo').trim(),
        workflow: host.input('workflow').trim() === '' ? 'request.yml' : host.input('workflow').trim(),
        'github-token': token,
    };
    const interrupt = (0,process_interrupt .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    try {
        const github = () => openPlace(host, place, stop.signal);
        return await (0,process_interrupt .m)(host, interrupt, () => work({ inputs, github, signal: stop.signal, interrupt }));
    }
    finally {
        interrupt.dispose();
    }
}
async function openPlace(host, inputs, signal) {
    const { environment } = host;
    const repository = repositoryOf(host, inputs.repo);
    const { workflow } = inputs;
    if (!/^[\w.-]{1,100}\.ya?ml$/.test(workflow)) {
        throw new errors .yo(`Input "workflow" must be the file name of a workflow, as request.yml, but was ${(0,runner_inputs .WU)(workflow)}.`);
    }
    const token = tokenOf(host, inputs['github-token']);
    if (token === '') {
        const where = host.kind === 'terminal'
            ? 'Give --github-token @FILE, or set BAKEHOUSE_GITHUB_TOKEN, GH_TOKEN or GITHUB_TOKEN'
            : 'Give the input "github-token"';
        throw new errors .yo(`There is no token for ${repository}. ${where}: a fine-grained one of that repository with "Actions: read and write".`);
    }
    host.secret(token);
    const apiUrl = environment['GITHUB_API_URL'] ?? '';
    return openGitHub({
        repository,
        workflow,
        token,
        apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
        signal,
        onWait: (message) => host.info(message),
    });
}
function tokenOf({ kind, environment }, given) {
    if (given !== '' || kind !== 'terminal')
        return given;
    return ['GH_TOKEN', 'GITHUB_TOKEN'].map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
}
function knownRepository(host, given) {
    const own = host.environment['GITHUB_REPOSITORY'] ?? '';
    const found = given !== '' ? given : own !== '' ? own : (ofRemote(host.workspace) ?? '');
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(found))
        return found;
    if (found !== '')
        throw new errors .yo(`Input "repo" must be owner/name, but was ${(0,runner_inputs .WU)(found)}.`);
    return undefined;
}
function repositoryOf(host, given) {
    const found = knownRepository(host, given);
    if (found !== undefined)
        return found;
    throw new errors .dz('Which repository is meant is not known: this folder has no remote "origin" on GitHub. Give it: --repo owner/name.');
}
function ofRemote(folder) {
    const address = git(folder, 'remote', 'get-url', 'origin');
    const bare = address.endsWith('/') ? address.slice(0, -1) : address;
    const words = (bare.endsWith('.git') ? bare.slice(0, -'.git'.length) : bare).split(/[/:]/);
    return words.length < 3 ? undefined : words.slice(-2).join('/');
}
function defaultRef(host, repository) {
    if (ofRemote(host.workspace)?.toLowerCase() !== repository.toLowerCase())
        return 'main';
    const head = git(host.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    return head.startsWith('origin/') ? head.slice('origin/'.length) : 'main';
}
function git(folder, ...args) {
    const stdio = ['ignore', 'pipe', 'ignore'];
    try {
        return (0,external_node_child_process_.execFileSync)('git', [...args], { cwd: folder, encoding: 'utf8', stdio, timeout: 10_000 }).trim();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 73259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LH: () => (  troubleOf),
    Lw: () => (  Refused),
    b5: () => (  LostAnswer),
    x5: () => (  refusal)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);


class LostAnswer extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
}
class Refused extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
const LIMIT_MS = 60_000;
const LEAST_MS = 1000;
function troubleOf(error, now) {
    const status = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(error, 'status') ?? Reflect.get(Object(error), 'status');
    const answer = Reflect.get(Object(error), 'response');
    const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\s+/g, ' ').slice(0, 300);
    if (typeof status !== 'number' || answer === undefined || status >= 500)
        return { kind: 'lost', message };
    const headers = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(answer, 'headers');
    const after = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'retry-after');
    const isSpent = String((0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'x-ratelimit-remaining')) === '0';
    const isLimit = status === 429 || (status === 403 && (after !== undefined || isSpent || /rate limit/i.test(message)));
    if (!isLimit)
        return { kind: 'refused', status, message };
    return {
        kind: 'limit',
        message,
        after: waitOf(after, isSpent ? (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'x-ratelimit-reset') : undefined, now),
    };
}
function waitOf(after, reset, now) {
    const seconds = Number(after ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return Math.max(LEAST_MS, seconds * 1000);
    const at = Number(reset ?? Number.NaN) * 1000;
    return Number.isFinite(at) ? Math.max(LEAST_MS, at - now) : LIMIT_MS;
}
const OF_THE_RUN = ['already running', 'Unable to retry'];
function refusal(verb, status, message, rights) {
    const said = `GitHub does not ${verb} (${status}): ${message.replace(/\.$/, '')}.`;
    if (status === 401)
        return new Refused(status, `${said} The token is not valid, or not any more.`);
    const isOfRun = status === 403 && OF_THE_RUN.some((words) => message.includes(words));
    if (!isOfRun && (status === 403 || status === 404)) {
        return new Refused(status, `${said} Either there is no such repository or workflow, or the token may not do it: it needs ${rights} there.`);
    }
    return new Refused(status, said);
}


/***/ }),

/***/ 90422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  retainInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const retainInputs = {
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse.yml', description: 'The manifest whose `retain` says how long images stay.' }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of the providers whose images are looked at.' }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one and those that images tell of.' }),
    most: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '25',
        least: 0,
        most: 100_000,
        unit: 'bakes',
        description: 'How many bakes are deleted at most, with all their images. The others wait for the next time.',
    }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Carries out what was shown: the digest of that plan. Anything else is refused.' }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A file that the plan is written to. With `apply` it is read, so that a run which was killed can be gone on with.',
    }),
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository on GitHub: `owner/name`, whose images go and whose pull requests count. Without it, that of this run or of the checkout.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'A token that may read the pull requests of the repository (`pull-requests: read`, `contents: read`).',
    }),
};
const retainOutputs = {
    digest: 'The digest of the plan: what `apply` takes.',
    due: 'How many images the plan changes; after `apply` 0.',
    changes: 'What the plan changes, in its order, as JSON.',
    held: 'What stays, and by what each is held, as JSON; empty where that is too long for an output.',
};


/***/ }),

/***/ 45280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  retain: () => (  retain)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var bounded_file = __webpack_require__(52948);
var files = __webpack_require__(74555);
var context = __webpack_require__(17112);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var image_provider = __webpack_require__(33623);
var schemas = __webpack_require__(2503);
var values = __webpack_require__(1252);
var retention = __webpack_require__(23054);
var retention_bakes = __webpack_require__(3803);
;// CONCATENATED MODULE: ./.build/plan/retention/agreed-plan.js





const change = schemas .rej({
    provider: schemas .YjP(),
    region: schemas .YjP(),
    id: schemas .YjP(),
    leg: schemas .YjP(),
    key: schemas .YjP().nullable(),
    stage: schemas .k5n(retention ._$),
    parts: schemas .YOg(schemas .YjP()).describe('What is deleted with it, as its snapshots.'),
});
const retentionPlan = schemas .rej({
    schema: schemas .euz('bakehouse/retention/1'),
    changes: schemas .YOg(change).describe('In the order in which they are made.'),
});
function retentionDigest({ changes }) {
    return (0,files .sc)((0,values .dj)(changes));
}
function planOf(outcomes, remnants) {
    const left = [...remnants]
        .flatMap(([provider, some]) => [...(0,values .me)(some, ({ region, of }) => JSON.stringify([region, of])).values()].flatMap((ones) => ones.slice(0, 1).map(({ region, of }) => ({ provider, region, of, parts: ones.flatMap(({ parts }) => parts) }))))
        .toSorted((a, b) => (0,values .Nx)(`${a.provider} ${a.region} ${a.of}`, `${b.provider} ${b.region} ${b.of}`))
        .map(({ provider, region, of, parts }) => ({
        provider,
        region,
        id: of,
        leg: '',
        key: null,
        stage: 'delete',
        parts: parts.toSorted(values .Nx),
    }));
    return { schema: 'bakehouse/retention/1', changes: [...left, ...outcomes.flatMap(changesOf)] };
}
function changesOf({ bake, next }) {
    if (next === null)
        return [];
    return bake.images
        .filter(({ stage, since }) => (0,retention_bakes .IQ)(stage) < (0,retention_bakes .IQ)(next) || (stage === next && since === null))
        .map(({ provider, region, id, parts }) => ({
        provider,
        region,
        id,
        leg: bake.leg,
        key: bake.key,
        stage: next,
        parts: next === 'delete' ? parts.toSorted(values .Nx) : [],
    }));
}
function agreementOf(plan, fresh, images, outcomes) {
    const nameOf = (one) => (0,retention_bakes .GS)(`${one.provider} ${one.region}`, one.id);
    const now = new Map(fresh.changes.map((one) => [nameOf(one), one]));
    const there = new Map(images.map((one) => [nameOf(one), one]));
    const bakes = new Map(outcomes.flatMap((outcome) => outcome.bake.images.map((one) => [nameOf(one), outcome])));
    const due = [];
    const done = [];
    const moved = [];
    for (const planned of plan.changes) {
        const name = nameOf(planned);
        const [wanted, image] = [now.get(name), there.get(name)];
        const place = `${planned.provider} ${planned.region} ${planned.id}`;
        if (wanted === undefined && isReached(planned, image))
            done.push(planned);
        else if (wanted === undefined) {
            const by = bakes.get(name)?.heldBy.map(({ what }) => what) ?? [];
            moved.push(`${place}: to ${planned.stage} it was agreed, and now it is held by ${by.join('; ') || 'something'}.`);
        }
        else if (wanted.key !== null && wanted.key !== planned.key) {
            moved.push(`${place}: it was agreed for the image of ${planned.key ?? 'no key'}, and by now it is another.`);
        }
        else if (wanted.stage !== planned.stage) {
            moved.push(`${place}: to ${planned.stage} it was agreed, and now it is due to ${wanted.stage} it.`);
        }
        else if (wanted.parts.some((part) => !planned.parts.includes(part))) {
            moved.push(`${place}: what would be deleted with it is not what was agreed.`);
        }
        else
            due.push({ ...planned, parts: wanted.parts });
    }
    return { due, done, moved };
}
function isReached({ stage }, image) {
    if (image === undefined)
        return true;
    return stage !== 'delete' && (0,retention_bakes .IQ)(image.stage) >= (0,retention_bakes .IQ)(stage) && image.since !== null;
}
function leftAloneBy({ provider, region, id }, outcomes) {
    const bakes = outcomes.map(({ bake }) => bake).filter((bake) => bake.provider === provider);
    const own = bakes.find(({ images }) => images.some((one) => one.id === id && one.region === region));
    const parents = new Set(own?.images.map(({ parent }) => parent?.toLowerCase() ?? ''));
    const names = ({ id: name, key, digests }) => [name, key ?? '', ...Object.values(digests)].map((one) => one.toLowerCase());
    return bakes
        .filter((bake) => bake === own || bake.images.some((one) => names(one).some((name) => name !== '' && parents.has(name))))
        .flatMap(({ images }) => images);
}

var providers = __webpack_require__(6653);
var retain_inputs = __webpack_require__(90422);
var shown = __webpack_require__(37310);
var external_node_util_ = __webpack_require__(57975);
var image_asker = __webpack_require__(35130);
var read = __webpack_require__(7144);
var decision = __webpack_require__(863);
var revocation = __webpack_require__(37446);
var channel = __webpack_require__(58735);
var current_list = __webpack_require__(17561);
var requests_place = __webpack_require__(23738);
var paths = __webpack_require__(56408);
var channel_history = __webpack_require__(49354);
var engine_revoked = __webpack_require__(85799);
var git = __webpack_require__(506);
var secrets_environment = __webpack_require__(94463);
;// CONCATENATED MODULE: ./.build/pipeline/retain/pins.js






function noHolds() {
    return { byName: new Map(), ofAll: [] };
}
function addHold({ byName }, name, hold) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), hold]);
}
function addUnknown({ ofAll }, what) {
    ofAll.push({ kind: 'unknown', what: what.replace(/\.$/, '') });
}
const LIMIT_MS = 120_000;
async function pins_git(host, args) {
    const environment = (0,secrets_environment .Qc)(host.environment, [], {
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
    });
    return await (0,git .E)(['--no-pager', ...args], { cwd: host.workspace, environment, limitMs: LIMIT_MS });
}
const AS_WRITTEN = ['--no-color', '--no-line-number', '--no-column', '--no-heading', '--no-break', '--no-textconv'];
async function holdPinned(host, names, globs, except, holds, branches = []) {
    const patterns = searchable(names);
    if (patterns.length === 0)
        return;
    const file = (0,external_node_path_.join)(host.temporary, `bakehouse-pins-${process.pid}`);
    try {
        (0,external_node_fs_.writeFileSync)(file, `${patterns.join('\n')}\n`, { mode: 0o600 });
        const paths = [
            ...globs.map((glob) => `:(glob,top)${glob}`),
            ...except.map((path) => `:(exclude,literal,top)${path}`),
        ];
        const options = [...AS_WRITTEN, '-z', '-a', '-i', '-F', '-o', '--full-name', '-f', file];
        const found = new Map();
        for (const place of [[], ['--cached'], ...(await commitsAt(host, branches)).map((commit) => [commit])]) {
            const { exitCode, stdout, stderr } = await pins_git(host, ['grep', ...options, ...place, '--', ...paths]);
            if (exitCode > 1 || /^(?:error|fatal):/m.test(stderr))
                return addUnknown(holds, `files of the repository, which git cannot search: ${firstLine(stderr)}`);
            for (const line of stdout.toString('utf8').split('\n')) {
                const [at = '', name] = line.split('\0');
                const path = place[0]?.startsWith('-') === false ? at.slice(place[0].length + 1) : at;
                if (name !== undefined)
                    found.set(`${name.toLowerCase()} ${path}`, [name, path]);
            }
        }
        for (const [name, path] of found.values())
            addHold(holds, name, { kind: 'pin', what: `${path}, which names it` });
    }
    catch (error) {
        addUnknown(holds, `files of the repository, which git cannot search: ${(0,errors .bD)(error)}`);
    }
    finally {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
}
async function commitsAt(host, refs) {
    const commits = new Set();
    for (const ref of refs) {
        const { exitCode, stdout } = await pins_git(host, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
        if (exitCode === 0)
            commits.add(stdout.toString('latin1').trim());
    }
    return [...commits];
}
function fetchedDefault(branch) {
    return ['HEAD', ...(branch === null ? [] : [branch])].map((name) => `refs/remotes/origin/${name}`);
}
function searchable(names) {
    return [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => name.length >= decision .$k && !/[\r\n\0]/.test(name));
}
async function knownCommits(host, commits) {
    const known = new Set();
    const wanted = [...new Set(commits)].filter((one) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(one));
    try {
        const refs = ['--branches', '--tags', '--remotes=origin', 'HEAD'];
        const { exitCode, stdout } = await pins_git(host, ['rev-list', ...refs]);
        if (exitCode !== 0)
            return known;
        const all = new Set(stdout.toString('latin1').split('\n'));
        for (const one of wanted)
            if (all.has(one))
                known.add(one);
    }
    catch {
    }
    return known;
}
async function fileAt(host, ref, path) {
    if ((await pins_git(host, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).exitCode !== 0)
        return undefined;
    const { exitCode, stdout } = await pins_git(host, ['cat-file', 'blob', `${ref}:${path}`]);
    return exitCode === 0 ? stdout.toString('utf8') : null;
}
function firstLine(text) {
    return text.trim().split('\n', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./.build/pipeline/retain/channel-holds.js









const MOST_BYTES = 64 * 1024 * 1024;
const AS = {
    stands: 'where it stands',
    moving: 'to which it is being promoted',
    back: 'which would go back to it',
};
async function holdByChannels(host, channels, holds, revoked, defaultBranch = null) {
    const promoted = new Map();
    for (const [name, { history }] of Object.entries(channels)) {
        const path = (0,channel .ae)(name, history);
        try {
            const branch = history.files?.branch;
            const refs = branch === undefined ? fetchedDefault(defaultBranch) : [`refs/remotes/origin/${branch}`];
            const fetched = await Promise.all(refs.map(async (ref) => fileAt(host, ref, path)));
            if (branch !== undefined && fetched[0] === undefined)
                addUnknown(holds, `the channel ${name}, whose history is on the branch ${branch}: fetch it`);
            const texts = [ofCheckout(host, path), ...fetched];
            const found = texts.filter((text) => typeof text === 'string').map((text) => parse(name, text));
            const isElsewhere = history.files?.deliver === 'artifact' || branch !== undefined;
            if (found.length === 0 && isElsewhere)
                addUnknown(holds, `the channel ${name}, whose history is kept elsewhere: bring it to ${path}`);
            for (const { channel, key, images, as } of (0,channel_history .dp)(found, (entry) => (0,engine_revoked .l1)(entry, revoked))) {
                const hold = { kind: 'channel', what: `the channel ${channel}, ${AS[as]}` };
                for (const one of [...(key === null ? [] : [key]), ...images.map(({ id }) => id)])
                    addHold(holds, one, hold);
            }
            for (const { key, images, since } of found.flatMap(({ entries }) => entries)) {
                const time = Date.parse(since ?? '');
                if (Number.isNaN(time))
                    continue;
                for (const one of [...(key === null ? [] : [key]), ...images.map(({ id }) => id)]) {
                    const before = promoted.get(one.toLowerCase()) ?? 0;
                    promoted.set(one.toLowerCase(), Math.max(before, time));
                }
            }
        }
        catch (error) {
            addUnknown(holds, `the channel ${name}, whose history (${path}) cannot be read: ${(0,errors .bD)(error)}`);
        }
    }
    return promoted;
}
function ofCheckout(host, path) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(host.workspace, path)))
        return null;
    return (0,bounded_file .CB)(path, (0,paths .CT)(path, host.workspace, host.workspace, path), MOST_BYTES).toString('utf8');
}
function parse(channel, text) {
    const parsed = channel_history .gH.safeParse(JSON.parse(text));
    if (!parsed.success)
        throw new Error(parsed.error.issues[0]?.message ?? 'it is none');
    if (parsed.data.channel !== channel)
        throw new Error(`it is that of ${parsed.data.channel}`);
    return parsed.data;
}

var picomatch = __webpack_require__(14006);
var github_client = __webpack_require__(34677);
;// CONCATENATED MODULE: ./.build/pipeline/retain/open-pull-requests.js




const MOST_FILES = 3000;
const MOST_PULLS = 1000;
const PER_PAGE = 100;
async function holdProposed(host, { repository, token }, names, globs, except, holds) {
    const patterns = searchable(names);
    if (patterns.length === 0)
        return;
    const [owner = '', repo = ''] = repository.split('/');
    if (repo === '' || token === '') {
        const lack = repo === '' ? 'no repository of GitHub is known here' : 'there is no github-token';
        return addUnknown(holds, `open pull requests, which were not asked for: ${lack}; retain: {pull-requests: false} does without`);
    }
    try {
        const apiUrl = (host.environment['GITHUB_API_URL'] ?? '') || 'https://api.github.com';
        const { rest, paginate } = await (0,github_client .L)(token, apiUrl);
        const base = { owner, repo };
        const pulls = await paginate(rest.pulls.list, { ...base, state: 'open', per_page: PER_PAGE });
        if (pulls.length > MOST_PULLS)
            return addUnknown(holds, `open pull requests: there are more than ${MOST_PULLS}`);
        const fits = picomatch([...globs], { dot: true });
        for (const { number } of pulls) {
            const files = await paginate(rest.pulls.listFiles, { ...base, pull_number: number, per_page: PER_PAGE });
            if (files.length >= MOST_FILES)
                addUnknown(holds, `pull request #${number}, of which GitHub lists not all files`);
            for (const { filename, status, patch, sha } of files) {
                if (status === 'removed' || except.includes(filename) || !fits(filename))
                    continue;
                const text = patch ?? (await contentOf(rest, base, sha));
                const lower = text.toLowerCase();
                for (const name of patterns) {
                    if (lower.includes(name))
                        addHold(holds, name, {
                            kind: 'pull-request',
                            what: `pull request #${number}, which names it in ${filename}`,
                        });
                }
            }
        }
    }
    catch (error) {
        addUnknown(holds, `open pull requests, which could not be asked for: ${(0,errors .bD)(error)}`);
    }
}
async function contentOf(rest, base, sha) {
    if (sha === null)
        return '';
    const { data } = await rest.git.getBlob({ ...base, file_sha: sha });
    return Buffer.from(data.content, 'base64').toString('latin1');
}

;// CONCATENATED MODULE: ./.build/pipeline/retain/world.js



















function retainers() {
    return providers.providers.filter(({ retention }) => retention !== undefined);
}
async function lookAtAll(host, inputs, regions) {
    const asked = askedProviders(inputs.providers);
    const draft = draftOf(host, inputs.manifest);
    const retain = draft.retain ?? retention .RO.parse({ delete: '3650d' });
    const hints = [JSON.stringify(draft.targets)];
    const want = { regions: [...new Set([...inputs.regions, ...regions])], hints, retain };
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-retain', passEnv: [], buildRegistry: draft.buildRegistry });
    const silent = new Map();
    const images = [];
    const left = new Map();
    for (const { name, title, retention } of asked) {
        if (retention === undefined) {
            silent.set(name, (0,image_provider .JM)(title, 'let old images go', 'All of them stay.'));
            continue;
        }
        try {
            const survey = await retention.survey(want, asker);
            images.push(...survey.images);
            if (survey.remnants.length > 0)
                left.set(name, survey.remnants);
        }
        catch (error) {
            silent.set(name, `${title} was not asked: ${(0,errors .bD)(error).replace(/\.$/, '')}. All of its images stay.`);
        }
    }
    const world = await worldOf(host, inputs, draft, retain, { images, remnants: [...left.values()].flat() });
    const remnants = new Map([...left].map(([name, some]) => [name, (0,decision .md)(some, world)]));
    return { images, remnants, outcomes: await inspected(world, want, asker), silent, want, asker };
}
function askedProviders(names) {
    const known = (0,runner_inputs .A3)(retainers().map(({ name }) => name));
    if (names.length === 0)
        throw new errors .dz(`Say with --providers whose images are looked at: ${known}.`);
    return [...new Set(names)].map((name) => {
        const provider = (0,image_provider .li)(name, providers.providers);
        if (provider === undefined)
            throw new errors .yo(`Input "providers" names ${(0,runner_inputs .WU)(name)}, which is no provider; images go at ${known}.`);
        return provider;
    });
}
function draftOf(host, file) {
    const repository = (0,external_node_fs_.realpathSync)(host.workspace);
    const draft = (0,read .W)({ repository, file, environment: host.environment, providers: providers.providers });
    if (draft.retain === undefined && draft.legs.every(({ retain }) => retain === undefined || retain === null))
        throw new errors .yo(`${file} does not say how long images stay, so all of them do. Say it: retain: { keep: 5, deprecate: 30d, disable: 60d, delete: 90d }`);
    return draft;
}
async function worldOf(host, inputs, draft, retain, { images, remnants }) {
    const holds = noHolds();
    const names = [
        ...images.flatMap(decision .u2).filter((name) => !name.includes(' ')),
        ...remnants.flatMap(({ of, parts }) => [of, ...parts]),
    ];
    const repository = (0,requests_place .Kk)(host, inputs.repo) ?? '';
    const token = (0,requests_place .B9)(host, inputs['github-token']);
    if (token !== '')
        host.secret(token);
    const { list, unknown } = await (0,current_list .H)(host, token);
    if (unknown !== null)
        holds.ofAll.push({ kind: 'unknown', what: `what is revoked, which is not known: ${unknown}` });
    const branch = (0,context .yt)(host.environment);
    const channels = draft.channels ?? {};
    const promoted = await holdByChannels(host, channels, holds, list, branch);
    const histories = Object.entries(channels).map(([name, { history }]) => (0,channel .ae)(name, history));
    await holdPinned(host, names, retain.pins, [revocation .NG, ...histories], holds, fetchedDefault(branch));
    const place = { repository, token };
    if (retain['pull-requests'])
        await holdProposed(host, place, names, [...retain.pins, ...histories], [revocation .NG], holds);
    const commits = await knownCommits(host, [...images, ...remnants].flatMap(({ commit }) => commit ?? []));
    const policies = policiesOf(draft);
    return {
        now: Date.now(),
        images,
        stagesOf: (provider) => (0,image_provider .li)(provider, providers.providers)?.retention?.stages ?? [],
        policyOf: (leg) => policies.get(leg),
        revocations: list,
        repository,
        knowsCommit: (commit) => commits.has(commit),
        defaultRef: branch === null ? null : `refs/heads/${branch}`,
        held: holds.byName,
        heldAll: holds.ofAll,
        promoted,
        most: inputs.most,
    };
}
function policiesOf({ legs }) {
    const policies = new Map();
    for (const { definition: { slug }, retain = null, } of legs) {
        const before = policies.get(slug);
        policies.set(slug, before === undefined || (0,external_node_util_.isDeepStrictEqual)(before, retain) ? retain : null);
    }
    for (const { definition, retain = null } of legs)
        policies.set(definition.leg, retain);
    return policies;
}
async function inspected(world, want, asker) {
    const extra = new Map();
    const seen = new Set();
    for (;;) {
        const outcomes = (0,decision .pe)({ ...world, held: joined(world.held, extra) });
        const open = outcomes
            .filter(({ next }) => next !== null)
            .flatMap(({ bake }) => bake.images)
            .filter((image) => !seen.has(nameOf(image)));
        if (open.length === 0)
            return outcomes;
        for (const image of open)
            seen.add(nameOf(image));
        for (const provider of new Set(open.map((image) => image.provider))) {
            const inspect = (0,image_provider .li)(provider, providers.providers)?.retention?.inspect;
            const some = open.filter((image) => image.provider === provider);
            const found = (await inspect?.(some, want, asker)) ?? new Map();
            for (const image of some) {
                const holds = found.get(`${image.region} ${image.id}`) ?? [];
                if (holds.length > 0)
                    extra.set((0,retention_bakes .GS)(image.region, image.id), [...holds]);
            }
        }
    }
}
function nameOf({ provider, region, id }) {
    return (0,retention_bakes .GS)(`${provider} ${region}`, id);
}
function joined(one, other) {
    const both = new Map(one);
    for (const [name, holds] of other)
        both.set(name, [...(both.get(name) ?? []), ...holds]);
    return both;
}

;// CONCATENATED MODULE: ./.build/pipeline/retain/retain.js














const retain_MOST_BYTES = 64 * 1024 * 1024;
const MOST_OUTPUT = 400_000;
async function retain(host) {
    const inputs = (0,runner_inputs .Ko)(retain_inputs .D, (name) => host.input(name));
    if (inputs.apply !== '')
        refuseOthers(host);
    const file = inputs.plan === '' ? null : (0,external_node_path_.resolve)(host.workspace, inputs.plan);
    const agreed = inputs.apply === '' || file === null || !(0,external_node_fs_.existsSync)(file) ? null : readPlan(file, inputs.apply);
    const seen = await lookAtAll(host, inputs, agreed?.changes.filter(isPlaced).map(({ region }) => region) ?? []);
    const { images, outcomes, remnants, silent } = seen;
    for (const message of silent.values())
        host.annotate({ level: 'warning', title: 'Retention', message });
    const fresh = planOf(outcomes, remnants);
    const plan = agreed ?? fresh;
    const digest = retentionDigest(plan);
    if (inputs.apply !== '' && digest !== inputs.apply)
        throw moved([`the plan of now has the digest ${digest}.`], inputs.apply);
    for (const one of outcomes.filter(({ next }) => next === null))
        host.info(`Stays: ${(0,shown .wH)(one)}`);
    for (const one of plan.changes)
        host.info(`Due: ${(0,shown .vK)(one)}`);
    tellSpared(host, seen);
    host.output('digest', digest);
    host.output('changes', JSON.stringify(plan.changes));
    const held = JSON.stringify(heldOf(seen));
    host.output('held', host.kind === 'actions' && held.length > MOST_OUTPUT ? '' : held);
    if (inputs.apply === '') {
        if (file !== null)
            (0,files .vK)(file, `${JSON.stringify(plan, null, 2)}\n`, 0o644);
        host.output('due', String(plan.changes.length));
        await host.summary((0,shown .YG)(plan, digest, outcomes));
        host.info(plan.changes.length === 0
            ? `Nothing is due: ${(0,wording .hS)(outcomes.length, 'bake')} stay.`
            : `Nothing was changed. To do exactly this, add: --apply ${digest}`);
        return;
    }
    const { due, done, moved: others } = agreementOf(plan, fresh, images, outcomes);
    const unknown = plan.changes
        .filter(({ provider }) => silent.has(provider))
        .map(({ provider }) => silent.get(provider) ?? '');
    if (others.length + unknown.length > 0)
        throw moved([...new Set(unknown), ...others], inputs.apply);
    for (const one of done)
        host.info(`Done already: ${(0,shown .vK)(one)}`);
    await carryOut(host, due, seen);
    host.output('due', '0');
    host.info(`Changed ${(0,wording .hS)(due.length, 'image')}; ${(0,wording .hS)(outcomes.filter(({ next }) => next === null).length, 'bake')} stay.`);
}
function refuseOthers(host) {
    const { environment } = host;
    const isCommand = host.kind !== 'actions' && environment['GITHUB_ACTIONS'] === 'true';
    const trust = isCommand ? (0,context .bn)(environment) : host.trust;
    const { ref } = isCommand ? (0,context .$p)(environment) : host.run;
    const branch = (0,context .yt)(environment);
    const why = trust.kind !== 'trusted'
        ? trust.reason
        : host.kind !== 'actions' && !isCommand
            ? null
            : branch === null
                ? 'nothing says which branch that is: the event of this run has no repository'
                : ref === `refs/heads/${branch}`
                    ? null
                    : `this run is of ${(0,runner_inputs .WU)(ref)}`;
    if (why === null)
        return;
    throw new errors .yo(`Images go only in runs of the default branch, whose manifest says how long they stay, but ${why.replace(/\.$/, '')}. Nothing was changed.`);
}
function isPlaced({ region }) {
    return region !== 'local';
}
function readPlan(file, digest) {
    const parsed = retentionPlan.safeParse((0,bounded_file .qF)('The plan', (0,bounded_file .CB)('The plan', file, retain_MOST_BYTES)));
    if (!parsed.success)
        throw new errors .yo(`${(0,runner_inputs .WU)(file)} is no plan of bakehouse retain: ${parsed.error.issues[0]?.message ?? ''}. Nothing was changed.`);
    const own = retentionDigest(parsed.data);
    if (own !== digest)
        throw new errors .yo(`The plan in ${(0,runner_inputs .WU)(file)} has the digest ${own}, but ${(0,runner_inputs .WU)(digest)} was given. Make a plan again, and look at what it shows. Nothing was changed.`);
    return parsed.data;
}
function moved(what, digest) {
    return new errors .yo(`What is to be done is not what was agreed (${(0,runner_inputs .WU)(digest)}): ${what.slice(0, 20).map(shown .pj).join(' ')} Run it without --apply, and look at what it shows. Nothing was changed.`);
}
function tellSpared(host, { outcomes }) {
    const gone = outcomes.filter(({ next }) => next === 'delete').flatMap(({ bake }) => bake.images);
    for (const { id, spared } of gone)
        for (const one of spared)
            host.info((0,shown .pj)(`Stays though ${id} goes: ${one}`));
}
function heldOf({ outcomes }) {
    return outcomes
        .filter(({ next }) => next === null)
        .map(({ bake: { leg, key, images }, age, heldBy }) => ({
        leg,
        key,
        age,
        images: images.map(({ provider, region, id }) => ({ provider, region, id })),
        heldBy,
    }));
}
async function carryOut(host, due, { images, outcomes, want, asker }) {
    const failed = [];
    const spoilt = new Set();
    const nameOf = ({ provider, region, id }) => JSON.stringify([provider, region, id]);
    const seen = new Map(images.map((one) => [nameOf(one), one.digests]));
    for (const change of due) {
        try {
            const retention = (0,image_provider .li)(change.provider, providers.providers)?.retention;
            if (retention === undefined)
                throw new errors .yo('nobody here can do that');
            if (spoilt.has(nameOf(change)))
                throw new errors .yo('what stands on it, or another image of its bake, could not be changed');
            const digests = seen.get(nameOf(change));
            await retention.carryOut({ ...change, ...(digests === undefined ? {} : { digests }) }, want, asker);
            host.info(`Done: ${(0,shown .vK)(change)}`);
        }
        catch (error) {
            for (const one of leftAloneBy(change, outcomes))
                spoilt.add(nameOf(one));
            failed.push(`${(0,shown .vK)(change)}: ${(0,shown .pj)((0,errors .bD)(error)).replace(/\.$/, '')}.`);
        }
    }
    if (failed.length > 0)
        throw new errors .yo(`${failed.join('\n')}\nRun the same again: what is done stays done.`);
}


/***/ }),

/***/ 37310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YG: () => (  summaryOf),
    pj: () => (  plain),
    vK: () => (  changeLine),
    wH: () => (  heldLine)
  });
  var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44495);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);
  var _plan_retention_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(863);



const LONGEST = 400;
const MOST_ROWS = 300;
function plain(text) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').toWellFormed(), LONGEST);
}
function changeLine({ provider, region, id, leg, stage, parts }) {
    const what = leg === '' ? 'what is left of it' : leg;
    const more = parts.length === 0 ? '' : `, with ${parts.join(', ')}`;
    return plain(`${stage} ${provider} ${region} ${id} (${what}${more})`);
}
function heldLine({ bake, age, heldBy, next }) {
    const places = bake.images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    const spared = next === null ? [] : bake.images.flatMap((one) => one.spared);
    const old = age === null ? '' : `, ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(age, 'day')} old`;
    const by = heldBy.map(({ what }) => what).join('; ');
    return plain(`${(0,_plan_retention_decision_js__WEBPACK_IMPORTED_MODULE_1__  .Ab)(bake)} (${places}${old})${by === '' ? '' : `: held by ${by}`}${spared.map((one) => `; ${one}`).join('')}`);
}
function summaryOf(plan, digest, outcomes) {
    const due = plan.changes
        .slice(0, MOST_ROWS)
        .map(({ stage, provider, region, id, leg, parts }) => [
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(stage),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(plain(`${provider} ${region}`)),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(plain(id)),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(plain(leg)),
        parts.map((part) => (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(plain(part))).join(' '),
    ]);
    const stays = outcomes.filter(({ next }) => next === null);
    const held = stays
        .slice(0, MOST_ROWS)
        .map(({ bake, age, heldBy }) => [
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(plain((0,_plan_retention_decision_js__WEBPACK_IMPORTED_MODULE_1__  .Ab)(bake))),
        age === null ? '' : String(age),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(plain(heldBy.map(({ what }) => what).join('; '))),
    ]);
    const more = (all, shown) => (all > shown ? `\n\n${all - shown} more are in the log.` : '');
    return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .yZ)([
        '## Retention',
        '',
        plan.changes.length === 0
            ? 'Nothing is due.'
            : `${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(plan.changes.length, 'image')} would change. To agree to exactly this: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(digest)}\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(['Stage', 'Where', 'Image', 'Of', 'With'], due)}${more(plan.changes.length, due.length)}`,
        '',
        stays.length === 0
            ? ''
            : `<details><summary>${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(stays.length, 'bake')} stay</summary>\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(['Bake', 'Days', 'Held by'], held)}${more(stays.length, held.length)}\n\n</details>`,
    ].join('\n'));
}


/***/ }),

/***/ 59630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C_: () => (  revokedStands),
    E9: () => (  historyIn)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2503);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52948);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22299);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58735);
  var _image_channel_history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49354);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37446);
  var _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76474);
  var _promote_history_store_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65306);












const MOST_BYTES = 64 * 1024 * 1024;
const channelsOnly = zod__WEBPACK_IMPORTED_MODULE_11__  ._H3({ channels: zod__WEBPACK_IMPORTED_MODULE_11__  .g1P(zod__WEBPACK_IMPORTED_MODULE_11__  .YjP(), _image_channel_js__WEBPACK_IMPORTED_MODULE_6__  .Ix).default({}) });
function revokedStands(workspace, entry, hit) {
    const stands = [];
    const unknown = [];
    const silent = (what, error) => {
        unknown.push(`What stands in ${what} is not known: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error).replace(/\.$/, '')}.`);
    };
    try {
        for (const [name, one] of Object.entries(channelsOf(workspace))) {
            try {
                const history = historyIn(workspace, name, one);
                stands.push(...standsIn(history, one['on-revoke'], entry, hit));
            }
            catch (error) {
                silent(`the channel ${name}`, error);
            }
        }
    }
    catch (error) {
        silent('channels', error);
    }
    return { stands, unknown };
}
function historyIn(workspace, name, { history }) {
    const path = (0,_image_channel_js__WEBPACK_IMPORTED_MODULE_6__  .ae)(name, history);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path)))
        return (0,_promote_history_store_js__WEBPACK_IMPORTED_MODULE_10__  .i6)(name, path, (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__  .CB)(path, (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .CT)(path, workspace, workspace, path), MOST_BYTES));
    if (history.files?.deliver === 'artifact' || history.files?.branch !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`its history is kept elsewhere. Bring it to ${path}`);
    return (0,_image_channel_history_js__WEBPACK_IMPORTED_MODULE_7__  .s4)(name);
}
function channelsOf(workspace) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0)))
        return {};
    const path = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .CT)(_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0, workspace, workspace, _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0);
    return (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_5__  .sw)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_5__  .u0)(_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0, (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__  .CB)(_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0, path, MOST_BYTES)), channelsOnly).channels;
}
function standsIn(history, onRevoke, entry, hit) {
    const list = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .Vv)([entry]);
    const names = new Set(hit.flatMap(({ key, images }) => [...(key === null ? [] : [key]), ...images.map(({ id }) => id)]));
    const legs = [...new Set(history.entries.map(({ leg }) => leg))];
    return legs.flatMap((leg) => {
        const isKin = ({ key, images, places }) => [key, ...[...images, ...places].map(({ id }) => id)].some((name) => name !== null && names.has(name));
        const bad = (0,_image_channel_history_js__WEBPACK_IMPORTED_MODULE_7__  .pZ)(history, leg).findLast((one) => isKin(one) || isHit(one, entry, list));
        return bad === undefined ? [] : [{ channel: history.channel, leg, key: bad.key, 'on-revoke': onRevoke }];
    });
}
function isHit({ key, recipe, images, places, parent, sources }, { inherit }, list) {
    if ((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .bh)(list, { key, recipe }) !== undefined)
        return true;
    if ([...images, ...places].some((one) => (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .d0)(list, one) !== undefined))
        return true;
    if (!inherit)
        return false;
    if (parent !== null && (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .bh)(list, { key: parent.key, recipe: null }) !== undefined)
        return true;
    const above = [...(parent === null ? [] : [parent]), ...sources];
    return above.some(({ id }) => id !== '' && (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .d0)(list, { id }) !== undefined);
}


/***/ }),

/***/ 647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  revokeInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37446);


const revokeInputs = {
    name: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'What is revoked: a key (`bk2-…`), a recipe (`br2-…`), a digest (`sha256:…`), or the id of an image.',
    }),
    reason: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Why, for whoever is stopped by it. It stays in the file.' }),
    by: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Who says so. Default: the user.name of git, or who started the run.' }),
    at: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'When, as 2026-11-30T12:00:00Z. Default: now.' }),
    inherit: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'true', description: 'Whether what builds on it is revoked with it.' }),
    'on-revoke': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .dp,
        default: 'fail',
        description: 'What publishing does instead: `fail` publishes nothing, `none` leaves the image out, `previous` publishes the newest earlier one that is good.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Paths of records, or of folders that hold them, which tell more of what is hit.' }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of providers whose images are marked as revoked. Without any, only the file is written.',
    }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Carries out what was shown: the digest of those changes. Others than those are refused.',
    }),
};


/***/ }),

/***/ 71022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  revoke: () => (  revoke)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var files = __webpack_require__(74555);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var revocation = __webpack_require__(37446);
var revocation_file = __webpack_require__(44447);
var sources = __webpack_require__(96665);
var own_name = __webpack_require__(80761);
var revoke_channels = __webpack_require__(59630);
var values = __webpack_require__(1252);
var image_asker = __webpack_require__(35130);
var image_lineage = __webpack_require__(18269);
var image_provider = __webpack_require__(33623);
var providers = __webpack_require__(6653);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/changes.js








function hitBy(entry, lineage) {
    const list = (0,revocation .Vv)([entry]);
    const hit = [...lineage.kin.values()].filter((kin) => (0,revocation .EY)(list, kin) !== undefined);
    const own = hit.map((kin) => hitImages(kin, list));
    const names = hit.map(({ name }) => name);
    const below = (0,image_lineage .GG)(names, lineage.below).flatMap(({ name }) => lineage.kin.get(name) ?? []);
    return { own, below: entry.inherit ? below : [] };
}
function hitImages(kin, list) {
    if ((0,revocation .bh)(list, kin) !== undefined)
        return kin;
    const named = kin.images.filter((image) => (0,revocation .d0)(list, image) !== undefined);
    const ids = new Set(named.flatMap(({ id, copyOf }) => (copyOf === null ? [id] : [id, copyOf])));
    return { ...kin, images: kin.images.filter(({ id, copyOf }) => ids.has(id) || (copyOf !== null && ids.has(copyOf))) };
}
async function wantedChanges(host, names, hit, entry) {
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-revoke', passEnv: [], buildRegistry: null });
    const unknown = [];
    const changes = [];
    for (const name of [...new Set(names)].toSorted(values .Nx)) {
        const provider = (0,image_provider .li)(name, providers.providers);
        const images = hit.flatMap((kin) => kin.images.filter((one) => one.provider === name));
        if (provider === undefined || images.length === 0)
            continue;
        if (provider.withdrawal === undefined) {
            unknown.push((0,image_provider .JM)(provider.title, 'mark an image as revoked', 'Its images stay as they are; plan, bake and publish refuse them.'));
            continue;
        }
        try {
            const wanted = await provider.withdrawal.wanted(images, { at: entry.at, reason: entry.reason }, asker);
            changes.push(...wanted.map((change) => ({ ...change, provider: name })));
        }
        catch (error) {
            unknown.push(`${provider.title} was not asked: ${(0,errors .bD)(error).replace(/\.$/, '')}.`);
        }
    }
    const shown = changes
        .map(({ provider, region, id, what }) => ({ provider, region, id, what }))
        .toSorted((a, b) => (0,values .Nx)((0,values .dj)(a), (0,values .dj)(b)));
    return { changes, digest: (0,files .sc)((0,values .dj)(shown)), unknown };
}

var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/entry.js




function kindOfName(name) {
    if (/^bk\d{1,3}-/i.test(name))
        return 'key';
    if (/^br\d{1,3}-/i.test(name))
        return 'recipe';
    return /^sha256:/i.test(name) ? 'digest' : 'image';
}
function entryOf({ name, ...words }) {
    const by = kindOfName(name);
    const parsed = revocation .Fc.safeParse({ [by]: name, ...words });
    if (parsed.success)
        return parsed.data;
    const told = parsed.error.issues.map(({ path, message, code }) => {
        const at = path[0] === undefined ? 'it' : path[0] === by ? `the ${by}` : `--${String(path[0])}`;
        return code === 'custom' ? `${at} ${message}` : `${at} must be ${message}`;
    });
    throw new errors .dz(`Nothing is revoked: ${told.join('; ')}.`);
}
function entryText(entry) {
    const { reason, by, at, inherit, 'on-revoke': onRevoke, ...named } = entry;
    const lines = [
        ...Object.entries(named).map(([kind, name]) => `${kind}: ${JSON.stringify(name)}`),
        `reason: ${JSON.stringify(reason)}`,
        `by: ${JSON.stringify(by)}`,
        `at: ${at}`,
        ...(inherit ? [] : ['inherit: false']),
        ...(onRevoke === revocation .dp[0] ? [] : [`on-revoke: ${onRevoke}`]),
    ];
    return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}\n`).join('');
}
const HEAD = '# What may not be used any more. An entry counts everywhere once it is on the default branch.\n';
function withEntry(text, entry) {
    const before = text ?? HEAD;
    const added = addLines(before, entryText(entry));
    const [was, is] = [before, added].map((one) => (0,revocation_file .x2)(revocation .NG, Buffer.from(one)).entries);
    const last = is?.at(-1);
    if (is?.length !== (was?.length ?? 0) + 1 || last === undefined || (0,revocation .$t)(last) !== (0,revocation .$t)(entry)) {
        throw new errors .yo(`${revocation .NG} cannot be added to as it is written. Add this to it:\n${entryText(entry)}`);
    }
    return added;
}
function addLines(before, entry) {
    const document = (0,dist.parseDocument)(before, { version: '1.2' });
    const { contents } = document;
    const isFlow = (0,dist .oP)(contents) && contents.flow === true;
    if (isFlow && contents.items.length === 0 && contents.range) {
        const [start, end] = contents.range;
        return `${before.slice(0, start)}${entry}${before.slice(end).replace(/^[ \t]*\r?\n/, '')}`;
    }
    const indent = (0,dist .oP)(contents) && !isFlow ? ' '.repeat(columnOf(before, contents.range?.[0] ?? 0)) : '';
    const end = before === '' || before.endsWith('\n') ? '' : '\n';
    const lines = entry.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
    return `${before}${end}${lines.join('\n')}`;
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

var revoke_inputs = __webpack_require__(647);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/revoke.js














async function revoke(host) {
    const inputs = (0,runner_inputs .Ko)(revoke_inputs .c, (name) => host.input(name));
    if (inputs.name === '')
        throw new errors .dz("Say what is revoked, and why: bakehouse revoke bk2-… --reason 'OpenSSL has a hole'");
    const { entry, isNew } = settledEntry(host, inputs);
    const { lineage, unknown } = await (0,sources .v)(host, inputs, 'bakehouse-revoke');
    const { own, below } = hitBy(entry, lineage);
    const asks = inputs.providers.length + inputs.records.length > 0;
    for (const kin of own)
        host.info(`Revoked: ${called(kin)}`);
    for (const kin of below)
        host.info(`Revoked with it: ${called(kin)}`);
    if (asks && own.length === 0)
        host.annotate({
            level: 'warning',
            title: 'Revoke',
            message: `Nothing that is known here has the ${kindOfName(inputs.name)} ${inputs.name}.`,
        });
    const wanted = await wantedChanges(host, inputs.providers, [...own, ...below], entry);
    for (const message of [...unknown, ...wanted.unknown])
        host.annotate({ level: 'warning', title: 'Revoke', message });
    const due = wanted.changes.filter(({ isDone }) => !isDone);
    if (inputs.apply !== '' && inputs.apply !== wanted.digest) {
        throw new errors .yo(`What is to be done is not what was agreed: it has the digest ${wanted.digest}, but ${(0,runner_inputs .WU)(inputs.apply)} was given. Run it without --apply, and look at what it shows. Nothing was changed.`);
    }
    if (isNew)
        writeEntry(host, entry);
    else
        tellThere(host, entry);
    for (const change of wanted.changes)
        host.info(`${change.isDone ? 'Done already' : 'Due'}: ${lineOf(change)}`);
    const channels = (0,revoke_channels .C_)(host.workspace, entry, [...own, ...below]);
    for (const message of channels.unknown)
        host.annotate({ level: 'warning', title: 'Revoke', message });
    for (const stand of channels.stands)
        host.annotate({ level: 'warning', title: 'Revoke', message: standWords(stand) });
    host.output('channels', JSON.stringify(channels.stands));
    host.output('entry', JSON.stringify(entry));
    host.output('affected', JSON.stringify([...own, ...below].map(({ name, leg, images }) => ({ name, leg, images }))));
    host.output('digest', wanted.digest);
    host.output('due', String(inputs.apply === '' ? due.length : 0));
    if (inputs.apply !== '')
        await carryOut(host, due);
    else if (due.length > 0)
        host.info(`Nothing was changed at providers. To do so, add: --apply ${wanted.digest}`);
    host.info(`${(0,revocation .Gn)(entry).replace(/^r/, 'R')}. ${isNew ? 'Commit the file: it' : 'It'} counts everywhere once it is on the default branch.`);
}
function tellThere(host, entry) {
    host.info(`${revocation .NG} has this entry already.`);
    const others = ['reason', 'by', 'at', 'inherit', 'on-revoke'].filter((name) => {
        const given = host.input(name).trim();
        return given !== '' && given !== String(entry[name]);
    });
    if (others.length === 0)
        return;
    const message = `It stands there with another ${others.join(', ')} than was given, and stays as it is: change it in the file.`;
    host.annotate({ level: 'warning', title: 'Revoke', message });
}
function settledEntry(host, inputs) {
    const { entries } = (0,revocation_file .LK)(host.workspace);
    const there = entries.find((entry) => (0,revocation .$t)(entry) === `${kindOfName(inputs.name)} ${inputs.name.toLowerCase()}`);
    if (there !== undefined)
        return { entry: there, isNew: false };
    if (inputs.reason.trim() === '')
        throw new errors .dz('Say with --reason why: it is what people read who are stopped by it.');
    const by = inputs.by === '' ? (0,own_name .q)(host) : inputs.by;
    if (by === '')
        throw new errors .dz('Say with --by who revokes it: git knows no user.name here.');
    const at = inputs.at === '' ? new Date().toISOString().replace(/\.\d+Z$/, 'Z') : inputs.at;
    const { name, reason, inherit, 'on-revoke': onRevoke } = inputs;
    return { entry: entryOf({ name, reason, by, at, inherit, 'on-revoke': onRevoke }), isNew: true };
}
function writeEntry(host, entry) {
    const path = (0,external_node_path_.join)(host.workspace, revocation .NG);
    let text = null;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if ((0,errors .$N)(error) !== 'ENOENT')
            throw error;
    }
    (0,files .vK)(path, withEntry(text, entry), 0o644);
    host.info(`Written to ${revocation .NG}.`);
}
async function carryOut(host, due) {
    const failed = [];
    for (const change of due) {
        try {
            await change.carryOut();
            host.info(`Done: ${lineOf(change)}`);
        }
        catch (error) {
            failed.push(`${lineOf(change)}: ${(0,errors .bD)(error).replace(/\.$/, '')}`);
        }
    }
    if (failed.length === 0)
        return host.info(`Changed ${(0,wording .hS)(due.length, 'thing')} at providers.`);
    throw new errors .yo(`${failed.join('\n')}\nRun the same again: what is done stays done.`);
}
function standWords({ channel, leg, key, 'on-revoke': onRevoke }) {
    const stands = `${leg} stands in the channel ${channel} by the key ${key ?? 'none'}, which this revokes; on-revoke of the channel is ${onRevoke}.`;
    const back = `Once the entry is on the default branch: bakehouse promote --to ${channel} --revoked`;
    const choose = `Promote another image there, or go back: bakehouse promote --to ${channel} --back`;
    return onRevoke === 'none' ? `${stands} It stays there.` : `${stands} ${onRevoke === 'previous' ? back : choose}`;
}
function lineOf({ provider, region, id, what }) {
    return `${provider} ${region} ${id}: ${what}`;
}
function called({ leg, name, images }) {
    const ids = images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    return `${leg === null ? name : `${leg} ${name}`}${ids === '' || ids === name ? '' : ` (${ids})`}`.replaceAll(/[\p{Cc}]+/gu, ' ');
}


/***/ }),

/***/ 56264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  verifyProvenanceInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const verifyProvenanceInputs = {
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'What it is asked of: a file; a record; `repository@sha256:…`; the name of an image as `subjects.sha256` has it; with `record` the id of an image.',
    }),
    attestation: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Signed statements: paths of envelopes (`*.dsse.json`) or bundles of Sigstore, or folders that hold them.',
    }),
    key: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The path of the public key, as PEM, with which envelopes are checked.' }),
    record: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'A record: it says by what an image of it is known.' }),
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository that it is to come from, as acme/images. Attestations that GitHub keeps of it are checked too, by gh.',
    }),
    builder: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The workflow that is to have published it: `https://github.com/acme/images/.github/workflows/publish.yml@refs/heads/main`.',
    }),
    'predicate-type': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'https://slsa.dev/provenance/v1',
        description: 'What the statement is to be: provenance, or `https://cyclonedx.org/bom`, `https://spdx.dev/Document`.',
    }),
};


/***/ }),

/***/ 84426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  verifyProvenance: () => (  verifyProvenance)
});

var external_node_path_ = __webpack_require__(76760);
var signing = __webpack_require__(95734);
var errors = __webpack_require__(8005);
var bounded_file = __webpack_require__(52948);
var runner_inputs = __webpack_require__(88278);
var external_node_fs_ = __webpack_require__(73024);
var command = __webpack_require__(40039);
var relay = __webpack_require__(70164);
var process = __webpack_require__(63815);
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/pipeline/verify-provenance/github.js







const LIMIT_MS = 5 * 60_000;
async function askGithub(host, { forGithub, shown }, bundles, { repo, builder, 'predicate-type': type }) {
    if (repo === '') {
        const unchecked = bundles.length === 0 ? [] : ['bundles of Sigstore, since nobody says of which repository: give --repo'];
        return { verified: [], unchecked };
    }
    if (forGithub === null)
        return {
            verified: [],
            unchecked: ['what GitHub keeps, since gh wants the image itself: give repository@sha256:…'],
        };
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporary, 'bakehouse-attested-'));
    try {
        let subject = forGithub.value;
        if (forGithub.kind === 'text') {
            subject = (0,external_node_path_.join)(folder, 'identity');
            (0,external_node_fs_.writeFileSync)(subject, forGithub.value, { mode: 0o600 });
        }
        const signer = builder === '' ? [] : ['--cert-identity', builder];
        const words = ['attestation', 'verify', subject, '--repo', repo, '--predicate-type', type, ...signer];
        const tries = bundles.length === 0 ? [[]] : bundles.map((path) => ['--bundle', path]);
        for (const more of tries) {
            const { exitCode, stdout, stderr } = await runGh(host, [...words, ...more]);
            if (exitCode === 0)
                continue;
            const said = (0,relay .cN)(`${stderr}\n${stdout}`).trim().replaceAll(/\s+/g, ' ');
            throw new errors .yo(`gh does not verify ${shown} for ${repo}: ${(0,wording .IN)(said === '' ? `exit code ${exitCode}` : said, 1000)}`);
        }
        const of = builder === '' ? repo : `${repo} by ${builder}`;
        const unchecked = builder === '' ? ['which workflow GitHub attested it for: give the wanted one with --builder'] : [];
        return { verified: [`${shown} is attested by GitHub for ${of}, as gh says`], unchecked };
    }
    catch (error) {
        if ((0,errors .$N)(error) !== 'ENOENT')
            throw error;
        return { verified: [], unchecked: ['what GitHub keeps: gh is not installed (https://cli.github.com)'] };
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
async function runGh({ environment }, args) {
    const own = Object.entries(environment).flatMap(([name, value]) => 
    value === undefined || /^(?:BAKEHOUSE_|INPUT_|ACTIONS_)/i.test(name) ? [] : [[name, value]]);
    return await (0,command .d1)('gh', args, { environment: (0,process .E_)(Object.fromEntries(own)), limitMs: LIMIT_MS });
}

var verify_provenance_inputs = __webpack_require__(56264);
var envelope = __webpack_require__(18457);
var values = __webpack_require__(1252);
var attestation = __webpack_require__(67046);
;// CONCATENATED MODULE: ./.build/pipeline/verify-provenance/statements.js








const MOST_FILES = 10_000;
function findAttestations(paths) {
    const envelopes = [];
    const bundles = [];
    for (const path of paths.flatMap(filesOf)) {
        const what = `The attestation ${(0,runner_inputs .WU)(path)}`;
        const value = (0,envelope .xn)(what, (0,bounded_file .CB)(what, path, envelope .Zd));
        if ((0,envelope .XT)(value))
            envelopes.push({ what, value });
        else if ((0,values .C5)(value, 'verificationMaterial') !== undefined)
            bundles.push(path);
        else if ((0,values .C5)(value, '_type') !== undefined)
            throw new errors .yo(`${what} is a statement that nobody signed: anybody could have written it. The signed one ends in .dsse.json.`);
        else
            throw new errors .yo(`${what} is neither a signed envelope (DSSE) nor a bundle of Sigstore.`);
    }
    return { envelopes, bundles };
}
function filesOf(path) {
    if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() !== true)
        return [path];
    const names = (0,external_node_fs_.readdirSync)(path).filter((name) => /\.(?:dsse|sigstore)\.json$/.test(name));
    if (names.length === 0)
        throw new errors .yo(`The folder ${(0,runner_inputs .WU)(path)} holds no file that ends in .dsse.json or .sigstore.json.`);
    if (names.length > MOST_FILES)
        throw new errors .yo(`The folder ${(0,runner_inputs .WU)(path)} holds ${names.length} signed files; at most ${MOST_FILES} are read.`);
    return names.toSorted().map((name) => (0,external_node_path_.join)(path, name));
}
function checkStatements(envelopes, key, sha256, policy) {
    const statements = envelopes.map(({ what, value }) => {
        const payload = (0,envelope .P5)(what, (0,envelope .HT)(what, value), key);
        return { what, statement: (0,attestation .cO)(what, (0,envelope .xn)(what, payload)) };
    });
    const about = statements.filter(({ statement }) => statement.subjects.some(({ digest }) => digest.sha256 === sha256));
    if (about.length === 0) {
        throw new errors .yo(`No statement that ${key.id} signed is about sha256:${sha256}: ${statements.length === 1 ? 'it is' : 'they are'} about something else, or what is asked for was changed.`);
    }
    const type = policy['predicate-type'];
    const fitting = about.filter(({ statement }) => statement.predicateType === type);
    if (fitting.length === 0) {
        const found = about.map(({ statement }) => (0,runner_inputs .WU)(statement.predicateType));
        throw new errors .yo(`What is signed about it is ${[...new Set(found)].join(', ')}, and not ${type}.`);
    }
    const unchecked = new Set();
    const verified = fitting.map(({ what, statement }) => {
        for (const one of checkPolicy(what, statement, policy))
            unchecked.add(one);
        const name = statement.subjects.find(({ digest }) => digest.sha256 === sha256)?.name ?? '';
        return `${(0,runner_inputs .WU)(name)} is what the key ${key.id} signed ${type} about`;
    });
    unchecked.add('when it was signed, and whether the key was revoked since: an envelope says neither');
    return { verified, unchecked: [...unchecked] };
}
function checkPolicy(what, { predicateType, predicate }, { repo, builder }) {
    if (predicateType !== attestation .YD) {
        if (repo === '' && builder === '')
            return [];
        throw new errors .yo(`${what} is no provenance, so it says nothing of its builder or source. Leave --repo and --builder out.`);
    }
    const unchecked = [];
    const builtBy = (0,values .C5)((0,values .C5)((0,values .C5)(predicate, 'runDetails'), 'builder'), 'id');
    if (builder === '')
        unchecked.push(`which workflow built it, as it says ${shown(builtBy)}: give the wanted one with --builder`);
    else if (builtBy !== builder)
        throw new errors .yo(`${what} says that ${shown(builtBy)} built it, and not ${(0,runner_inputs .WU)(builder)}.`);
    const source = (0,values .C5)((0,values .C5)((0,values .C5)(predicate, 'buildDefinition'), 'externalParameters'), 'repository');
    if (repo === '')
        unchecked.push(`of which repository it is, as it says ${shown(source)}: give the wanted one with --repo`);
    else if (typeof source !== 'string' || !isOfRepository(source, repo))
        throw new errors .yo(`${what} says that it is of ${shown(source)}, and not of ${(0,runner_inputs .WU)(repo)}.`);
    return unchecked;
}
function isOfRepository(source, repo) {
    try {
        const { protocol, pathname } = new URL(source);
        return protocol === 'https:' && pathname.toLowerCase() === `/${repo.toLowerCase()}`;
    }
    catch {
        return false;
    }
}
function shown(value) {
    return typeof value === 'string' ? (0,runner_inputs .WU)(value) : 'nothing';
}

var files = __webpack_require__(74555);
var provider = __webpack_require__(33623);
var record_file = __webpack_require__(33554);
var providers = __webpack_require__(6653);
;// CONCATENATED MODULE: ./.build/pipeline/verify-provenance/wanted.js








const DIGEST = /^(?:([^\s@]+)@)?sha256:([0-9a-f]{64})$/;
async function wantedSubject(host, { image, record }) {
    const [, repository, hex] = DIGEST.exec(image) ?? [];
    if (hex !== undefined) {
        const forGithub = repository === undefined ? null : { kind: 'oci', value: `oci://${image}` };
        return { sha256: hex, shown: (0,runner_inputs .WU)(image), forGithub };
    }
    const path = (0,external_node_path_.resolve)(host.workspace, image);
    if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true)
        return { sha256: await (0,files .CE)(path), shown: (0,runner_inputs .WU)(image), forGithub: { kind: 'file', value: path } };
    if (record !== '')
        return wantedOf(image, identitiesIn((0,external_node_path_.resolve)(host.workspace, record), image));
    if (image.includes(':') && !image.includes('\n'))
        return { sha256: (0,files .fg)(image), shown: (0,runner_inputs .WU)(image), forGithub: { kind: 'text', value: image } };
    throw new errors .yo(`${(0,runner_inputs .WU)(image)} is no file here, and an id alone does not say whose it is. Give its record with --record, or its name in statements, as its file subjects.sha256 has it.`);
}
function wantedOf(image, identities) {
    const [identity] = identities;
    if (identity === undefined)
        throw new errors .yo(`The record knows no image ${(0,runner_inputs .WU)(image)} that has a name for ever. It knows its images by their ids.`);
    if (identities.length > 1)
        throw new errors .yo(`The record knows several images ${(0,runner_inputs .WU)(image)}: ${identities.join(', ')}. Give one of these names.`);
    return { sha256: (0,files .fg)(identity), shown: (0,runner_inputs .WU)(identity), forGithub: { kind: 'text', value: identity } };
}
function identitiesIn(path, id) {
    const { record } = (0,record_file .m7)(path);
    const own = record.images.map((image) => (0,provider .li)(image.provider, providers.providers)?.identity?.(image));
    const account = record.images[0]?.account ?? null;
    const published = record.publications.map(({ kind, region, id: there }) => there === null || region === null
        ? undefined
        : (0,provider .li)(kind, providers.providers)?.identity?.({ account, region, id: there }));
    const found = [...own, ...published].filter((one) => one !== undefined);
    return [...new Set(found.filter((one) => one === id || one.endsWith(`:${id}`)))];
}

;// CONCATENATED MODULE: ./.build/pipeline/verify-provenance/main.js









const MOST_KEY_BYTES = 64 * 1024;
async function verifyProvenance(host) {
    const inputs = (0,runner_inputs .Ko)(verify_provenance_inputs ._, (name) => host.input(name));
    if (inputs.image === '') {
        throw new errors .dz('Say what it is asked of: bakehouse verify-provenance IMAGE, where IMAGE is a file, repository@sha256:… or the name that statements have.');
    }
    if (inputs.repo !== '' && !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(inputs.repo))
        throw new errors .dz(`Input "repo" must be owner/name, but was ${(0,runner_inputs .WU)(inputs.repo)}.`);
    const wanted = await wantedSubject(host, inputs);
    host.info(`Asked of ${wanted.shown}, sha256:${wanted.sha256}.`);
    const { envelopes, bundles } = findAttestations(inputs.attestation.map((path) => (0,external_node_path_.resolve)(host.workspace, path)));
    const verified = [];
    const unchecked = [];
    if (envelopes.length > 0) {
        if (inputs.key === '') {
            unchecked.push(`by whom ${envelopes.length === 1 ? 'the envelope is' : 'the envelopes are'} signed: give the public key with --key`);
        }
        else {
            const pem = (0,bounded_file .CB)('The public key', (0,external_node_path_.resolve)(host.workspace, inputs.key), MOST_KEY_BYTES).toString('utf8');
            const checked = checkStatements(envelopes, (0,signing .R)('The public key', pem), wanted.sha256, inputs);
            verified.push(...checked.verified);
            unchecked.push(...checked.unchecked);
        }
    }
    const asked = await askGithub(host, wanted, bundles, inputs);
    verified.push(...asked.verified);
    unchecked.push(...asked.unchecked);
    for (const line of verified)
        host.info(`Verified: ${line}.`);
    for (const line of unchecked)
        host.info(`Not checked: ${line}.`);
    host.output('verified', String(verified.length > 0));
    host.output('sha256', wanted.sha256);
    host.output('checks', JSON.stringify({ verified, unchecked }));
    if (verified.length === 0) {
        const why = unchecked.length === 0 ? 'no statement was given; name one with --attestation, or --repo' : (unchecked[0] ?? '');
        throw new errors .yo(`Nothing was verified: ${why}.`);
    }
}


/***/ }),

/***/ 3803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GS: () => (  placed),
    IQ: () => (  rankOf),
    g9: () => (  bakesOf),
    nR: () => (  timeOf)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);
  var _image_retention_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23054);


function bakesOf(images) {
    const byId = new Map(images.map((image) => [placed(image.provider, image.id), image]));
    const nameOf = (image, seen = 0) => {
        const original = image.copyOf === null || seen > 8 ? undefined : byId.get(placed(image.provider, image.copyOf));
        if (original !== undefined && original !== image)
            return nameOf(original, seen + 1);
        const { provider, leg, key, run, id, region } = image;
        return JSON.stringify(key === null ? [provider, region, id] : [provider, leg, key, run]);
    };
    return [...(0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .me)(images, (image) => nameOf(image))]
        .map(([name, members]) => bakeOf(name, members))
        .toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .Nx)(a.name, b.name));
}
function bakeOf(name, members) {
    const images = members.toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .Nx)(placed(a.region, a.id), placed(b.region, b.id)));
    const originals = images.filter(({ copyOf }) => copyOf === null);
    const own = originals.length === 0 ? images : originals;
    const [first] = own;
    if (first === undefined)
        throw new TypeError('A bake has at least one image.');
    const times = own.map(({ created }) => timeOf(created));
    const known = times.filter((time) => time !== null);
    const isKnown = known.length > 0 && known.length === times.length;
    const furthest = Math.min(...images.map(({ stage }) => rankOf(stage)));
    return {
        name,
        provider: first.provider,
        leg: first.leg,
        key: first.key,
        recipe: first.recipe,
        refs: [...new Set(own.map(({ ref }) => ref))],
        archs: [...new Set(own.map(({ arch }) => arch))],
        verified: originals.length > 0 && originals.every(({ verified }) => verified),
        baked: isKnown ? Math.min(...known) : null,
        bakedLast: isKnown ? Math.max(...known) : null,
        images,
        stage: _image_retention_js__WEBPACK_IMPORTED_MODULE_0__  ._$[furthest] ?? null,
    };
}
function rankOf(stage) {
    return stage === null ? -1 : _image_retention_js__WEBPACK_IMPORTED_MODULE_0__  ._$.indexOf(stage);
}
function timeOf(text) {
    const time = text === null ? Number.NaN : Date.parse(text);
    return Number.isNaN(time) ? null : time;
}
function placed(one, other) {
    return `${one} ${other.toLowerCase()}`;
}


/***/ }),

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $k: () => (  SHORTEST_NAME),
    Ab: () => (  called),
    md: () => (  remnantsToGo),
    pe: () => (  decideRetention),
    u2: () => (  holdNames)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);
  var _image_retention_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23054);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37446);
  var _bakes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3803);




const SHORTEST_NAME = 6;
function holdNames({ region, id, key, digests, parts, aliases = [] }) {
    return [
        (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .GS)(region, id),
        ...[id, key ?? '', ...Object.values(digests), ...parts, ...aliases].map((one) => one.toLowerCase()),
    ].filter((one) => one !== '');
}
function decideRetention(world) {
    const all = (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .g9)(world.images);
    const own = all.filter((bake) => !isOfOthers(bake, world));
    const newest = newestOf(own, world);
    const alone = new Map(own.map((bake) => [bake.name, outcomeOf(bake, world, newest.get(bake.name))]));
    const children = childrenOf(all);
    let limited = new Set();
    for (;;) {
        const outcomes = withChildren(all, alone, children, limited);
        const deleted = outcomes.filter(({ next }) => next === 'delete').toSorted(byAge);
        if (deleted.length <= world.most)
            return inOrder(outcomes, children);
        limited = new Set([...limited, ...deleted.slice(world.most).map(({ bake }) => bake.name)]);
    }
}
function isOfOthers({ images }, { repository }) {
    return images.some((image) => image.repository !== null && repository !== '' && image.repository !== repository);
}
function newestOf(bakes, world) {
    const found = new Map();
    const members = bakes
        .filter((bake) => isCurrent(bake, world))
        .flatMap((bake) => bake.refs.flatMap((ref) => bake.archs.map((arch) => ({ bake, ref, arch }))));
    const groups = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .me)(members, ({ bake: { provider, leg }, ref, arch }) => JSON.stringify([provider, leg, ref, arch]));
    for (const group of groups.values()) {
        const [first] = group;
        const policy = first && world.policyOf(first.bake.leg);
        if (first === undefined || policy === null || policy === undefined)
            continue;
        const { ref } = first;
        const { leg } = first.bake;
        const keep = isOtherBranch(ref, world) ? (policy['keep-branches'] ?? policy.keep) : policy.keep;
        const own = group.map(({ bake }) => bake);
        const of = `of ${leg}${ref === null ? '' : ` of ${ref.replace(/^refs\/(?:heads|tags)\//, '')}`}`;
        for (const when of ['baked', 'bakedLast']) {
            const ranked = own.toSorted((a, b) => (b[when] ?? 0) - (a[when] ?? 0) || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .Nx)(a.name, b.name));
            const tested = ranked.filter(({ verified }) => verified);
            for (const { name } of tested.slice(0, keep))
                if (!found.has(name))
                    found.set(name, `being one of the ${keep} newest tested ones ${of}`);
            for (const { name } of ranked.slice(0, keep))
                found.set(name, `being one of the ${keep} newest ${of}`);
        }
    }
    return found;
}
function isCurrent(bake, world) {
    return bake.baked !== null && (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(bake.stage) < (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)('disable') && !isRevoked(bake, world);
}
function isRevoked({ key, recipe, images }, { revocations }) {
    return ((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .bh)(revocations, { key, recipe }) !== undefined ||
        images.some((image) => (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .d0)(revocations, image) !== undefined));
}
function isOtherBranch(ref, { defaultRef }) {
    return ref !== null && defaultRef !== null && ref !== defaultRef && !ref.startsWith('refs/tags/');
}
function outcomeOf(bake, world, newest) {
    const policy = world.policyOf(bake.leg);
    const published = publishedAt(bake, world);
    const age = published === null ? null : (0,_image_retention_js__WEBPACK_IMPORTED_MODULE_0__  .YM)(published, world.now);
    const heldBy = [
        ...marks(bake, world),
        ...(newest === undefined ? [] : [{ kind: 'newest', what: newest }]),
        ...world.heldAll,
        ...bake.images.flatMap((image) => [
            ...image.holds,
            ...unsearched(image),
            ...holdNames(image).flatMap((name) => world.held.get(name) ?? []),
        ]),
    ];
    const release = bake.refs.find((ref) => ref?.startsWith('refs/tags/') === true);
    if (release && policy?.releases === 'keep')
        heldBy.push({ kind: 'release', what: `the release ${release.slice('refs/tags/'.length)}` });
    if (policy === undefined)
        heldBy.push({ kind: 'no-policy', what: `nothing that says how long it stays: the manifest has no ${bake.leg}` });
    if (policy === null)
        heldBy.push({ kind: 'no-policy', what: 'retain: never' });
    if (published === null)
        heldBy.push({ kind: 'unknown', what: 'nobody saying when it was baked' });
    const step = policy && published !== null ? nextStep(bake, policy, published, world) : null;
    if (typeof step === 'object' && step !== null)
        heldBy.push(step);
    const next = heldBy.length === 0 && typeof step === 'string' ? step : null;
    return { bake, next, age, heldBy: distinct(heldBy) };
}
function unsearched({ aliases = [] }) {
    return aliases
        .filter(({ length }) => length < SHORTEST_NAME)
        .map((name) => ({ kind: 'unknown', what: `its name ${name}, which is too short to look for in files` }));
}
function isOurs(image, { knowsCommit, repository }) {
    if (image.isHere === true)
        return true;
    if (image.repository !== null && repository !== '')
        return image.repository === repository;
    return image.commit !== null && knowsCommit(image.commit);
}
function remnantsToGo(remnants, world) {
    if (world.heldAll.length > 0)
        return [];
    return remnants.filter((one) => isOurs(one, world) &&
        one.holds.length === 0 &&
        [one.of, ...one.parts].every((name) => !world.held.has(name.toLowerCase())));
}
function marks({ images, key }, { knowsCommit, repository }) {
    if (key === null || !/^bk\d{1,3}-[a-z2-7]{40}$/.test(key))
        return [{ kind: 'mark', what: 'having no bake key of ours' }];
    return images.every((image) => isOurs(image, { knowsCommit, repository }))
        ? []
        : [{ kind: 'mark', what: 'nothing that says that it was baked of this repository' }];
}
function publishedAt({ images, baked }, { promoted }) {
    if (baked === null)
        return null;
    const times = images.flatMap((image) => [
        (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .nR)(image.created) ?? Number.NaN,
        ...holdNames(image).flatMap((name) => promoted.get(name) ?? []),
    ]);
    const latest = Math.max(...times);
    return Number.isNaN(latest) ? null : latest;
}
function nextStep(bake, policy, published, { now, stagesOf }) {
    const offered = _image_retention_js__WEBPACK_IMPORTED_MODULE_0__  ._$.filter((stage) => (0,_image_retention_js__WEBPACK_IMPORTED_MODULE_0__  .bp)(policy, stage) !== undefined && stagesOf(bake.provider).includes(stage));
    const age = `its age, ${(0,_image_retention_js__WEBPACK_IMPORTED_MODULE_0__  .YM)(published, now)} days`;
    const next = offered.find((stage) => (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(stage) > (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(bake.stage));
    const last = offered.findLast((stage) => (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(stage) <= (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(bake.stage));
    const unmarked = bake.images.some(({ stage, since }) => stage !== null && stage === last && (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .nR)(since) === null);
    if (last !== undefined && unmarked)
        return last;
    if (next === undefined)
        return {
            kind: 'age',
            what: last === undefined ? 'nothing that its provider can do' : `retain, which ends with ${last}`,
        };
    const due = (0,_image_retention_js__WEBPACK_IMPORTED_MODULE_0__  .bp)(policy, next) ?? 0;
    if (now - published < due)
        return { kind: 'age', what: `${age}: ${next} is due at ${policy[next]?.slice(0, -1)}` };
    const pause = last === undefined ? 0 : due - ((0,_image_retention_js__WEBPACK_IMPORTED_MODULE_0__  .bp)(policy, last) ?? 0);
    const untold = bake.images.find(({ stage, since }) => stage !== null && (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(stage) < (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(next) && (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .nR)(since) === null);
    if (last !== undefined && untold)
        return { kind: 'unknown', what: `nobody saying since when it is ${untold.stage}d` };
    const entered = last === undefined ? [] : bake.images.map(({ since, stage }) => (stage === null ? null : (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .nR)(since)));
    const since = Math.max(...entered.filter((time) => time !== null));
    if (last !== undefined && now - since < pause) {
        const left = Math.ceil((pause - (now - since)) / 86_400_000);
        return { kind: 'age', what: `the time since ${last}: ${next} is due in ${left} days` };
    }
    return next;
}
function childrenOf(bakes) {
    const owners = new Map();
    for (const { name, images } of bakes) {
        for (const one of images.flatMap((image) => [image.id, image.key ?? '', ...Object.values(image.digests)])) {
            if (one !== '')
                owners.set(one.toLowerCase(), (owners.get(one.toLowerCase()) ?? new Set()).add(name));
        }
    }
    const children = new Map();
    for (const bake of bakes) {
        const parents = new Set(bake.images.flatMap(({ parent }) => (parent === null ? [] : [...(owners.get(parent.toLowerCase()) ?? [])])));
        for (const parent of parents) {
            if (parent !== bake.name)
                children.set(parent, [...(children.get(parent) ?? []), bake]);
        }
    }
    return children;
}
function withChildren(all, alone, children, limited) {
    const settled = new Map();
    const rank = new Map();
    const settle = (bake) => {
        const known = rank.get(bake.name);
        if (known !== undefined)
            return known;
        rank.set(bake.name, (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(bake.stage));
        const below = (children.get(bake.name) ?? []).map((child) => ({ child, rank: settle(child) }));
        const outcome = alone.get(bake.name);
        const holding = below.filter((one) => outcome?.next !== null && one.rank < (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(outcome?.next ?? null));
        const heldBy = [
            ...holding
                .slice(0, MOST_TOLD)
                .map(({ child }) => ({ kind: 'child', what: `${called(child)}, which stands on it` })),
            ...(outcome?.next === 'delete' && limited.has(bake.name)
                ? [{ kind: 'limit', what: 'the limit of how many are deleted at once' }]
                : []),
        ];
        const final = outcome && (heldBy.length === 0 ? outcome : { ...outcome, next: null, heldBy });
        settled.set(bake.name, final);
        const after = final?.next == null ? (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(bake.stage) : (0,_bakes_js__WEBPACK_IMPORTED_MODULE_2__  .IQ)(final.next);
        rank.set(bake.name, after);
        return after;
    };
    for (const bake of all)
        settle(bake);
    return all.flatMap(({ name }) => settled.get(name) ?? []);
}
const MOST_TOLD = 5;
function called({ leg, key, images }) {
    const [first] = images;
    return [leg, key?.slice(0, 12) ?? first?.id ?? ''].filter((one) => one !== '').join(' ');
}
function byAge(a, b) {
    return (a.bake.baked ?? 0) - (b.bake.baked ?? 0) || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .Nx)(a.bake.name, b.bake.name);
}
function inOrder(outcomes, children) {
    const byName = new Map(outcomes.map((outcome) => [outcome.bake.name, outcome]));
    const done = new Set();
    const ordered = [];
    const add = (outcome) => {
        if (done.has(outcome.bake.name))
            return;
        done.add(outcome.bake.name);
        for (const { name } of children.get(outcome.bake.name) ?? []) {
            const child = byName.get(name);
            if (child !== undefined)
                add(child);
        }
        ordered.push(outcome);
    };
    for (const outcome of outcomes.toSorted(byAge))
        add(outcome);
    return ordered;
}
function distinct(holds) {
    return [...new Map(holds.map((hold) => [`${hold.kind} ${hold.what}`, hold])).values()];
}


/***/ })

};
