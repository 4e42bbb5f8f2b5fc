export const id = 8421;
export const ids = [8421];
export const modules = {

/***/ 88421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    evidenceOf: () => (  evidenceOf)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_attestation_envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18457);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56408);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88278);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1252);
  var _image_attestation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67046);










const SIDECAR = /\.(?:provenance|sbom\.att)(?:\.sigstore)?\.json$|\.sbom\.(?:cdx|spdx)\.json$/;
const IN_FOLDER = /^packer-user-sbom-\d+\.json$/;
const MOST_FILES = 200;
const COARSE_MS = 2000;
function evidenceOf(host, bake) {
    const { template, images, workingDirectory } = bake;
    const found = new Map();
    const take = (path, step) => {
        const inside = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__  .ed)(workingDirectory, path);
        if (found.size >= MOST_FILES || found.has(inside) || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__  .FK)(host.workspace, path))
            return;
        try {
            const what = `${step.type} left ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .WU)(inside)}, which`;
            const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .CB)(what, path, _core_attestation_envelope_js__WEBPACK_IMPORTED_MODULE_2__  .Zd);
            const kind = kindOf(what, (0,_core_attestation_envelope_js__WEBPACK_IMPORTED_MODULE_2__  .xn)(what, bytes));
            found.set(inside, {
                build: buildOf(inside, images),
                by: step.type,
                ...kind,
                path: inside,
                sha256: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .sc)(bytes),
            });
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo))
                throw error;
            host.annotate({ level: 'notice', title: 'Provenance', message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error) });
        }
    };
    for (const step of template.postProcessors.filter(({ type }) => type === 'provenance')) {
        const { output_dir: given } = step.literals;
        const folders = typeof given === 'string' && given !== ''
            ? [given]
            : [...new Set(['.', ...images.flatMap(({ files }) => files.slice(0, 1).map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)))])];
        for (const folder of folders)
            for (const path of freshFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, folder), SIDECAR, bake.since))
                take(path, step);
    }
    for (const step of template.provisioners.filter(({ type }) => type === 'hcp-sbom')) {
        const { destination } = step.literals;
        if (typeof destination !== 'string' || destination === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, destination);
        if (isFresh(path, bake.since))
            take(path, step);
        else
            for (const inside of freshFiles(path, IN_FOLDER, bake.since))
                take(inside, step);
    }
    return [...found.values()];
}
function kindOf(what, value) {
    if ((0,_core_attestation_envelope_js__WEBPACK_IMPORTED_MODULE_2__  .XT)(value))
        return { kind: 'provenance', format: 'dsse' };
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .C5)(value, 'verificationMaterial') !== undefined)
        return { kind: 'provenance', format: 'sigstore' };
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .C5)(value, '_type') !== undefined) {
        (0,_image_attestation_js__WEBPACK_IMPORTED_MODULE_8__  .cO)(what, value);
        return { kind: 'provenance', format: 'in-toto' };
    }
    return { kind: 'sbom', format: (0,_image_attestation_js__WEBPACK_IMPORTED_MODULE_8__  .uR)(what, value).format };
}
function buildOf(path, images) {
    const builds = [...new Set(images.map(({ build }) => build))];
    const name = path.split('/').at(-1) ?? '';
    const named = builds.find((build) => name.startsWith(`${build.split('.').at(-1) ?? build}.`));
    return named ?? (builds.length === 1 ? (builds[0] ?? '') : '');
}
function freshFiles(folder, names, since) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
            .filter((name) => names.test(name))
            .toSorted()
            .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))
            .filter((path) => isFresh(path, since));
    }
    catch {
        return [];
    }
}
function isFresh(path, since) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.mtimeMs >= since - COARSE_MS;
}


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


/***/ })

};
