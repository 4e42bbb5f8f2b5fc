export const id = 1714;
export const ids = [1714];
export const modules = {

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  publishedArtifactName),
    Fz: () => (  responseArtifactName),
    Jj: () => (  imageArtifactName),
    N8: () => (  recordArtifactName),
    P3: () => (  journalArtifactName),
    T2: () => (  provenanceArtifactName),
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
function provenanceArtifactName(prefix, attempt) {
    return `${prefix}-provenance-a${attempt}`;
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

/***/ 1714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  restoreArchive: () => (  restoreArchive),
  saveHandoff: () => (  saveHandoff)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var secrets_environment = __webpack_require__(94463);
var core_errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var process_process = __webpack_require__(63815);
var artifact_name = __webpack_require__(92974);
var external_node_child_process_ = __webpack_require__(31421);
var external_node_os_ = __webpack_require__(48161);
var promises_ = __webpack_require__(46466);
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject =  __webpack_require__.t(external_node_zlib_, 2);
var command = __webpack_require__(40039);
var docker_command = __webpack_require__(79809);
var docker_docker = __webpack_require__(77338);
var external_node_crypto_ = __webpack_require__(77598);
var schemas = __webpack_require__(2503);
var bounded_file = __webpack_require__(52948);
var tar = __webpack_require__(61151);
;// CONCATENATED MODULE: ./.build/providers/docker/image-archive.js







const CONTENT = /^(?:blobs\/sha256\/[0-9a-f]{64}|[0-9a-f]{64}\/layer\.tar|[0-9a-f]{64}\.(?:json|tar))$/;
const PASSED_OVER = /^(?:oci-layout|[0-9a-f]{64}\/(?:json|VERSION))$/;
const DIRECTORIES = new Set(['manifest.json', 'index.json', 'repositories']);
const MOST_JSON = 4 * 1024 * 1024;
const taggedSchema = schemas .YOg(schemas ._H3({ RepoTags: schemas .YOg(schemas .L5J()).nullish() }));
const manifestSchema = schemas .PVZ([
    schemas .Ikc({
        Config: schemas .YjP(),
        Layers: schemas .YOg(schemas .YjP()),
    }),
]);
const configSchema = schemas .Ikc({ rootfs: schemas .Ikc({ diff_ids: schemas .YOg(schemas .YjP()) }) });
const blobSchema = schemas .Ikc({ mediaType: schemas .YjP().optional(), manifests: schemas .L5J().optional() });
const indexSchema = schemas .Ikc({
    manifests: schemas .YOg(schemas .Ikc({ digest: schemas .YjP(), annotations: schemas .g1P(schemas .YjP(), schemas .L5J()).nullish() }))
        .nullish(),
});
async function* provenArchive(source, id) {
    const digests = new Map();
    const links = new Map();
    const texts = new Map();
    const seen = new Set();
    for await (const member of (0,tar .sB)(source)) {
        const { kind, name } = member;
        if (kind === 'folder')
            continue;
        if (seen.has(name))
            throw refused(`the file ${(0,runner_inputs .WU)(name)} twice`);
        seen.add(name);
        if (kind === 'link')
            links.set(name, linkedLayer(member));
        else if (DIRECTORIES.has(name))
            texts.set(name, await textOf(member));
        else if (CONTENT.test(name)) {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const text = isNamedBy(name, id) && member.size <= MOST_JSON ? [] : undefined;
            yield (0,tar .pI)(name, member.size);
            for await (const chunk of member.content()) {
                hash.update(chunk);
                text?.push(chunk);
                yield chunk;
            }
            yield (0,tar .vr)(member.size);
            const digest = `sha256:${hash.digest('hex')}`;
            if (name.startsWith('blobs/') && !isNamedBy(name, digest))
                throw refused(`${name}, whose content is ${digest}`);
            digests.set(name, digest);
            if (text !== undefined)
                texts.set(name, Buffer.concat(text));
        }
        else if (!PASSED_OVER.test(name))
            throw refused(`the file ${(0,runner_inputs .WU)(name)}, which docker save does not write`);
    }
    for (const [name, text] of directoriesOf(id, { digests, links, texts })) {
        yield (0,tar .pI)(name, text.length);
        yield text;
        yield (0,tar .vr)(text.length);
    }
    yield (0,tar .JO)();
}
function directoriesOf(id, { digests, links, texts }) {
    const manifest = json('manifest.json', texts.get('manifest.json'));
    const index = indexSchema.safeParse(json('index.json', texts.get('index.json'))).data?.manifests ?? [];
    const tagged = taggedSchema.safeParse(manifest).data ?? [];
    const isNamed = texts.has('repositories') ||
        tagged.some(({ RepoTags }) => (RepoTags ?? []).length > 0) ||
        index.some(({ annotations }) => Object.keys(annotations ?? {}).some((name) => /\.(?:ref\.)?name$/.test(name)));
    if (isNamed)
        throw refused('names of images');
    const [only, ...more] = index;
    const blob = texts.get(blobOf(id));
    if (only?.digest === id && more.length === 0 && blob !== undefined)
        return layoutOf(id, blob);
    const parsed = manifestSchema.safeParse(manifest);
    if (!parsed.success)
        throw refused('something else than one image in manifest.json');
    const [{ Config: config, Layers: layers }] = parsed.data;
    if (digests.get(config) !== id) {
        throw refused(`an image of another id than ${id}: ${digests.get(config) ?? 'its config is missing'}`);
    }
    const wanted = configSchema.safeParse(json(config, texts.get(config))).data?.rootfs.diff_ids;
    const paths = layers.map((layer) => links.get(layer) ?? layer);
    if (wanted === undefined || paths.length !== wanted.length)
        throw refused('other layers than the image has');
    for (const [at, path] of paths.entries()) {
        if (digests.get(path) !== wanted[at])
            throw refused(`another layer ${at + 1} than the image has`);
    }
    return [['manifest.json', Buffer.from(JSON.stringify([{ Config: config, RepoTags: null, Layers: paths }]))]];
}
function layoutOf(id, blob) {
    const parsed = blobSchema.safeParse(json(blobOf(id), blob));
    if (!parsed.success)
        throw refused(`no manifest of an image in ${blobOf(id)}`);
    const mediaType = parsed.data.mediaType ??
        `application/vnd.oci.image.${parsed.data.manifests === undefined ? 'manifest' : 'index'}.v1+json`;
    const manifests = [{ mediaType, digest: id, size: blob.length }];
    return [
        ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }))],
        ['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')],
    ];
}
function linkedLayer({ name, target }) {
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(name), target);
    if (!name.endsWith('/layer.tar') || !CONTENT.test(name) || !CONTENT.test(path)) {
        throw refused(`the link ${(0,runner_inputs .WU)(name)} to ${(0,runner_inputs .WU)(target)}`);
    }
    return path;
}
async function textOf(member) {
    if (member.size > MOST_JSON)
        throw refused(`${member.name} of ${member.size} bytes`);
    const chunks = [];
    for await (const chunk of member.content())
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
function json(name, text) {
    return text === undefined ? undefined : (0,bounded_file .qF)(`${name} of the archive`, text);
}
function blobOf(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
function isNamedBy(name, digest) {
    return name === blobOf(digest) || name === `${digest.replace('sha256:', '')}.json`;
}
function refused(what) {
    return new core_errors .yo(`The archive holds ${what}. It is not what a bake kept, and nothing of it is used.`);
}

;// CONCATENATED MODULE: ./.build/providers/docker/archive.js











const GIB = 1024 ** 3;
const archiveLimits = { packed: 2 * GIB, unpacked: 16 * GIB };
const ZSTD = 'image.tar.zst';
const GZIP = 'image.tar.gz';
const archiveNames = [ZSTD, GZIP];
const HAS_ZSTD = "createZstdCompress" in external_node_zlib_namespaceObject;
async function saveImage(id, folder, run, limits = archiveLimits, zstd = HAS_ZSTD) {
    const name = zstd ? ZSTD : GZIP;
    const path = (0,external_node_path_.join)(folder, name);
    (0,external_node_fs_.rmSync)(path, { force: true });
    const child = start(['save', id], run);
    child.stdin.end();
    try {
        await together(child, (0,promises_.pipeline)(child.stdout, bounded(limits.unpacked, `The image ${id} unpacked`), zstd
            ? external_node_zlib_.createZstdCompress({ params: { [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 } })
            : external_node_zlib_.createGzip({ level: 3 }), bounded(limits.packed, `The archive of the image ${id}`), (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: 0o600 })));
        return name;
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(path, { force: true });
        throw error;
    }
}
async function loadImage(path, id, run, limits = archiveLimits) {
    const isZstd = (0,external_node_path_.basename)(path) === ZSTD;
    if (isZstd && !HAS_ZSTD) {
        throw new core_errors .yo(`The archive of the image ${id} is packed with zstd, which Node.js ${process.versions.node} does not have. Use the same version of the action, on the same kind of runner, in all jobs.`);
    }
    const child = start(['load', '--quiet'], run);
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    await together(child, (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path), isZstd ? external_node_zlib_.createZstdDecompress() : external_node_zlib_.createGunzip(), bounded(limits.unpacked, 'The archive unpacked'), async function* (source) {
        try {
            yield* provenArchive(source, id);
        }
        catch (error) {
            child.kill('SIGKILL');
            throw error;
        }
    }, child.stdin).catch(unpackingError));
    const docker = (0,docker_docker.createDocker)(run.environment);
    if ((await docker.inspectImage(id)) !== undefined)
        return;
    const other = /sha256:[0-9a-f]{64}/.exec(Buffer.concat(said).toString('utf8'))?.[0];
    if (other !== undefined && (await docker.inspectImage(other))?.tags.length === 0)
        await removeImage(other, run);
    throw new core_errors .yo(`The daemon calls the image ${id} ${other ?? 'by another id'}: it keeps images in another way than the one that saved it (containerd's image store). Set up docker alike in all jobs, or hand images on by a registry: \`build-registry\` in the manifest.`);
}
async function removeImage(id, run) {
    const child = start(['image', 'rm', '--no-prune', id], run);
    child.stdin.end();
    child.stdout.resume();
    await together(child, Promise.resolve()).catch(() => { });
}
function bounded(most, what) {
    return async function* (source) {
        let bytes = 0;
        for await (const chunk of source) {
            bytes += chunk.length;
            if (bytes > most) {
                const limit = most >= GIB ? `${most / GIB} GiB` : `${most} bytes`;
                throw new core_errors .yo(`${what} has more than ${limit}, which is too much for an artifact. Hand images on by a registry: \`build-registry\` in the manifest, or the input "handoff" with registry:<repository>.`);
            }
            yield chunk;
        }
    };
}
function start(args, { environment, signal }) {
    const child = (0,external_node_child_process_.spawn)('docker', [...args], {
        env: { ...environment },
        stdio: 'pipe',
        killSignal: 'SIGKILL',
        ...(signal === undefined ? {} : { signal }),
    });
    (0,command .DZ)(child, docker_command .l9);
    return child;
}
async function together(child, streams) {
    const errors = [];
    child.stderr.on('data', (chunk) => {
        errors.push(chunk);
        if (errors.length > 100)
            errors.shift();
    });
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) => {
            if (code === 0)
                resolve();
            else {
                const number = signal === null ? code : 128 + external_node_os_.constants.signals[signal];
                reject(new core_errors .Qd(`docker ${child.spawnargs[1] ?? ''}`, number, Buffer.concat(errors).toString('utf8')));
            }
        });
    });
    const [streamed, exit] = await Promise.allSettled([
        streams.catch((error) => {
            child.kill('SIGKILL');
            throw error;
        }),
        ended,
    ]);
    const causes = [streamed, exit].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (causes.length === 0)
        return;
    throw causes.find((error) => error instanceof core_errors .yo || isAbort(error)) ?? causes.at(-1);
}
function isAbort(error) {
    return error instanceof Error && error.name === 'AbortError';
}
function unpackingError(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (error instanceof Error && /^(?:Z_|ZSTD_|ERR_ZSTD)/.test(code)) {
        throw new core_errors .yo(`The archive cannot be unpacked: ${error.message}. It is damaged.`);
    }
    throw error;
}

var push = __webpack_require__(73258);
var staging = __webpack_require__(51197);
;// CONCATENATED MODULE: ./.build/providers/docker/handoff.js










const RETENTION_DAYS = 3;
const IMAGE_ID = /^sha256:[0-9a-f]{64}$/;
async function saveHandoff(host, inputs, how, leg, images, legFolder, signal) {
    const isStrange = host.trust.kind === 'untrusted' && !inputs['allow-untrusted'];
    const containers = images.filter(isContainer);
    if (how.kind === 'none' || isStrange || containers.length === 0)
        return images;
    const run = dockerRun(host, inputs, signal);
    const sent = new Map();
    for (const [index, image] of containers.entries()) {
        const number = containers.length > 1 ? index + 1 : undefined;
        const handoff = how.kind === 'registry'
            ? await handoff_push(host, how.repository, leg.key, image, number, run)
            : await upload(host, (0,artifact_name .Jj)(inputs['artifact-prefix'], leg.slug, host.run.attempt, number), image, legFolder, run);
        sent.set(image, { ...image, handoff });
    }
    return images.map((image) => sent.get(image) ?? image);
}
async function restoreArchive(host, inputs, artifact, folder, image, signal) {
    const what = `The image ${image.id} of the artifact ${(0,runner_inputs .WU)(artifact)}`;
    if (!IMAGE_ID.test(image.id))
        throw new core_errors .yo(`${what} has no id of a container image.`);
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    try {
        const result = await host.download(artifact, folder);
        if (result.kind === 'unavailable') {
            throw new core_errors .yo(`${what} could not be fetched: ${result.reason.replace(/\s+/g, ' ')} It is kept for ${RETENTION_DAYS} days; after that, run all jobs again.`);
        }
        const path = archiveIn(what, folder);
        try {
            await loadImage(path, image.id, dockerRun(host, inputs, signal));
        }
        catch (error) {
            if (!(error instanceof core_errors .yo))
                throw error;
            throw new core_errors .yo(`${what} cannot be used. ${error.message}`);
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
    host.info(`${image.id} came from the artifact ${artifact}`);
}
async function handoff_push(host, repository, key, image, number, run) {
    const tag = key === null
        ? image.id.slice(7, 19)
        : (0,staging .rH)(key, number === undefined ? undefined : image.build).staged;
    const ref = await (0,push .G)({ image: image.id, repository, tag }, run, process_process .cb);
    host.info(`${image.id} is handed on as ${ref}`);
    return { kind: 'registry', artifact: null, ref };
}
async function upload(host, name, image, folder, run) {
    const file = await saveImage(image.id, folder, run);
    const path = (0,external_node_path_.join)(folder, file);
    try {
        const { size } = (0,external_node_fs_.lstatSync)(path);
        const uploaded = await host.upload({ name, files: [file], root: folder, retentionDays: RETENTION_DAYS });
        if (uploaded.kind === 'unavailable') {
            throw new core_errors .yo(`The image ${image.id} could not be handed on as the artifact ${(0,runner_inputs .WU)(name)}: ${uploaded.reason}. Name a repository with \`build-registry\` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.`);
        }
        host.info(`${image.id} is handed on as the artifact ${name}, ${(size / 1024 ** 2).toFixed(1)} MiB`);
        return { kind: 'archive', artifact: name, ref: null };
    }
    finally {
        (0,external_node_fs_.rmSync)(path, { force: true });
    }
}
function archiveIn(what, folder) {
    const [name, ...others] = (0,external_node_fs_.readdirSync)(folder);
    if (name === undefined || others.length > 0 || !archiveNames.includes(name)) {
        throw new core_errors .yo(`${what} cannot be used: the artifact must hold one file, ${archiveNames.join(' or ')}.`);
    }
    const path = (0,external_node_path_.join)(folder, name);
    const stat = (0,external_node_fs_.lstatSync)(path);
    if (!stat.isFile() || stat.size > archiveLimits.packed) {
        throw new core_errors .yo(`${what} cannot be used: ${name} must be a file of at most ${archiveLimits.packed} bytes.`);
    }
    return path;
}
function isContainer({ provider, id }) {
    return provider === 'docker' && IMAGE_ID.test(id);
}
function dockerRun(host, inputs, signal) {
    const environment = (0,secrets_environment .Qc)(host.environment, inputs['pass-env'], {});
    return signal === undefined ? { environment } : { environment, signal };
}


/***/ })

};
