export const id = 1714;
export const ids = [1714];
export const modules = {

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

/***/ 1714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreArchive: () => (/* binding */ restoreArchive),
  saveHandoff: () => (/* binding */ saveHandoff)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var secrets_environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/core/errors.js
var core_errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var runner_inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process_process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
// EXTERNAL MODULE: ./.build/core/process/command.js
var command = __webpack_require__(40039);
// EXTERNAL MODULE: ./.build/providers/docker/command.js
var docker_command = __webpack_require__(79809);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./.build/core/files/bounded-file.js
var bounded_file = __webpack_require__(52948);
// EXTERNAL MODULE: ./.build/core/files/tar.js
var tar = __webpack_require__(61151);
;// CONCATENATED MODULE: ./.build/providers/docker/image-archive.js







/** Files that hold an image: named by their digest, or as docker before 25 and podman name layers and configs. */
const CONTENT = /^(?:blobs\/sha256\/[0-9a-f]{64}|[0-9a-f]{64}\/layer\.tar|[0-9a-f]{64}\.(?:json|tar))$/;
/** What `docker save` writes for older readers, and nobody here reads. */
const PASSED_OVER = /^(?:oci-layout|[0-9a-f]{64}\/(?:json|VERSION))$/;
const DIRECTORIES = new Set(['manifest.json', 'index.json', 'repositories']);
/** Docker's own bound of a manifest; a config with a long history stays far below. */
const MOST_JSON = 4 * 1024 * 1024;
const taggedSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({ RepoTags: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() }));
const manifestSchema = schemas/* tuple */.PVZ([
    schemas/* object */.Ikc({
        Config: schemas/* string */.YjP(),
        Layers: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
]);
const configSchema = schemas/* object */.Ikc({ rootfs: schemas/* object */.Ikc({ diff_ids: schemas/* array */.YOg(schemas/* string */.YjP()) }) });
const blobSchema = schemas/* object */.Ikc({ mediaType: schemas/* string */.YjP().optional(), manifests: schemas/* unknown */.L5J().optional() });
const indexSchema = schemas/* object */.Ikc({
    manifests: schemas/* array */.YOg(schemas/* object */.Ikc({ digest: schemas/* string */.YjP(), annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish() }))
        .nullish(),
});
/**
 * What `docker save` wrote of one image, made anew for `docker load`: the files that hold the image, and directories of our
 * own that give it no name. Whoever wrote the archive cannot have docker read it in another way than we do, nor make it
 * take a name from another image. The directories come last, when every file has proved to be what the id of the image
 * says it is: the config by its digest, the layers by the digests in the config; or, where the daemon keeps images in
 * containerd, each blob by its name. Before that docker has nothing to begin with.
 *
 * Throws a UserError for an archive of anything else.
 *
 * @param id of the image that is expected: `sha256:…`
 */
async function* provenArchive(source, id) {
    const digests = new Map();
    const links = new Map();
    const texts = new Map();
    const seen = new Set();
    for await (const member of (0,tar/* readTar */.sB)(source)) {
        const { kind, name } = member;
        if (kind === 'folder')
            continue;
        if (seen.has(name))
            throw refused(`the file ${(0,runner_inputs/* show */.WU)(name)} twice`);
        seen.add(name);
        if (kind === 'link')
            links.set(name, linkedLayer(member));
        else if (DIRECTORIES.has(name))
            texts.set(name, await textOf(member));
        else if (CONTENT.test(name)) {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const text = isNamedBy(name, id) && member.size <= MOST_JSON ? [] : undefined;
            yield (0,tar/* tarHeader */.pI)(name, member.size);
            for await (const chunk of member.content()) {
                hash.update(chunk);
                text?.push(chunk);
                yield chunk;
            }
            yield (0,tar/* tarPadding */.vr)(member.size);
            const digest = `sha256:${hash.digest('hex')}`;
            if (name.startsWith('blobs/') && !isNamedBy(name, digest))
                throw refused(`${name}, whose content is ${digest}`);
            digests.set(name, digest);
            if (text !== undefined)
                texts.set(name, Buffer.concat(text));
        }
        else if (!PASSED_OVER.test(name))
            throw refused(`the file ${(0,runner_inputs/* show */.WU)(name)}, which docker save does not write`);
    }
    for (const [name, text] of directoriesOf(id, { digests, links, texts })) {
        yield (0,tar/* tarHeader */.pI)(name, text.length);
        yield text;
        yield (0,tar/* tarPadding */.vr)(text.length);
    }
    yield (0,tar/* tarEnd */.JO)();
}
/** The directories for `docker load`, which name the image by its content alone. */
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
/** For a daemon that keeps images in containerd, which tells an image by its manifest, or by an index of manifests. */
function layoutOf(id, blob) {
    const parsed = blobSchema.safeParse(json(blobOf(id), blob));
    if (!parsed.success)
        throw refused(`no manifest of an image in ${blobOf(id)}`);
    // Not what the archive's own index says it is: of one file, a manifest and an index could be read.
    const mediaType = parsed.data.mediaType ??
        `application/vnd.oci.image.${parsed.data.manifests === undefined ? 'manifest' : 'index'}.v1+json`;
    const manifests = [{ mediaType, digest: id, size: blob.length }];
    return [
        ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }))],
        ['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')],
    ];
}
/** A layer that is the same as another one is a link to it: `../<id>/layer.tar`, or `../<id>.tar` of podman. */
function linkedLayer({ name, target }) {
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(name), target);
    if (!name.endsWith('/layer.tar') || !CONTENT.test(name) || !CONTENT.test(path)) {
        throw refused(`the link ${(0,runner_inputs/* show */.WU)(name)} to ${(0,runner_inputs/* show */.WU)(target)}`);
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
    return text === undefined ? undefined : (0,bounded_file/* parseJson */.q)(`${name} of the archive`, text);
}
function blobOf(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
function isNamedBy(name, digest) {
    return name === blobOf(digest) || name === `${digest.replace('sha256:', '')}.json`;
}
function refused(what) {
    return new core_errors/* UserError */.yo(`The archive holds ${what}. It is not what a bake kept, and nothing of it is used.`);
}

;// CONCATENATED MODULE: ./.build/providers/docker/archive.js











const GIB = 1024 ** 3;
const archiveLimits = { packed: 2 * GIB, unpacked: 16 * GIB };
/** The names of an archive; they say how it is packed. */
const ZSTD = 'image.tar.zst';
const GZIP = 'image.tar.gz';
const archiveNames = [ZSTD, GZIP];
/** Node.js has zstd since 22.15. */
const HAS_ZSTD = "createZstdCompress" in external_node_zlib_namespaceObject;
/**
 * Writes an image to `image.tar.zst` in a folder (`image.tar.gz` where this Node.js has no zstd), without its names: who
 * takes the archive gives them. Gives the file's name. Throws a UserError above the limits, and leaves no file then.
 *
 * @param id `sha256:…`
 */
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
/**
 * Gives an image out of such an archive to the daemon, under no name. Whoever wrote the archive: the daemon gets this very
 * image or none. Throws a UserError for an archive of anything else.
 *
 * @param path ends in one of `archiveNames`
 * @param id `sha256:…`
 */
async function loadImage(path, id, run, limits = archiveLimits) {
    const isZstd = (0,external_node_path_.basename)(path) === ZSTD;
    if (isZstd && !HAS_ZSTD) {
        throw new core_errors/* UserError */.yo(`The archive of the image ${id} is packed with zstd, which Node.js ${process.versions.node} does not have. Use the same version of the action, on the same kind of runner, in all jobs.`);
    }
    const child = start(['load', '--quiet'], run);
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    await together(child, (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path), isZstd ? external_node_zlib_.createZstdDecompress() : external_node_zlib_.createGunzip(), bounded(limits.unpacked, 'The archive unpacked'), async function* (source) {
        try {
            yield* provenArchive(source, id);
        }
        catch (error) {
            // Before its input ends: the daemon must not take the beginning for the whole.
            child.kill('SIGKILL');
            throw error;
        }
    }, child.stdin).catch(unpackingError));
    const docker = (0,docker_docker.createDocker)(run.environment);
    if ((await docker.inspectImage(id)) !== undefined)
        return;
    const other = /sha256:[0-9a-f]{64}/.exec(Buffer.concat(said).toString('utf8'))?.[0];
    // Only when nothing else has come to call it by a name.
    if (other !== undefined && (await docker.inspectImage(other))?.tags.length === 0)
        await removeImage(other, run);
    throw new core_errors/* UserError */.yo(`The daemon calls the image ${id} ${other ?? 'by another id'}: it keeps images in another way than the one that saved it (containerd's image store). Set up docker alike in all jobs, or hand images on by a registry: \`build-registry\` in the manifest.`);
}
async function removeImage(id, run) {
    const child = start(['image', 'rm', '--no-prune', id], run);
    child.stdin.end();
    child.stdout.resume();
    await together(child, Promise.resolve()).catch(() => { });
}
/** A stream that breaks off at more bytes than these. */
function bounded(most, what) {
    return async function* (source) {
        let bytes = 0;
        for await (const chunk of source) {
            bytes += chunk.length;
            if (bytes > most) {
                const limit = most >= GIB ? `${most / GIB} GiB` : `${most} bytes`;
                throw new core_errors/* UserError */.yo(`${what} has more than ${limit}, which is too much for an artifact. Hand images on by a registry: \`build-registry\` in the manifest, or the input "handoff" with registry:<repository>.`);
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
    (0,command/* limitTime */.DZ)(child, docker_command/* TRANSFER_MS */.l9);
    return child;
}
/** Waits for docker and for what streams through it: the first of the two that fails is the reason, and ends the other. */
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
                reject(new core_errors/* CommandError */.Qd(`docker ${child.spawnargs[1] ?? ''}`, number, Buffer.concat(errors).toString('utf8')));
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
    // A pipe that broke says only that docker ended: it has told why.
    throw causes.find((error) => error instanceof core_errors/* UserError */.yo || isAbort(error)) ?? causes.at(-1);
}
function isAbort(error) {
    return error instanceof Error && error.name === 'AbortError';
}
function unpackingError(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (error instanceof Error && /^(?:Z_|ZSTD_|ERR_ZSTD)/.test(code)) {
        throw new core_errors/* UserError */.yo(`The archive cannot be unpacked: ${error.message}. It is damaged.`);
    }
    throw error;
}

// EXTERNAL MODULE: ./.build/providers/docker/push.js
var push = __webpack_require__(73258);
// EXTERNAL MODULE: ./.build/providers/docker/staging.js
var staging = __webpack_require__(51197);
;// CONCATENATED MODULE: ./.build/providers/docker/handoff.js










/** As long as somebody may still run the failed jobs of a run again: over a weekend. */
const RETENTION_DAYS = 3;
const IMAGE_ID = /^sha256:[0-9a-f]{64}$/;
/**
 * Hands the container images of a leg on, and gives all its images with the way that each went. Nothing of an untrusted
 * change leaves the runner. Throws a UserError or CommandError; what was handed on by then stays.
 *
 * @param legFolder of the leg; an archive lies there until it is uploaded
 */
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
            : await upload(host, (0,artifact_name/* imageArtifactName */.Jj)(inputs['artifact-prefix'], leg.slug, host.run.attempt, number), image, legFolder, run);
        sent.set(image, { ...image, handoff });
    }
    return images.map((image) => sent.get(image) ?? image);
}
/**
 * Has the daemon take an image from its archive, under no name. Any job of the run may have written the archive: the daemon
 * gets the very image that is expected, or nothing. Throws a UserError or CommandError.
 *
 * @param folder for the archive; gone afterwards
 */
async function restoreArchive(host, inputs, artifact, folder, image, signal) {
    const what = `The image ${image.id} of the artifact ${(0,runner_inputs/* show */.WU)(artifact)}`;
    if (!IMAGE_ID.test(image.id))
        throw new core_errors/* UserError */.yo(`${what} has no id of a container image.`);
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    try {
        const result = await host.download(artifact, folder);
        if (result.kind === 'unavailable') {
            throw new core_errors/* UserError */.yo(`${what} could not be fetched: ${result.reason.replace(/\s+/g, ' ')} It is kept for ${RETENTION_DAYS} days; after that, run all jobs again.`);
        }
        const path = archiveIn(what, folder);
        try {
            await loadImage(path, image.id, dockerRun(host, inputs, signal));
        }
        catch (error) {
            if (!(error instanceof core_errors/* UserError */.yo))
                throw error;
            throw new core_errors/* UserError */.yo(`${what} cannot be used. ${error.message}`);
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
    host.info(`${image.id} came from the artifact ${artifact}`);
}
async function handoff_push(host, repository, key, image, number, run) {
    // Without a key nothing is ever looked up; the tag only keeps the image from being thrown away.
    const tag = key === null
        ? image.id.slice(7, 19)
        : (0,staging/* buildRegistryTags */.rH)(key, number === undefined ? undefined : image.build).staged;
    const ref = await (0,push/* pushImage */.G)({ image: image.id, repository, tag }, run, process_process/* delay */.cb);
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
            throw new core_errors/* UserError */.yo(`The image ${image.id} could not be handed on as the artifact ${(0,runner_inputs/* show */.WU)(name)}: ${uploaded.reason}. Name a repository with \`build-registry\` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.`);
        }
        host.info(`${image.id} is handed on as the artifact ${name}, ${(size / 1024 ** 2).toFixed(1)} MiB`);
        return { kind: 'archive', artifact: name, ref: null };
    }
    finally {
        (0,external_node_fs_.rmSync)(path, { force: true });
    }
}
/** The one file of the artifact. */
function archiveIn(what, folder) {
    const [name, ...others] = (0,external_node_fs_.readdirSync)(folder);
    if (name === undefined || others.length > 0 || !archiveNames.includes(name)) {
        throw new core_errors/* UserError */.yo(`${what} cannot be used: the artifact must hold one file, ${archiveNames.join(' or ')}.`);
    }
    const path = (0,external_node_path_.join)(folder, name);
    const stat = (0,external_node_fs_.lstatSync)(path);
    if (!stat.isFile() || stat.size > archiveLimits.packed) {
        throw new core_errors/* UserError */.yo(`${what} cannot be used: ${name} must be a file of at most ${archiveLimits.packed} bytes.`);
    }
    return path;
}
function isContainer({ provider, id }) {
    return provider === 'docker' && IMAGE_ID.test(id);
}
function dockerRun(host, inputs, signal) {
    const environment = (0,secrets_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {});
    return signal === undefined ? { environment } : { environment, signal };
}


/***/ })

};
