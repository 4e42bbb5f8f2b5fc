export const id = 3911;
export const ids = [3911,5734];
export const modules = {

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

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bh: () => (  rememberWritten),
    c4: () => (  findRecordFiles),
    m7: () => (  readRecordFile),
    sF: () => (  renderRecord),
    w9: () => (  plannedRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
function renderRecord(record) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(record)}\n`;
}
const WRITTEN = new WeakMap();
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .CB)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__  .g1.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(folder)}); name the folder of the records itself.`);
        }
        for (const entry of inside) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory() && depth < MOST_DEPTH)
                walk(path, depth + 1);
            else if (entry.isFile() && RECORD_FILE.test(entry.name))
                found.add(path);
        }
    };
    for (const path of paths) {
        if (isFolder(path))
            walk(path, 0);
        else
            found.add(path);
    }
    return [...found];
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) ?? String(error)}).`);
    }
}


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
async function askGithub(host, { forGithub, shown }, bundles, { repo, 'predicate-type': type }) {
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
        const words = ['attestation', 'verify', subject, '--repo', repo, '--predicate-type', type];
        const tries = bundles.length === 0 ? [[]] : bundles.map((path) => ['--bundle', path]);
        for (const more of tries) {
            const { exitCode, stdout, stderr } = await runGh(host, [...words, ...more]);
            if (exitCode === 0)
                continue;
            const said = (0,relay .cN)(`${stderr}\n${stdout}`).trim().replaceAll(/\s+/g, ' ');
            throw new errors .yo(`gh does not verify ${shown} for ${repo}: ${(0,wording .IN)(said === '' ? `exit code ${exitCode}` : said, 1000)}`);
        }
        return { verified: [`${shown} is attested by GitHub for ${repo}, as gh says`], unchecked: [] };
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
    const own = Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
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
var providers = __webpack_require__(96334);
;// CONCATENATED MODULE: ./.build/pipeline/verify-provenance/wanted.js








const DIGEST = /^(?:([^\s@]+)@)?sha256:([0-9a-f]{64})$/;
async function wantedSubject(host, { image, record }) {
    const path = (0,external_node_path_.resolve)(host.workspace, image);
    if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true)
        return { sha256: await (0,files .CE)(path), shown: (0,runner_inputs .WU)(image), forGithub: { kind: 'file', value: path } };
    const [, repository, hex] = DIGEST.exec(image) ?? [];
    if (hex !== undefined) {
        const forGithub = repository === undefined ? null : { kind: 'oci', value: `oci://${image}` };
        return { sha256: hex, shown: (0,runner_inputs .WU)(image), forGithub };
    }
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


/***/ })

};
