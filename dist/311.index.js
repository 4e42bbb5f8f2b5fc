export const id = 311;
export const ids = [311];
export const modules = {

/***/ 52113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ refuseWindows)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/**
 * Throws a UserError on Windows, where a program and all that it started cannot be asked to end.
 * @param what is run, such as bake
 */
function refuseWindows(what) {
    if (process.platform !== 'win32')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} runs on Linux and macOS; on Windows it cannot stop what it starts so that nothing is left behind.`);
}


/***/ }),

/***/ 84088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y4: () => (/* binding */ handoffOf),
  By: () => (/* binding */ restoreArchive),
  U6: () => (/* binding */ saveHandoff)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/environment.js
var core_environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/core/errors.js
var core_errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/inputs.js
var core_inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
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
// EXTERNAL MODULE: ./.build/core/command.js
var command = __webpack_require__(43497);
// EXTERNAL MODULE: ./.build/providers/docker/command.js
var docker_command = __webpack_require__(79809);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./.build/core/bounded-file.js
var bounded_file = __webpack_require__(47052);
;// CONCATENATED MODULE: ./.build/providers/docker/tar.js


const BLOCK = 512;
/** More than any header of extended fields needs. */
const MOST_EXTENDED = 64 * 1024;
const KINDS = new Map([
    ['0', 'file'],
    ['\0', 'file'],
    ['2', 'link'],
    ['5', 'folder'],
]);
/**
 * The members of a tar archive in their order, each as it streams by: POSIX ustar and pax (pax(1p)), with large sizes as
 * GNU writes them. What else there is (hard links, devices, sparse files, GNU's long names) is refused, as is an archive
 * that breaks off or goes on after its end. Throws a UserError.
 */
async function* readTar(source) {
    const bytes = new ByteReader(source);
    let extended = new Map();
    for (;;) {
        const header = await bytes.take(BLOCK);
        if (header.every((byte) => byte === 0))
            break;
        checkSum(header);
        const type = header.toString('latin1', 156, 157);
        const size = sizeOf(extended.get('size'), header);
        if (type === 'x') {
            if (size > MOST_EXTENDED)
                throw broken(`a header of ${size} bytes`);
            extended = parseExtended((await bytes.take(size)).toString('utf8'));
            await bytes.take(padding(size));
            continue;
        }
        const kind = KINDS.get(type);
        if (kind === undefined)
            throw broken(`a member of the unknown kind ${(0,core_inputs/* show */.WU)(type)}`);
        let left = kind === 'file' ? size : 0;
        const pad = padding(left);
        const content = async function* () {
            while (left > 0) {
                const chunk = await bytes.some(left);
                left -= chunk.length;
                yield chunk;
            }
        };
        yield {
            kind,
            name: extended.get('path') ?? nameOf(header),
            target: kind === 'link' ? (extended.get('linkpath') ?? textAt(header, 157, 100)) : '',
            size: left,
            content,
        };
        while (left > 0)
            left -= (await bytes.some(left)).length;
        await bytes.take(pad);
        extended = new Map();
    }
    await bytes.expectZeros();
}
/** The header of a plain file that everybody may read; its content and `tarPadding` follow. */
function tarHeader(name, size) {
    const header = Buffer.alloc(BLOCK);
    header.write(name, 0, 100, 'utf8');
    header.write('0000644\x000000000\x000000000\x00', 100, 'latin1');
    if (size < 8 ** 11)
        header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    else {
        header.writeUInt8(0x80, 124);
        header.writeBigUInt64BE(BigInt(size), 128);
    }
    header.write(`00000000000\0${' '.repeat(8)}0`, 136, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return header;
}
/** What fills up the last block of a content. */
function tarPadding(size) {
    return Buffer.alloc(padding(size));
}
/** What ends an archive. */
function tarEnd() {
    return Buffer.alloc(2 * BLOCK);
}
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}
function checkSum(header) {
    const told = Number.parseInt(textAt(header, 148, 8).trim(), 8);
    const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    if (told !== sum)
        throw broken('a damaged header');
}
function sizeOf(extended, header) {
    const octal = textAt(header, 124, 12).trim();
    let size = Number.NaN;
    if (extended !== undefined)
        size = /^\d+$/.test(extended) ? Number(extended) : Number.NaN;
    else if (header.readUInt8(124) === 0x80)
        size = Number(header.readBigUInt64BE(128));
    else if (/^[0-7]*$/.test(octal))
        size = octal === '' ? 0 : Number.parseInt(octal, 8);
    if (!Number.isSafeInteger(size))
        throw broken('a member of no size');
    return size;
}
function nameOf(header) {
    const name = textAt(header, 0, 100);
    // GNU's own format has other fields where ustar has the beginning of a long name.
    const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textAt(header, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textAt(header, at, length) {
    const field = header.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
}
/** `LENGTH KEY=VALUE\n`, again and again; the length counts the whole of it, in bytes. */
function parseExtended(text) {
    const bytes = Buffer.from(text, 'utf8');
    const fields = new Map();
    for (let at = 0; at < bytes.length;) {
        const [, digits = '', key = ''] = /^(\d{1,6}) ([^=]+)=/.exec(bytes.toString('utf8', at, at + 256)) ?? [];
        const end = at + Number(digits);
        const start = at + Buffer.byteLength(`${digits} ${key}=`);
        if (key === '' || end > bytes.length || end <= start || bytes[end - 1] !== 0x0a)
            throw broken('a damaged header');
        if (key.startsWith('GNU.sparse'))
            throw broken('a sparse file');
        fields.set(key, bytes.toString('utf8', start, end - 1));
        at = end;
    }
    return fields;
}
function broken(what) {
    return new core_errors/* UserError */.yo(`The archive is no tar archive that docker writes: it holds ${what}.`);
}
/** Takes as many bytes as are wanted from chunks of any size. */
class ByteReader {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(source) {
        this.#chunks = source[Symbol.asyncIterator]();
    }
    /** At least one byte and at most so many, as they come. */
    async some(most) {
        if (!(await this.#fill()))
            throw new core_errors/* UserError */.yo('The archive is cut off.');
        const chunk = this.#rest.subarray(0, most);
        this.#rest = this.#rest.subarray(chunk.length);
        return chunk;
    }
    async take(length) {
        const parts = [];
        for (let left = length; left > 0;) {
            const part = await this.some(left);
            parts.push(part);
            left -= part.length;
        }
        return Buffer.concat(parts);
    }
    async expectZeros() {
        while (await this.#fill()) {
            if (this.#rest.some((byte) => byte !== 0))
                throw broken('something after its end');
            this.#rest = Buffer.alloc(0);
        }
    }
    async #fill() {
        while (this.#rest.length === 0) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return false;
            this.#rest = next.value;
        }
        return true;
    }
}

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
    for await (const member of readTar(source)) {
        const { kind, name } = member;
        if (kind === 'folder')
            continue;
        if (seen.has(name))
            throw refused(`the file ${(0,core_inputs/* show */.WU)(name)} twice`);
        seen.add(name);
        if (kind === 'link')
            links.set(name, linkedLayer(member));
        else if (DIRECTORIES.has(name))
            texts.set(name, await textOf(member));
        else if (CONTENT.test(name)) {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const text = isNamedBy(name, id) && member.size <= MOST_JSON ? [] : undefined;
            yield tarHeader(name, member.size);
            for await (const chunk of member.content()) {
                hash.update(chunk);
                text?.push(chunk);
                yield chunk;
            }
            yield tarPadding(member.size);
            const digest = `sha256:${hash.digest('hex')}`;
            if (name.startsWith('blobs/') && !isNamedBy(name, digest))
                throw refused(`${name}, whose content is ${digest}`);
            digests.set(name, digest);
            if (text !== undefined)
                texts.set(name, Buffer.concat(text));
        }
        else if (!PASSED_OVER.test(name))
            throw refused(`the file ${(0,core_inputs/* show */.WU)(name)}, which docker save does not write`);
    }
    for (const [name, text] of directoriesOf(id, { digests, links, texts })) {
        yield tarHeader(name, text.length);
        yield text;
        yield tarPadding(text.length);
    }
    yield tarEnd();
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
        throw refused(`the link ${(0,core_inputs/* show */.WU)(name)} to ${(0,core_inputs/* show */.WU)(target)}`);
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
    const docker = (0,docker_docker/* createDocker */.h)(run.environment);
    if ((await docker.inspectImage(id)) !== undefined)
        return;
    const other = /sha256:[0-9a-f]{64}/.exec(Buffer.concat(said).toString('utf8'))?.[0];
    // Only when nothing else has come to call it by a name.
    if (other !== undefined && (await docker.inspectImage(other))?.tags.length === 0)
        await removeImage(other, run);
    throw new core_errors/* UserError */.yo(`The daemon calls the image ${id} ${other ?? 'by another id'}: it keeps images in another way than the one that saved it (containerd's image store). Set up docker alike in all jobs, or hand images on by a registry: \`staging\` in the manifest.`);
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
                throw new core_errors/* UserError */.yo(`${what} has more than ${limit}, which is too much for an artifact. Hand images on by a registry: \`staging\` in the manifest, or the input "handoff" with registry:<repository>.`);
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
// EXTERNAL MODULE: ./.build/providers/docker/reference.js
var reference = __webpack_require__(40905);
// EXTERNAL MODULE: ./.build/providers/docker/staging.js
var staging = __webpack_require__(51197);
;// CONCATENATED MODULE: ./.build/docker/handoff.js











/** As long as somebody may still run the failed jobs of a run again: over a weekend. */
const RETENTION_DAYS = 3;
const IMAGE_ID = /^sha256:[0-9a-f]{64}$/;
/**
 * What the input `handoff` means for a bake of container images. To be asked before the bake: what cannot be handed on
 * need not be baked. Throws a UserError.
 */
function handoffOf(input, context) {
    const { fromArtifact, staging, hasArtifactService } = context;
    if (input === 'none')
        return { kind: 'none' };
    if (input.startsWith('registry:')) {
        return { kind: 'registry', repository: repositoryOf('Input "handoff"', input.slice('registry:'.length)) };
    }
    if (input !== 'auto' && input !== 'archive') {
        throw new core_errors/* UserError */.yo(`Input "handoff" must be auto, none, archive or registry:<repository>, but was ${(0,core_inputs/* show */.WU)(input)}.`);
    }
    if (input === 'auto') {
        if (!fromArtifact)
            return { kind: 'none' };
        if (staging !== null)
            return { kind: 'registry', repository: repositoryOf('`staging` of the manifest', staging) };
    }
    if (hasArtifactService)
        return { kind: 'archive' };
    throw new core_errors/* UserError */.yo('Container images have no way to the other jobs: this runner has no artifact service. Name a repository with `staging` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.');
}
function repositoryOf(what, text) {
    const repository = text.trim();
    const { name, host } = (0,reference/* parseReference */.F)(repository);
    if (name !== repository) {
        throw new core_errors/* UserError */.yo(`${what} must name a repository without tag and digest, as ghcr.io/acme/staging, but was ${(0,core_inputs/* show */.WU)(repository)}.`);
    }
    if (`${host}/` === staging/* LOCAL_PREFIX */.nD) {
        throw new core_errors/* UserError */.yo(`${what} must name a repository of a registry, but ${host} stands for docker's own images.`);
    }
    return repository;
}
/**
 * Hands the container images of a leg on, and gives all its images with the way that each went. Nothing of a stranger's
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
    const what = `The image ${image.id} of the artifact ${(0,core_inputs/* show */.WU)(artifact)}`;
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
    const tag = key === null ? image.id.slice(7, 19) : (0,staging/* stagingTags */.BZ)(key, number === undefined ? undefined : image.build).staged;
    const ref = await (0,push/* pushImage */.G)({ image: image.id, repository, tag }, run, core_process/* delay */.cb);
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
            throw new core_errors/* UserError */.yo(`The image ${image.id} could not be handed on as the artifact ${(0,core_inputs/* show */.WU)(name)}: ${uploaded.reason}. Name a repository with \`staging\` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.`);
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
    const environment = (0,core_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {});
    return signal === undefined ? { environment } : { environment, signal };
}


/***/ }),

/***/ 34855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ bringImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28619);
/* harmony import */ var _providers_docker_staging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51197);
/* harmony import */ var _handoff_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84088);





/**
 * By what an image of a leg is had here: the id of a machine image; for a container image a reference to start from,
 * fetched by its hand-off where this job's daemon does not have it. Any job of the run may have written the record: it names
 * neither another repository nor tags to be set.
 */
async function bringImage(host, inputs, { docker, staging }, leg, image) {
    if (image.provider !== 'docker')
        return image.id;
    const { handoff } = image;
    const declared = leg['declared-tag'];
    if (handoff?.kind === 'registry') {
        const reference = handoff.ref ?? '';
        const [repository = '', digest = ''] = reference.split('@');
        if (repository !== staging || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The record of ${leg.leg} says that its image is at ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(reference)}, which is not in the repository of this run (${staging ?? 'none: say staging in the manifest, or handoff here too'}).`);
        }
        if (declared !== null) {
            await docker.pullImage(reference);
            await docker.tagImage(reference, declared);
        }
        return reference;
    }
    const reference = localReference(leg, image);
    const present = await docker.inspectImage(reference);
    if (present?.id !== image.id) {
        if ((await docker.inspectImage(image.id)) === undefined) {
            if (handoff?.kind !== 'archive' || handoff.artifact === null) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image of ${leg.leg} (${image.id}) is not in the daemon of this job, and its record names no hand-off. Bake both in one job, or give bake the input "handoff".`);
            }
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.temporary, 'bakehouse', 'handoff', leg.slug);
            await (0,_handoff_js__WEBPACK_IMPORTED_MODULE_4__/* .restoreArchive */ .By)(host, inputs, handoff.artifact, folder, image);
        }
        await docker.tagImage(image.id, reference);
    }
    if (declared !== null)
        await docker.tagImage(image.id, declared);
    return reference;
}
/** A leg without a key has an image all the same: then its id tells it. */
function localReference(leg, image) {
    return (0,_providers_docker_staging_js__WEBPACK_IMPORTED_MODULE_3__/* .stagedReference */ .GW)(leg.slug, leg.key ?? image.id.replace(/^sha256:/, '').slice(0, 12));
}


/***/ }),

/***/ 73258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pushImage)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _image_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52910);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77338);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40905);
/* harmony import */ var _registry_trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90447);
/* harmony import */ var _staged_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9428);







/** Milliseconds before each further try. docker itself has tried a layer five times by then. */
const PAUSES = [2000, 6000, 15_000];
/** Registries whose tags stay what they are. */
const IMMUTABLE = /immutable|cannot be (?:overwritten|updated|modified)|already exists/i;
/**
 * Pushes an image of the daemon under a tag, with docker's own credentials, and gives `repository@sha256:…` of it. Tries
 * again where the network is at fault. The name that docker wants for a push is gone afterwards, or belongs to what had it
 * before. A tag that a registry does not let go of is right where it already has this very image.
 *
 * Throws a RegistryError.
 *
 * @param pause waits for so many milliseconds
 */
async function pushImage(request, run, pause) {
    const { image, repository, tag } = request;
    const docker = (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .createDocker */ .h)(run.environment);
    const name = `${repository}:${tag}`;
    const before = await docker.inspectImage(name);
    if (before?.id !== image)
        await docker.tagImage(image, name);
    try {
        const digest = await pushed(request, run, docker, pause);
        return `${repository}@${digest}`;
    }
    finally {
        if (before === undefined)
            await untag(docker, image, name, run);
        else if (before.id !== image)
            await docker.tagImage(before.id, name);
    }
}
async function pushed({ image, repository, tag }, run, docker, pause) {
    const name = `${repository}:${tag}`;
    for (let tries = 0;; tries += 1) {
        const { exitCode, stdout, stderr } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(['push', name], { ...run, limitMs: _command_js__WEBPACK_IMPORTED_MODULE_0__/* .TRANSFER_MS */ .l9 });
        if (exitCode === 0)
            return digestOf(stdout) ?? (await repositoryDigest(docker, image, repository));
        const words = `${stdout}\n${stderr}`;
        if (IMMUTABLE.test(stderr))
            return keptDigest(image, name, run);
        const trouble = (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_4__/* .pushTrouble */ .O8)(repository, words);
        const wait = PAUSES[tries];
        if (wait === undefined || !(0,_image_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .isInfrastructure */ .O)(trouble.failure))
            throw trouble;
        await pause(wait);
    }
}
/** `<tag>: digest: sha256:… size: 1234`, docker's closing words of a push. */
function digestOf(words) {
    return [...words.matchAll(/digest: (sha256:[0-9a-f]{64}) size: \d+/g)].at(-1)?.[1];
}
async function repositoryDigest(docker, image, repository) {
    const wanted = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F)(repository);
    const digests = ((await docker.inspectImage(image))?.repoDigests ?? [])
        .map(_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F)
        .flatMap((one) => ((0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameRepository */ .v)(one, wanted) && one.digest !== null ? [one.digest] : []));
    const [digest, ...more] = digests;
    if (digest !== undefined && more.length === 0)
        return digest;
    throw new _registry_trouble_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl('unknown', `docker pushed to ${repository}, but does not say under which digest.`);
}
async function keptDigest(image, name, run) {
    const kept = await (0,_staged_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .createStagedManifests */ .r)(run.environment).read(name);
    if (kept.kind === 'found' && kept.config === image)
        return kept.manifest;
    const has = kept.kind === 'found' ? `it has ${kept.config} there` : 'what it has there cannot be told';
    throw new _registry_trouble_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl('config', `The registry keeps the tag ${name} as it is, and ${has}, not ${image}. Remove the tag there, or let bake reuse that image.`);
}
/** An image that loses its last name is gone: that one stays. */
async function untag(docker, image, name, run) {
    const others = ((await docker.inspectImage(image))?.tags ?? []).filter((other) => other !== name);
    if (others.length === 0)
        return;
    const args = ['image', 'rm', '--no-prune', '--', name];
    const { exitCode, stderr } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(args, { environment: run.environment });
    if (exitCode !== 0 && !/no such image/i.test(stderr))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image rm', exitCode, stderr);
}


/***/ })

};
