export const id = 6015;
export const ids = [6015];
export const modules = {

/***/ 96015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  keepProvenance: () => (  keepProvenance),
  knownSlugs: () => (  knownSlugs),
  readSboms: () => (  readSboms)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var envelope = __webpack_require__(18457);
var errors = __webpack_require__(8005);
var bounded_file = __webpack_require__(52948);
var files_files = __webpack_require__(74555);
var paths = __webpack_require__(56408);
var context = __webpack_require__(17112);
var inputs = __webpack_require__(88278);
var artifact_name = __webpack_require__(92974);
var attestation = __webpack_require__(67046);
var image_leg = __webpack_require__(44296);
var files_by_glob = __webpack_require__(80301);
var lockfile = __webpack_require__(12252);
var providers = __webpack_require__(6653);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/publish/provenance/predicate.js

const BUILD_TYPE = 'https://github.com/bakehouse-dev/bakehouse/buildtypes/image/v1';
const LOCAL_BUILDER = 'https://github.com/bakehouse-dev/bakehouse/builders/command-line/v1';
function provenanceOf(record, facts) {
    const { leg, key, recipe, epoch, git, variables, tools, stages } = record;
    const times = stages.flatMap(({ start, end }) => [start, end]).filter((one) => one !== null);
    return {
        buildDefinition: {
            buildType: BUILD_TYPE,
            externalParameters: {
                repository: git.repository === '' ? null : `${facts.server}/${git.repository}`,
                ref: git.ref === '' ? null : git.ref,
                manifests: facts.manifests.map(({ path, sha256 }) => ({ path, ...digestOf(sha256) })),
                leg,
                variables,
                request: facts.request,
            },
            internalParameters: {
                key,
                recipe,
                ...(epoch === undefined ? {} : { epoch }),
                template: git.template,
                status: record.status,
                runner: facts.runner,
            },
            resolvedDependencies: dependenciesOf(record, facts),
        },
        runDetails: {
            builder: {
                id: facts.workflow === '' ? LOCAL_BUILDER : `${facts.server}/${facts.workflow}`,
                version: {
                    ...(facts.version === '' ? {} : { bakehouse: facts.version }),
                    ...(tools.packer === null ? {} : { packer: tools.packer }),
                },
            },
            metadata: {
                invocationId: invocationOf(record, facts.server),
                ...(times.length === 0 ? {} : { startedOn: times.toSorted()[0], finishedOn: times.toSorted().at(-1) }),
            },
            byproducts: byproductsOf(record, facts),
        },
    };
}
function invocationOf({ run, 'baked-in': bakedIn, git }, server) {
    if (bakedIn === '')
        return `local:${run.id}`;
    if (run.id === bakedIn && run.url !== '')
        return `${run.url}/attempts/${run.attempt}`;
    return `${server}/${git.repository}/actions/runs/${bakedIn}`;
}
function dependenciesOf({ git, parent, sources, tools }, facts) {
    const all = [];
    if (git.commit !== '') {
        const ref = git.ref === '' ? '' : `@${git.ref}`;
        all.push({
            name: 'source',
            ...(git.repository === '' ? {} : { uri: `git+${facts.server}/${git.repository}${ref}` }),
            digest: { gitCommit: git.commit },
            ...(git.dirty === undefined ? {} : { annotations: { dirty: git.dirty } }),
        });
    }
    if (parent !== null) {
        all.push({
            uri: `image:${encodeURI(parent.id)}`,
            name: 'parent',
            ...digestIn(parent.id),
            annotations: { leg: parent.leg, key: parent.key },
        });
    }
    for (const { of, id, name } of sources)
        all.push({ uri: `${of}:${encodeURI(id)}`, ...(name === null ? {} : { name }), ...digestIn(id) });
    if (tools.packer !== null)
        all.push(toolOf('packer', tools.packer, facts.tools));
    for (const [name, version] of Object.entries(tools.plugins))
        all.push(toolOf(name, version, facts.tools));
    if (tools.docker !== undefined)
        all.push({ uri: `pkg:generic/docker@${encodeURIComponent(tools.docker.server)}` });
    return all;
}
function toolOf(name, version, pinned) {
    const uri = `pkg:generic/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
    const sums = Object.entries(pinned.find((one) => one.version === version && isTool(one.name, name))?.sums ?? {});
    if (sums.length === 0)
        return { uri };
    const [[, only] = ['', '']] = sums;
    return sums.length === 1
        ? { uri, digest: { sha256: only }, annotations: { 'pinned-by': 'packer.lock.yml' } }
        : { uri, annotations: { 'pinned-by': 'packer.lock.yml', 'sha256-by-platform': Object.fromEntries(sums) } };
}
function isTool(pinned, name) {
    return pinned === name || pinned.endsWith(`/${name}`);
}
function byproductsOf({ verification, scan, evidence = [], previous }, { sboms }) {
    const told = (name, value) => ({
        name,
        mediaType: 'application/json',
        content: Buffer.from((0,values .dj)(value)).toString('base64'),
    });
    return [
        ...(previous === null ? [] : [{ name: 'record-before', ...digestOf(previous) }]),
        ...(verification === null ? [] : [told('verification', verification)]),
        ...(scan === undefined ? [] : [told('scan', scan)]),
        ...evidence.map(({ path, sha256, kind, format, by }) => ({
            name: path,
            ...digestOf(sha256),
            annotations: { kind, format, by },
        })),
        ...sboms.map(({ name, sha256, format }) => ({ name, ...digestOf(sha256), annotations: { kind: 'sbom', format } })),
    ];
}
function digestOf(sha256) {
    return sha256 === null ? {} : { digest: { sha256: sha256.replace(/^sha256:/, '') } };
}
function digestIn(id) {
    const [, hex] = /(?:^|@)sha256:([0-9a-f]{64})$/.exec(id) ?? [];
    return hex === undefined ? {} : { digest: { sha256: hex } };
}

var image_provider = __webpack_require__(33623);
var targets = __webpack_require__(46819);
;// CONCATENATED MODULE: ./.build/publish/provenance/subjects.js




const MOST_SUBJECTS = 1024;
const SHA256 = /sha256:([0-9a-f]{64})$/;
function subjectsOfLeg({ leg, images, targets }, outcomes, providers) {
    const there = outcomes.filter((one) => isOfLeg(one, { leg, targets }) && isThere(one));
    return distinct([
        ...there.flatMap((one) => publishedSubject(one, images, providers) ?? []),
        ...images.flatMap((image) => bakedSubjects(image, providers)),
    ]);
}
function isOfLeg(outcome, { leg, targets }) {
    return outcome.leg === leg || (outcome.leg === '' && targets.includes(outcome.target));
}
function isThere({ status }) {
    return status !== 'failed' && status !== 'skipped';
}
function publishedSubject({ kind, build, region, id, digest, ref }, images, providers) {
    const [, hex] = SHA256.exec(digest ?? '') ?? [];
    if (kind === targets .cn)
        return hex === undefined || ref === null ? undefined : (0,attestation .et)(ref, hex);
    if (hex !== undefined)
        return (0,attestation .et)(repositoryOf(id ?? ref ?? ''), hex);
    if (id === null)
        return undefined;
    const account = images.find((image) => image.build === build)?.account ?? null;
    const identity = (0,image_provider .li)(kind, providers)?.identity?.({ account, region: region ?? '', id });
    return identity === undefined ? undefined : (0,attestation .Cc)(identity);
}
function bakedSubjects(image, providers) {
    const { provider, id, files } = image;
    const [, hex] = SHA256.exec(id) ?? [];
    const identity = (0,image_provider .li)(provider, providers)?.identity?.(image);
    return [
        ...(hex === undefined ? [] : [(0,attestation .et)(`${provider}:${id}`, hex)]),
        ...(identity === undefined ? [] : [(0,attestation .Cc)(identity)]),
        ...files.map(({ path, sha256 }) => (0,attestation .et)((0,external_node_path_.basename)(path), sha256)),
    ];
}
function repositoryOf(reference) {
    const [name = ''] = reference.split('@', 1);
    const colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}
function distinct(subjects) {
    return [...new Map(subjects.map((one) => [`${one.digest.sha256} ${one.name}`, one])).values()];
}
function checksumLines(subjects) {
    return subjects
        .slice(0, MOST_SUBJECTS)
        .map(({ name, digest }) => `${digest.sha256}  ${name.replaceAll(/\s+/g, ' ')}\n`)
        .join('');
}

var keep = __webpack_require__(20169);
;// CONCATENATED MODULE: ./.build/actions/publish-image/attest.js


















const MOST_SBOM_BYTES = 10 * 1024 * 1024;
function knownSlugs({ set, admitted }, plan) {
    const planned = new Map((plan?.legs ?? []).map(({ leg, slug }) => [leg, slug]));
    const found = set.records.map(({ record: { leg } }) => planned.get(leg) ?? (0,image_leg .tF)(leg));
    return new Set([...planned.values(), ...found, ...admitted.map(({ candidate }) => candidate.slug)]);
}
function readSboms(host, globs, admitted, known) {
    const found = new Map();
    if (admitted.length === 0)
        return found;
    const published = new Set(admitted.map(({ candidate }) => candidate.slug));
    const slugs = [...known];
    for (const glob of globs) {
        const paths = (0,files_by_glob .T)(host.workspace, [glob]);
        if (paths.length === 0)
            throw new errors .yo(`Input "sbom" names ${(0,inputs .WU)(glob)}, which fits no file.`);
        for (const path of paths) {
            const slug = slugNamed(path, slugs);
            if (!published.has(slug))
                continue;
            found.set(slug, [...(found.get(slug) ?? []), readSbom(`The SBOM ${(0,inputs .WU)(path)}`, (0,external_node_path_.join)(host.workspace, path))]);
        }
    }
    return found;
}
function readSbom(what, path) {
    const bytes = (0,bounded_file .CB)(what, path, MOST_SBOM_BYTES);
    const value = (0,envelope .xn)(what, bytes);
    return { ...(0,attestation .uR)(what, value), value, text: bytes.toString('utf8') };
}
function slugNamed(path, slugs) {
    const [only = ''] = slugs;
    if (slugs.length === 1)
        return only;
    const parts = path.split('/');
    const named = slugs.filter((slug) => parts.some((part) => part === slug || part.startsWith(`${slug}.`)));
    const [longest] = named.toSorted((a, b) => b.length - a.length);
    if (longest !== undefined)
        return longest;
    throw new errors .yo(`Input "sbom" leads to ${(0,inputs .WU)(path)}, which names none of the ${slugs.length} legs. Name the file, or a folder above it, after its leg: ${(0,inputs .A3)(slugs.slice(0, 5))}.`);
}
async function keepProvenance(host, attested) {
    const { settings, admitted, records, folder: own } = attested;
    const folder = (0,external_node_path_.join)(own, 'provenance');
    const files = [];
    const first = [];
    const rest = [];
    const write = (name, text) => {
        (0,files_files .vK)((0,external_node_path_.join)(folder, name), text, 0o644);
        files.push(name);
    };
    for (const written of records) {
        const leg = admitted.find(({ candidate }) => candidate.leg === written.record.leg);
        if (leg === undefined || !isPublished(leg, attested.outcomes))
            continue;
        const { slug } = leg.candidate;
        const recordName = `${slug}.record.json`;
        write(recordName, (0,external_node_fs_.readFileSync)(written.from, 'utf8'));
        const record = (0,attestation .et)(recordName, written.digest);
        const subjects = subjectsOfLeg({ ...leg.candidate, targets: leg.targets }, attested.outcomes, providers.providers);
        const about = [record, ...subjects].slice(0, MOST_SUBJECTS);
        const sboms = sbomsOf(host, leg, written, attested.sboms);
        const named = sboms.map((sbom, index) => ({ sbom, name: sbomName(slug, sbom, index) }));
        const statement = (0,attestation .T8)(about, attestation .YD, provenanceOf(written.record, {
            ...factsOf(host, settings, leg),
            sboms: named.map(({ name, sbom: { text, format } }) => ({ name, sha256: (0,files_files .sc)(text), format })),
        }));
        const text = `${JSON.stringify(statement, null, 2)}\n`;
        write(`${slug}.provenance.json`, text);
        first.push(record, (0,attestation .et)(`${slug}.provenance.json`, (0,files_files .sc)(text)));
        rest.push(...subjects);
        for (const { sbom, name } of named) {
            write(name, sbom.text);
            first.push((0,attestation .et)(name, (0,files_files .sc)(sbom.text)));
        }
        if (settings.key === undefined)
            continue;
        write(`${slug}.provenance.dsse.json`, (0,envelope .B_)(text, settings.key));
        for (const { sbom, name } of named)
            write(name.replace(/\.json$/, '.dsse.json'), signedSbom(about, sbom, settings.key));
    }
    if (files.length === 0)
        return;
    const all = distinct([...first, ...rest]);
    write('subjects.sha256', checksumLines(all));
    if (all.length > MOST_SUBJECTS) {
        const message = `subjects.sha256 lists ${MOST_SUBJECTS} of ${all.length} subjects, since actions/attest takes no more. The others are in the statements, whose digests it lists.`;
        host.annotate({ level: 'warning', title: 'Provenance', message });
    }
    host.output('subjects', (0,external_node_path_.join)(folder, 'subjects.sha256'));
    host.output('provenance', folder);
    if (settings.key !== undefined)
        host.info(`Signed with the key ${settings.key.publicKey.id}.`);
    await (0,keep .N9)(host, (0,artifact_name .T2)(settings.inputs['artifact-prefix'], host.run.attempt), folder, files);
}
function isPublished({ candidate, targets }, outcomes) {
    return outcomes.some((one) => isOfLeg(one, { leg: candidate.leg, targets }) && isThere(one));
}
function signedSbom(subjects, { predicateType, value }, key) {
    return (0,envelope .B_)(`${JSON.stringify((0,attestation .T8)(subjects, predicateType, value))}\n`, key);
}
function sbomName(slug, { format }, index) {
    return `${slug}.sbom${index === 0 ? '' : `-${index + 1}`}.${format === 'spdx' ? 'spdx' : 'cdx'}.json`;
}
function sbomsOf(host, { candidate }, { record }, given) {
    const found = [...(given.get(candidate.slug) ?? [])];
    const known = new Set(found.map(({ text }) => (0,files_files .sc)(text)));
    for (const { path, kind, sha256: digest } of record.evidence ?? []) {
        if (kind !== 'sbom' || known.has(digest) || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(candidate.folder, path)))
            continue;
        try {
            const full = (0,paths .CT)(`The SBOM ${(0,inputs .WU)(path)}`, host.workspace, candidate.folder, path);
            const sbom = readSbom(`The SBOM ${(0,inputs .WU)(path)}`, full);
            if ((0,files_files .sc)(sbom.text) === digest)
                found.push(sbom);
        }
        catch (error) {
            if (!(error instanceof errors .yo))
                throw error;
            host.annotate({ level: 'notice', title: 'Provenance', message: error.message });
        }
    }
    return found;
}
function factsOf(host, { plan }, { leg, candidate: { record } }) {
    const { environment, workspace, run } = host;
    const { commit, dirty, template } = record.git;
    const isSame = run.commit === commit && dirty === undefined;
    return {
        server: environment['GITHUB_SERVER_URL'] ?? '',
        workflow: environment['GITHUB_WORKFLOW_REF'] ?? '',
        manifests: (plan?.from ?? []).map((path) => ({ path, sha256: isSame ? attest_digestIn(workspace, path) : null })),
        request: (0,context .BZ)(environment),
        runner: leg?.['runs-on'] ?? null,
        tools: isSame ? pinnedTools(workspace, template) : [],
        version: environment['GITHUB_ACTION_REF'] ?? '',
    };
}
function attest_digestIn(workspace, path) {
    try {
        return (0,files_files .sc)((0,bounded_file .CB)('It', (0,paths .CT)('It', workspace, workspace, path), envelope .Zd));
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        return null;
    }
}
function pinnedTools(workspace, template) {
    for (const place of [template, (0,external_node_path_.dirname)(template), '.']) {
        try {
            const locked = (0,lockfile .GQ)((0,paths .CT)('It', workspace, workspace, (0,external_node_path_.join)(place, LOCKFILE)), LOCKFILE);
            if (locked === undefined)
                continue;
            const { packer, plugins } = locked;
            return [...(packer === undefined ? [] : [['packer', packer]]), ...Object.entries(plugins)].map(([name, { version, platforms }]) => ({
                name,
                version,
                sums: Object.fromEntries(Object.entries(platforms).map(([platform, one]) => [platform, one.sha256])),
            }));
        }
        catch (error) {
            if (!(error instanceof errors .yo))
                throw error;
        }
    }
    return [];
}
const LOCKFILE = 'packer.lock.yml';


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


/***/ }),

/***/ 80301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  filesByGlob)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);



function filesByGlob(root, globs) {
    const found = new Set();
    for (const written of globs) {
        const glob = written.replace(/^(?:\.?\/+)+/, '');
        if (glob.split('/').includes('..'))
            continue;
        const { base, isGlob } = picomatch__WEBPACK_IMPORTED_MODULE_2__.scan(glob);
        const fits = picomatch__WEBPACK_IMPORTED_MODULE_2__(glob, { nonegate: true });
        const start = isGlob ? base : base.split('/').slice(0, -1).join('/');
        for (const path of filesBelow(root, start === '.' ? '' : start))
            if (fits(path))
                found.add(path);
    }
    return [...found].sort();
}
function* filesBelow(root, start) {
    const folders = [start];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory())
                folders.push(path);
            else if (entry.isFile())
                yield path;
        }
    }
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 12252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GQ: () => (  readLockfile),
    QN: () => (  renderLockfile),
    gX: () => (  lockfile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22299);
  var _recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57454);





const sum = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[0-9a-f]{64}$/, 'a sha256 has 64 hex digits, in lower case');
const version = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
    .min(1)
    .refine((text) => (0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__  .ot)(text)?.text === text, 'a version is written in full, as 1.16.0');
const pinned = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    sha256: sum,
    file: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
        .min(1)
        .optional()
        .describe("A file of the repository that holds these bytes, relative to the lockfile's folder: nothing is fetched."),
});
const platforms = zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[a-z]+_[a-z0-9]+$/, 'a platform is written as linux_amd64'), pinned)
    .describe('By platform, as linux_amd64.');
const lockfile = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_4__  .euz(1),
    packer: zod__WEBPACK_IMPORTED_MODULE_4__  .rej({ version, platforms: platforms.describe('The sha256 of the release archive.') }).optional(),
    plugins: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[^\s/]+(\/[^\s/]+)+$/, 'a source is written as github.com/hashicorp/docker'), zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
        version,
        platforms: platforms.describe("The sha256 of the plugin's binary."),
    }))
        .default({})
        .describe('By source, as github.com/hashicorp/docker.'),
});
function readLockfile(path, shown) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_2__  .sw)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_2__  .u0)(shown, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path)), lockfile) : undefined;
}
const HEADER = `# Which Packer and which plugins, byte for byte. Written by setup-packer with lockfile-mode: write.
`;
function renderLockfile({ packer, plugins }) {
    const sorted = (members) => Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const value = {
        version: 1,
        ...(packer === undefined ? {} : { packer: { version: packer.version, platforms: sorted(packer.platforms) } }),
        plugins: sorted(Object.fromEntries(Object.entries(plugins).map(([source, plugin]) => [
            source,
            { version: plugin.version, platforms: sorted(plugin.platforms) },
        ]))),
    };
    return `${HEADER}${(0,yaml__WEBPACK_IMPORTED_MODULE_1__  .As)(value, { lineWidth: 0 })}`;
}


/***/ }),

/***/ 57454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E4: () => (  versionOf),
    OU: () => (  readInt64),
    Zy: () => (  compareVersions),
    ot: () => (  parseVersion),
    z2: () => (  coreOf)
  });
const MOST_INT64 = 2n ** 63n - 1n;
const LEAST_INT64 = -(2n ** 63n);
const MOST_UINT64 = 2n ** 64n - 1n;
const NUMBERS = String.raw `[0-9]+(?:\.[0-9]+)*`;
const PARTS = String.raw `[0-9A-Za-z~-]+(?:\.[0-9A-Za-z~-]+)*`;
const GRAMMAR = new RegExp(`^v?(${NUMBERS})(?:-(${PARTS})|(?![0-9])(${PARTS}))?(?:\\+(${PARTS}))?$`);
function parseVersion(text) {
    const [, numbers, hyphened, bare, metadata] = GRAMMAR.exec(text) ?? [];
    if (numbers === undefined)
        return undefined;
    const segments = numbers.split('.').map((digits) => BigInt(digits));
    if (segments.some((segment) => segment > MOST_INT64))
        return undefined;
    return versionOf(segments, hyphened ?? bare, metadata);
}
function versionOf(segments, prerelease = '', metadata = '') {
    const padded = [...segments, 0n, 0n, 0n].slice(0, Math.max(3, segments.length));
    const text = `${padded.join('.')}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
    return { text, segments: padded, prerelease, metadata };
}
function coreOf(version) {
    return versionOf(version.segments.slice(0, 3));
}
function compareVersions(a, b) {
    const order = compareSegments(a.segments, b.segments);
    if (order !== 0 || a.segments.length !== b.segments.length || a.prerelease === b.prerelease)
        return order;
    if (a.prerelease === '')
        return 1;
    if (b.prerelease === '')
        return -1;
    return comparePrereleases(a.prerelease.split('.'), b.prerelease.split('.'));
}
function compareSegments(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const left = a[index] ?? 0n;
        const right = b[index] ?? 0n;
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
function comparePrereleases(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const order = comparePart(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
function comparePart(a, b) {
    if (a === b)
        return 0;
    const left = readInt64(a);
    const right = readInt64(b);
    if (a === '')
        return right.ok ? -1 : 1;
    if (b === '')
        return left.ok ? 1 : -1;
    if (left.ok !== right.ok)
        return left.ok ? -1 : 1;
    const later = (!left.ok && a > b) || left.value > right.value;
    return later ? 1 : -1;
}
function readInt64(text) {
    const [, sign = '', digits = '', rest = ''] = /^(-?)([0-9]*)(.*)$/s.exec(text) ?? [];
    if (digits === '')
        return { ok: false, value: 0n };
    const size = BigInt(digits);
    const value = sign === '' ? size : -size;
    if (rest !== '' && size <= MOST_UINT64)
        return { ok: false, value: 0n };
    if (rest === '' && value >= LEAST_INT64 && value <= MOST_INT64)
        return { ok: true, value };
    return { ok: false, value: sign === '' ? MOST_INT64 : LEAST_INT64 };
}


/***/ })

};
