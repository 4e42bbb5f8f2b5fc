export const id = 4746;
export const ids = [4746];
export const modules = {

/***/ 4746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  setupPacker: () => (  setupPacker)
});

var errors = __webpack_require__(8005);
var process_interrupt = __webpack_require__(50545);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var paths = __webpack_require__(56408);
var constraint = __webpack_require__(76119);
var version_version = __webpack_require__(57454);
var program = __webpack_require__(85987);
var fetch = __webpack_require__(50511);
var install_platform = __webpack_require__(25870);
var external_node_events_ = __webpack_require__(78474);
var external_node_zlib_ = __webpack_require__(38522);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./.build/packer/install/zip/record.js
class ArchiveError extends Error {
    name = 'ArchiveError';
}
const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const END = 0x06054b50;
const ELSEWHERE = 0xffffffff;
const ELSEWHERE_16 = 0xffff;
const STORED = 0;
const DEFLATE = 8;
const ZIP64_FIELD = 0x0001;
const HARMLESS_FIELDS = new Set([0x000a, 0x5455, 0x5855, 0x7855, 0x7875]);
function uint64(record, at) {
    return Number(record.readBigUInt64LE(at));
}
function withZip64(fields, extra, what) {
    const zip64 = zip64Field(extra, what);
    const expected = 8 * fields.filter((field) => field === ELSEWHERE).length;
    if (zip64.length !== expected) {
        throw new ArchiveError(`${what} needs ${expected} bytes of ZIP64 sizes, but its header has ${zip64.length}.`);
    }
    let at = 0;
    return fields.map((field) => {
        if (field !== ELSEWHERE)
            return field;
        at += 8;
        return uint64(zip64, at - 8);
    });
}
function zip64Field(extra, what) {
    let found;
    for (let at = 0; at < extra.length;) {
        const from = at + 4;
        const end = from > extra.length ? from : from + extra.readUInt16LE(at + 2);
        if (end > extra.length)
            throw new ArchiveError(`${what} has extra fields that are cut short.`);
        const id = extra.readUInt16LE(at);
        if (id === ZIP64_FIELD) {
            if (found !== undefined)
                throw new ArchiveError(`${what} has its ZIP64 sizes twice.`);
            found = extra.subarray(from, end);
        }
        else if (!HARMLESS_FIELDS.has(id)) {
            throw new ArchiveError(`${what} has the extra field ${hex(id)}; only times and owners are allowed.`);
        }
        at = end;
    }
    return found ?? Buffer.alloc(0);
}
function agree(what, where, field, said, found) {
    if (said === found)
        return;
    const shown = field === 'CRC-32' || field === 'flags' ? hex : String;
    throw new ArchiveError(`${what} has the ${field} ${shown(found)}, but its ${where} says ${shown(said)}.`);
}
function hex(value) {
    return `0x${value.toString(16)}`;
}

;// CONCATENATED MODULE: ./.build/packer/install/zip/byte-source.js



const AHEAD = 256 * 1024;
class ByteSource {
    #source;
    #chunks;
    #most;
    #signal;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #received = 0;
    #offset = 0;
    #held = Buffer.alloc(0);
    #arrived = [];
    #arrivedBytes = 0;
    #pulling = false;
    #end;
    #wake = () => undefined;
    constructor(source, most, signal) {
        this.#source = source;
        this.#chunks = source[Symbol.asyncIterator]();
        this.#most = most;
        this.#signal = signal;
    }
    get offset() {
        return this.#offset;
    }
    async ahead(least) {
        if (this.#held.length >= least)
            return this.#held;
        while (this.#held.length + this.#arrivedBytes < least && this.#end === undefined) {
            this.#pull();
            await this.#arrival();
        }
        if (this.#held.length + this.#arrivedBytes < least && this.#end !== undefined && 'error' in this.#end) {
            throw this.#end.error;
        }
        const [first, ...more] = this.#arrived;
        const alone = this.#held.length === 0 && more.length === 0;
        this.#held = alone && first !== undefined ? first : Buffer.concat([this.#held, ...this.#arrived]);
        this.#arrived = [];
        this.#arrivedBytes = 0;
        this.#pull();
        return this.#held;
    }
    skip(count) {
        this.#held = this.#held.subarray(count);
        this.#offset += count;
    }
    async take(count, what) {
        const bytes = await this.ahead(count);
        if (bytes.length < count)
            throw this.truncated(what);
        this.skip(count);
        return bytes.subarray(0, count);
    }
    truncated(what) {
        return new ArchiveError(`The archive is cut short: ${this.#received} bytes came, and it ends in ${what}.`);
    }
    summary() {
        return { bytes: this.#received, sha256: this.#hash.digest('hex') };
    }
    close() {
        this.#end ??= { error: new Error('The source of the archive was closed.') };
        if (this.#source instanceof external_node_stream_.Readable)
            this.#source.destroy();
        this.#chunks.return?.().catch(() => undefined);
    }
    #pull() {
        if (this.#pulling || this.#end !== undefined || this.#arrivedBytes >= AHEAD)
            return;
        this.#pulling = true;
        this.#chunks
            .next()
            .then(({ done, value }) => (done === true ? (this.#end ??= {}) : this.#receive(value)), (error) => (this.#end ??= { error }))
            .finally(() => {
            this.#pulling = false;
            this.#wake();
            this.#pull();
        });
    }
    #receive(chunk) {
        this.#received += chunk.length;
        if (this.#received > this.#most) {
            this.#end ??= { error: new ArchiveError(`The archive is larger than the ${this.#most} bytes that are allowed.`) };
            return;
        }
        if (chunk.length === 0)
            return;
        this.#hash.update(chunk);
        this.#arrived.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
        this.#arrivedBytes += chunk.length;
    }
    #arrival() {
        const signal = this.#signal;
        return new Promise((resolve, reject) => {
            const abort = () => reject(signal?.reason);
            this.#wake = () => {
                signal?.removeEventListener('abort', abort);
                resolve();
            };
            if (signal?.aborted === true)
                abort();
            else
                signal?.addEventListener('abort', abort, { once: true });
        });
    }
}

var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/packer/install/zip/entry-name.js



const MOST_BYTES = 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function entryName(bytes, offset) {
    if (bytes.length === 0)
        throw new ArchiveError(`The entry at byte ${offset} has no name.`);
    if (bytes.length > MOST_BYTES) {
        throw new ArchiveError(`The entry at byte ${offset} has a name of ${bytes.length} bytes; at most ${MOST_BYTES} are allowed.`);
    }
    let name;
    try {
        name = utf8.decode(bytes);
    }
    catch {
        throw new ArchiveError(`The name of the entry at byte ${offset} is not UTF-8: ${Buffer.from(bytes).subarray(0, 40).toString('hex')}.`);
    }
    const fault = FAULTS.find(([pattern]) => pattern.test(name));
    if (fault !== undefined)
        throw new ArchiveError(`The archive holds the entry ${shownName(name)}, ${fault[1]}.`);
    return name;
}
const FAULTS = [
    [/\0/, 'whose name holds a NUL byte'],
    [/\p{Cc}/u, 'whose name holds a control character'],
    [/[\p{Cf}\p{Zl}\p{Zp}]/u, 'whose name holds an invisible formatting character'],
    [/\\/, 'whose name holds a backslash; the separator of a ZIP is the slash'],
    [/^\//, 'which is an absolute path'],
    [/^[A-Za-z]:/, 'which is an absolute path of Windows'],
    [/:/, 'whose name holds a colon'],
    [/(?:^|\/)\.\.(?:\/|$)/, 'which leads out of its folder by ".."'],
];
function shownName(name) {
    return (0,runner_inputs .WU)(name).replaceAll(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
function nameKey(name) {
    return (0,wording .hT)(name, '/').normalize('NFC').toLowerCase();
}

;// CONCATENATED MODULE: ./.build/packer/install/zip/central-directory.js


const DIRECTORY_ENTRY_BYTES = 46;
const ZIP64_END_BYTES = 56;
const ZIP64_LOCATOR_BYTES = 20;
const END_BYTES = 22;
const TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;
const DOS_SPECIAL = 0x0008 | 0x0040 | 0x0400;
const DOS_FOLDER = 0x0010;
function directoryTail(fixed) {
    return fixed.readUInt16LE(28) + fixed.readUInt16LE(30) + fixed.readUInt16LE(32);
}
function checkDirectoryEntry(fixed, tail, header, found) {
    const nameLength = fixed.readUInt16LE(28);
    const name = entryName(tail.subarray(0, nameLength), header.offset);
    if (name !== header.name) {
        throw new ArchiveError(`${header.shown}, as its header at byte ${header.offset} calls it, is ${shownName(name)} in the central directory.`);
    }
    checkAttributes(fixed.readUInt32LE(38), header);
    if (fixed.readUInt16LE(34) !== 0)
        throw severalDisks();
    const [bytes = 0, packed = 0, offset = 0] = withZip64([fixed.readUInt32LE(24), fixed.readUInt32LE(20), fixed.readUInt32LE(42)], tail.subarray(nameLength, nameLength + fixed.readUInt16LE(30)), header.shown);
    const check = (field, said, value) => agree(header.shown, 'entry in the central directory', field, said, value);
    check('flags', fixed.readUInt16LE(8), header.flags);
    check('method', fixed.readUInt16LE(10), header.method);
    check('CRC-32', fixed.readUInt32LE(16), found.crc);
    check('compressed size', packed, found.packed);
    check('size', bytes, found.bytes);
    check('offset', offset, header.offset);
}
function checkAttributes(attributes, { shown, isFolder }) {
    const mode = attributes >>> 16;
    const type = mode & TYPE;
    const plain = type === 0 || type === (isFolder ? FOLDER : REGULAR);
    const dosPlain = (attributes & (isFolder ? DOS_SPECIAL : DOS_SPECIAL | DOS_FOLDER)) === 0;
    if (plain && dosPlain)
        return;
    const kind = type === LINK ? 'a symbolic link' : isFolder ? 'not a plain folder' : 'not a regular file';
    throw new ArchiveError(`${shown} is ${kind}: it has the mode 0${mode.toString(8)} and the attributes ${hex(attributes & 0xffff)}.`);
}
function checkZip64End(record, locator, directory) {
    const check = (where, field, said, found) => agree('The archive', where, field, said, found);
    check('ZIP64 end record', 'length of that record', uint64(record, 4), ZIP64_END_BYTES - 12);
    if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0)
        throw severalDisks();
    check('ZIP64 end record', 'number of entries on this disk', uint64(record, 24), directory.entries);
    check('ZIP64 end record', 'number of entries', uint64(record, 32), directory.entries);
    check('ZIP64 end record', 'size of the central directory', uint64(record, 40), directory.bytes);
    check('ZIP64 end record', 'offset of the central directory', uint64(record, 48), directory.offset);
    if (locator.readUInt32LE(0) !== ZIP64_LOCATOR)
        throw new ArchiveError('The ZIP64 end record has no locator after it.');
    if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1)
        throw severalDisks();
    check('ZIP64 locator', 'offset of the ZIP64 end record', uint64(locator, 8), directory.offset + directory.bytes);
}
function checkEnd(record, directory, zip64) {
    if (record.readUInt16LE(4) !== 0 || record.readUInt16LE(6) !== 0)
        throw severalDisks();
    const check = (field, said, elsewhere, found) => {
        if (!zip64 || said !== elsewhere)
            agree('The archive', 'end record', field, said, found);
    };
    check('number of entries on this disk', record.readUInt16LE(8), ELSEWHERE_16, directory.entries);
    check('number of entries', record.readUInt16LE(10), ELSEWHERE_16, directory.entries);
    check('size of the central directory', record.readUInt32LE(12), ELSEWHERE, directory.bytes);
    check('offset of the central directory', record.readUInt32LE(16), ELSEWHERE, directory.offset);
    return record.readUInt16LE(20);
}
function severalDisks() {
    return new ArchiveError('The archive is one part of several (multi-disk); it must be in one piece.');
}

;// CONCATENATED MODULE: ./.build/packer/install/zip/local-header.js


const ENCRYPTED = 0x0001;
const HAS_DESCRIPTOR = 0x0008;
const STRONGLY_ENCRYPTED = 0x0040;
const MASKED = 0x2000;
const KNOWN_FLAGS = 0x0006 | HAS_DESCRIPTOR | 0x0800;
const LOCAL_HEADER_BYTES = 30;
function localTail(fixed) {
    return fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
}
function readLocalHeader(fixed, tail, offset) {
    const nameLength = fixed.readUInt16LE(26);
    const name = entryName(tail.subarray(0, nameLength), offset);
    const shown = shownName(name);
    const flags = fixed.readUInt16LE(6);
    if ((flags & (ENCRYPTED | STRONGLY_ENCRYPTED | MASKED)) !== 0)
        throw new ArchiveError(`${shown} is encrypted.`);
    if ((flags & ~KNOWN_FLAGS) !== 0) {
        throw new ArchiveError(`${shown} has the flags ${hex(flags)}; only those in ${hex(KNOWN_FLAGS)} are allowed.`);
    }
    const method = fixed.readUInt16LE(8);
    if (method !== STORED && method !== DEFLATE) {
        throw new ArchiveError(`${shown} is compressed by method ${method}; only 0 (stored) and 8 (deflate) are allowed.`);
    }
    const sizes = [fixed.readUInt32LE(22), fixed.readUInt32LE(18)];
    const [bytes = 0, packed = 0] = withZip64(sizes, tail.subarray(nameLength), shown);
    return {
        name,
        shown,
        isFolder: name.endsWith('/'),
        offset,
        flags,
        method,
        declared: { crc: fixed.readUInt32LE(14), packed, bytes },
        hasDescriptor: (flags & HAS_DESCRIPTOR) !== 0,
        zip64: sizes.includes(ELSEWHERE),
    };
}
function checkDeclared(header, found) {
    const check = (field, said, value) => {
        if (!header.hasDescriptor || said !== 0)
            agree(header.shown, 'header', field, said, value);
    };
    check('compressed size', header.declared.packed, found.packed);
    check('size', header.declared.bytes, found.bytes);
    check('CRC-32', header.declared.crc, found.crc);
}
function descriptorBytes(zip64) {
    return zip64 ? 24 : 16;
}
function descriptorSizes(record, at, zip64) {
    return zip64
        ? { packed: uint64(record, at + 8), bytes: uint64(record, at + 16) }
        : { packed: record.readUInt32LE(at + 8), bytes: record.readUInt32LE(at + 12) };
}
function checkDescriptor(next, found, header) {
    const bare = next.readUInt32LE(0) === found.crc && next.readUInt32LE(4) !== found.crc;
    const signed = !bare && next.readUInt32LE(0) === DESCRIPTOR;
    const record = signed ? next : Buffer.concat([Buffer.alloc(4), next.subarray(0, -4)]);
    const { packed, bytes } = descriptorSizes(record, 0, header.zip64);
    agree(header.shown, 'data descriptor', 'CRC-32', record.readUInt32LE(4), found.crc);
    agree(header.shown, 'data descriptor', 'compressed size', packed, found.packed);
    agree(header.shown, 'data descriptor', 'size', bytes, found.bytes);
    return signed ? next.length : next.length - 4;
}

;// CONCATENATED MODULE: ./.build/packer/install/zip/entry-data.js




const PIECE = 256 * 1024;
const entry_data_AHEAD = 4 * PIECE;
const signature = Buffer.alloc(4);
signature.writeUInt32LE(DESCRIPTOR);
async function readData(bytes, header, sink) {
    if (header.method !== STORED)
        return inflate(bytes, header, sink);
    if (header.hasDescriptor && header.declared.packed === 0)
        return findDescriptor(bytes, header, sink);
    let left = header.declared.packed;
    while (left > 0) {
        const piece = (await some(bytes, 1, header)).subarray(0, left);
        await sink(piece);
        bytes.skip(piece.length);
        left -= piece.length;
    }
    return header.declared.packed;
}
async function inflate(bytes, header, sink) {
    const options = { chunkSize: PIECE, readableHighWaterMark: entry_data_AHEAD };
    const inflater = (0,external_node_zlib_.createInflateRaw)(options);
    let failure;
    const feeding = feed(bytes, header, inflater).catch((error) => {
        failure = { error };
        inflater.destroy();
        return 0;
    });
    try {
        for await (const piece of inflater)
            await sink(piece);
    }
    catch (error) {
        if (failure !== undefined)
            throw failure.error;
        if ((0,errors .$N)(error) !== 'Z_DATA_ERROR')
            throw error;
        throw new ArchiveError(`The compressed data of ${header.shown} is damaged: ${(0,errors .bD)(error)}.`);
    }
    return feeding;
}
async function feed(bytes, header, inflater) {
    for (;;) {
        const chunk = await some(bytes, 1, header);
        const before = inflater.bytesWritten;
        const failed = await new Promise((resolve) => {
            inflater.write(chunk, resolve);
        });
        if (failed instanceof Error)
            return 0;
        const used = inflater.bytesWritten - before;
        bytes.skip(used);
        if (used < chunk.length)
            return inflater.bytesWritten;
    }
}
async function findDescriptor(bytes, header, sink) {
    const least = descriptorBytes(header.zip64);
    for (let length = 0;;) {
        const piece = await some(bytes, least, header);
        let at = piece.indexOf(signature);
        while (at !== -1 && at + least <= piece.length && !isItsOwn(piece, at, length + at, header)) {
            at = piece.indexOf(signature, at + 1);
        }
        const end = at === -1 ? piece.length - signature.length + 1 : at;
        await sink(piece.subarray(0, end));
        bytes.skip(end);
        length += end;
        if (at !== -1 && at + least <= piece.length)
            return length;
    }
}
function isItsOwn(piece, at, length, header) {
    const { packed, bytes } = descriptorSizes(piece, at, header.zip64);
    return packed === length && bytes === length;
}
async function some(bytes, least, header) {
    const piece = await bytes.ahead(least);
    if (piece.length < least)
        throw bytes.truncated(`the data of ${header.shown}`);
    return piece;
}

var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./.build/packer/install/zip/output-folder.js






class OutputFolder {
    #path;
    #entries = new Map();
    #written = [];
    constructor(path) {
        this.#path = path;
    }
    pathOf(name) {
        return (0,external_node_path_.join)(this.#path, name);
    }
    async create(entry, name) {
        if (/^\.{0,2}$|[/\\:\0]/.test(name)) {
            throw new ArchiveError(`${shownName(entry)} cannot become the file ${(0,runner_inputs .WU)(name)}: a name without folders is needed.`);
        }
        const other = this.#entries.get(nameKey(name));
        if (other !== undefined) {
            throw new ArchiveError(`Both ${shownName(other)} and ${shownName(entry)} would become the file ${(0,runner_inputs .WU)(name)}.`);
        }
        this.#entries.set(nameKey(name), entry);
        const path = this.pathOf(name);
        const handle = await (0,promises_.open)(path, 'wx', name.endsWith('.txt') ? 0o644 : 0o755);
        this.#written.push({ path, handle });
        return outputFile(handle, (0,external_node_crypto_.createHash)('sha256'));
    }
    async discard() {
        for (const { path, handle } of this.#written) {
            await handle.close().catch(() => undefined);
            await (0,promises_.rm)(path, { force: true });
        }
    }
}
function outputFile(handle, hash) {
    return {
        write: async (piece) => {
            const written = handle.writeFile(piece);
            hash.update(piece);
            await written;
        },
        finish: async () => {
            await handle.close();
            return hash.digest('hex');
        },
    };
}

;// CONCATENATED MODULE: ./.build/packer/install/archive.js









const MOST_ENTRIES = 1000;
async function extractArchive(source, wish) {
    wish.signal?.throwIfAborted();
    const bytes = new ByteSource(source, wish.mostArchiveBytes, wish.signal);
    const folder = new OutputFolder(wish.folder);
    const files = [];
    try {
        await checkStart(bytes);
        const entries = [];
        const names = new Set();
        let room = wish.mostBytes;
        while ((await nextSignature(bytes)) === LOCAL_HEADER) {
            if (entries.length === MOST_ENTRIES)
                throw new ArchiveError(`The archive has more than ${MOST_ENTRIES} entries.`);
            const header = await readHeader(bytes, names);
            const name = header.isFolder ? undefined : wish.pick(header.name);
            const file = name === undefined ? undefined : await folder.create(header.name, name);
            const found = await readEntry(bytes, header, room, wish, file);
            room -= found.bytes;
            entries.push({ header, found });
            if (name === undefined || file === undefined)
                continue;
            files.push({ entry: header.name, path: folder.pathOf(name), bytes: found.bytes, sha256: await file.finish() });
        }
        await readDirectory(bytes, entries);
        wish.signal?.throwIfAborted();
        return { ...bytes.summary(), files };
    }
    catch (error) {
        bytes.close();
        await folder.discard();
        wish.signal?.throwIfAborted();
        throw error;
    }
}
async function checkStart(bytes) {
    const start = await bytes.ahead(END_BYTES);
    if (start.length === 0)
        throw new ArchiveError('The archive is empty: 0 bytes came.');
    const text = start.subarray(0, END_BYTES).toString('latin1');
    if (text.startsWith('PK\x07\x08') || text.startsWith('PK00'))
        throw severalDisks();
    if (['PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06'].some((sign) => text.startsWith(sign.slice(0, text.length))))
        return;
    const html = /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(text) ? '; it looks like HTML, such as a page about an error' : '';
    throw new ArchiveError(`This is not a ZIP archive: it begins with ${shownName(text)}${html}.`);
}
async function nextSignature(bytes) {
    const next = await bytes.ahead(4);
    if (next.length < 4)
        throw bytes.truncated('the signature of a record');
    return next.readUInt32LE(0);
}
async function readHeader(bytes, names) {
    const { offset } = bytes;
    const what = `the header of an entry at byte ${offset}`;
    const fixed = await bytes.take(LOCAL_HEADER_BYTES, what);
    const header = readLocalHeader(fixed, await bytes.take(localTail(fixed), what), offset);
    const key = nameKey(header.name);
    if (names.has(key))
        throw new ArchiveError(`The archive holds the entry ${header.shown} twice.`);
    names.add(key);
    return header;
}
async function readEntry(bytes, header, room, wish, file) {
    const { declared, shown } = header;
    const tooMuch = (verb) => new ArchiveError(`${shown} ${verb}, which makes more than the ${wish.mostBytes} bytes that an archive may unpack to.`);
    if (declared.bytes > room)
        throw tooMuch(`declares ${declared.bytes} bytes`);
    const sized = !header.hasDescriptor || declared.bytes !== 0;
    let crc = 0;
    let count = 0;
    const sink = async (piece) => {
        wish.signal?.throwIfAborted();
        count += piece.length;
        if (sized && count > declared.bytes) {
            throw new ArchiveError(`${shown} unpacks to more than the ${declared.bytes} bytes that its header declares.`);
        }
        if (count > room)
            throw tooMuch(`unpacks to ${count} bytes and more`);
        const written = file?.write(piece);
        crc = (0,external_node_zlib_.crc32)(piece, crc);
        await written;
    };
    const found = { packed: await readData(bytes, header, sink), crc, bytes: count };
    if (header.hasDescriptor) {
        const next = await bytes.ahead(descriptorBytes(header.zip64));
        if (next.length < descriptorBytes(header.zip64))
            throw bytes.truncated(`the data descriptor of ${shown}`);
        bytes.skip(checkDescriptor(next.subarray(0, descriptorBytes(header.zip64)), found, header));
    }
    checkDeclared(header, found);
    if (header.isFolder && count > 0)
        throw new ArchiveError(`The folder ${shown} has ${count} bytes of data.`);
    return found;
}
async function readDirectory(bytes, entries) {
    const { offset } = bytes;
    for (const { header, found } of entries) {
        const what = `the entry of ${header.shown} in the central directory`;
        await expectSignature(bytes, DIRECTORY_ENTRY, what);
        const fixed = await bytes.take(DIRECTORY_ENTRY_BYTES, what);
        checkDirectoryEntry(fixed, await bytes.take(directoryTail(fixed), what), header, found);
    }
    const directory = { entries: entries.length, offset, bytes: bytes.offset - offset };
    const zip64 = (await nextSignature(bytes)) === ZIP64_END;
    if (zip64) {
        const record = await bytes.take(ZIP64_END_BYTES, 'the ZIP64 end record');
        checkZip64End(record, await bytes.take(ZIP64_LOCATOR_BYTES, 'the ZIP64 locator'), directory);
    }
    await expectSignature(bytes, END, `the end record, after ${entries.length} entries,`);
    const record = await bytes.take(END_BYTES, 'the end record');
    const comment = await bytes.take(checkEnd(record, directory, zip64), 'the comment of the archive');
    if (comment.includes('PK\x05\x06'))
        throw new ArchiveError('The comment of the archive holds another end record.');
    const rest = await bytes.ahead(1);
    if (rest.length > 0)
        throw new ArchiveError(`The archive has bytes after its end, from byte ${bytes.offset} on.`);
}
async function expectSignature(bytes, expected, what) {
    const found = await nextSignature(bytes);
    if (found === expected)
        return;
    throw new ArchiveError(`Byte ${bytes.offset} must begin ${what} with the signature ${hex(expected)}, but there is ${hex(found)}.`);
}

;// CONCATENATED MODULE: ./.build/packer/install/checksums.js

const MOST_SUMS_BYTES = 1 << 20;
function parseChecksums(text, where) {
    const sums = new Map();
    for (const [index, row] of text.split('\n').entries()) {
        const line = row.replace(/\r$/, '');
        if (line.trim() === '')
            continue;
        const [, sum, name] = /^([0-9a-fA-F]{64}) [ *](\S+)$/.exec(line) ?? [];
        if (sum === undefined || name === undefined) {
            throw new errors .yo(`${where} is no list of checksums: line ${index + 1} should be 64 hex digits, two blanks and a file name, ` +
                `but is ${JSON.stringify(line.slice(0, 80))}. Nothing was installed.`);
        }
        const before = sums.get(name);
        if (before !== undefined && before !== sum.toLowerCase()) {
            throw new errors .yo(`${where} names ${name} twice, with different sums. Nothing was installed.`);
        }
        sums.set(name, sum.toLowerCase());
    }
    return sums;
}

;// CONCATENATED MODULE: ./.build/packer/install/signature-error.js

class SignatureError extends errors .yo {
    check;
    constructor(check, message) {
        super(message);
        this.check = check;
    }
}

;// CONCATENATED MODULE: ./.build/packer/install/signing-key.js


const CLOCK_SKEW = 5 * 60_000;
const SIGNS = 0x02;
const LEAST_RSA_BITS = 2048;
const ALGORITHMS = new Set([
    'rsaEncryptSign',
    'rsaSign',
    'ecdsa',
    'eddsaLegacy',
    'ed25519',
    'ed448',
]);
const CURVES = new Set(['nistP256', 'nistP384', 'nistP521', 'ed25519Legacy']);
function fingerprintOf({ key, subkey }) {
    return (subkey ?? key).getFingerprint().toUpperCase();
}
function signersOf(key) {
    return [{ key, subkey: undefined }, ...key.subkeys.map((subkey) => ({ key, subkey }))];
}
async function validityOf(signer, now) {
    checkStrength(signer);
    const { key, subkey } = signer;
    const primary = await primaryValidity(key, now);
    if (subkey === undefined) {
        if (!primary.signs)
            throw cannotSign(signer);
        return primary;
    }
    const own = await subkeyValidity(signer, subkey, now);
    return { from: Math.max(primary.from, own.from), until: Math.min(primary.until, own.until) };
}
function checkStrength({ key, subkey }) {
    for (const one of subkey === undefined ? [key] : [key, subkey]) {
        const { algorithm, bits = 0, curve } = one.getAlgorithmInfo();
        const isRsa = algorithm.startsWith('rsa');
        const isLong = !isRsa || bits >= LEAST_RSA_BITS;
        if (ALGORITHMS.has(algorithm) && isLong && (curve === undefined || CURVES.has(curve)))
            continue;
        const got = [algorithm, ...(isRsa ? [`${bits} bits`] : []), ...(curve === undefined ? [] : [curve])].join(', ');
        const expected = `RSA of at least ${LEAST_RSA_BITS} bits, EdDSA or ECDSA with a curve of NIST`;
        const print = one.getFingerprint().toUpperCase();
        throw new SignatureError('weak key', `Key ${print} is too weak or unusual: expected ${expected}, got ${got}.`);
    }
}
async function primaryValidity(key, now) {
    const { enums, SignaturePacket } = await __webpack_require__.e(  3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const signer = { key, subkey: undefined };
    if (key.revocationSignatures.length > 0)
        throw revoked(signer);
    const certificates = key.users.flatMap((user) => {
        if (user.userID === null)
            return [];
        const data = { userID: user.userID, key: key.keyPacket };
        const withdrawn = user.revocationSignatures.filter((packet) => isBy(key, packet)).map(timeOf);
        const standing = user.selfCertifications.filter((packet) => withdrawn.every((time) => time < timeOf(packet)));
        return standing.map((packet) => ({ packet, data }));
    });
    const direct = key.toPacketList().flatMap((packet) => {
        if (!(packet instanceof SignaturePacket) || packet.signatureType !== enums.signature.key)
            return [];
        return isBy(key, packet) ? [{ packet, data: { key: key.keyPacket } }] : [];
    });
    const certificate = newest(certificates, now);
    const statement = newest(direct, now);
    if (certificate === undefined && statement === undefined) {
        throw unbound(signer, missing('self-signature', [...certificates, ...direct]));
    }
    if (certificate !== undefined) {
        await check(signer, certificate.packet, key.keyPacket, enums.signature.certGeneric, certificate.data);
    }
    if (statement !== undefined) {
        await check(signer, statement.packet, key.keyPacket, enums.signature.key, statement.data);
    }
    const packets = [certificate, statement].flatMap((one) => one?.packet ?? []);
    return {
        from: key.keyPacket.created.getTime(),
        until: Math.min(...packets.map((packet) => endOf(key.keyPacket.created, packet))),
        signs: maySign(packets.find((packet) => packet.keyFlags !== null)),
    };
}
async function subkeyValidity(signer, subkey, now) {
    const { enums } = await __webpack_require__.e(  3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const { key } = signer;
    const data = { key: key.keyPacket, bind: subkey.keyPacket };
    if (subkey.revocationSignatures.length > 0)
        throw revoked(signer);
    const bindings = subkey.bindingSignatures.filter((packet) => isBy(key, packet));
    const candidates = bindings.map((packet) => ({ packet }));
    const binding = newest(candidates, now)?.packet;
    if (binding === undefined)
        throw unbound(signer, missing('signature of its primary', bindings));
    await check(signer, binding, key.keyPacket, enums.signature.subkeyBinding, data);
    if (!maySign(binding))
        throw cannotSign(signer);
    const consent = binding.embeddedSignature;
    if (consent === null || consent.signatureType !== enums.signature.keyBinding) {
        throw unbound(signer, 'its own signature on the binding is missing');
    }
    await check(signer, consent, subkey.keyPacket, enums.signature.keyBinding, data);
    const { created } = subkey.keyPacket;
    return { from: created.getTime(), until: endOf(created, binding) };
}
async function check(signer, packet, by, type, data) {
    if (!isStrongHash(packet.hashAlgorithm)) {
        const got = `its self-signature uses ${hashName(packet.hashAlgorithm)}, expected one of ${STRONG_HASHES}`;
        throw unbound(signer, `${got}; renew it (gpg --quick-set-expire) and export it again`);
    }
    try {
        await packet.verify(by, type, data, new Date(timeOf(packet)));
    }
    catch (error) {
        throw unbound(signer, `its self-signature is bad: ${(0,errors .bD)(error)}`);
    }
}
function newest(all, now) {
    const known = all.filter(({ packet }) => timeOf(packet) <= now.getTime() + CLOCK_SKEW);
    return known.toSorted((one, other) => timeOf(one.packet) - timeOf(other.packet)).at(-1);
}
function missing(what, all) {
    if (all.length === 0)
        return `it has no ${what}`;
    return `its ${what} was made in the future; is this machine's clock right?`;
}
function timeOf(packet) {
    return packet.created?.getTime() ?? Number.NaN;
}
function endOf(created, statement) {
    const life = statement.keyNeverExpires === false ? (statement.keyExpirationTime ?? 0) * 1000 : Infinity;
    return Math.min(created.getTime() + life, Number(statement.getExpirationTime()));
}
function isBy(key, packet) {
    return packet.issuerKeyID.equals(key.getKeyID());
}
function maySign(statement) {
    return ((statement?.keyFlags?.[0] ?? 0) & SIGNS) !== 0;
}
function revoked(signer) {
    return new SignatureError('revoked', `Key ${fingerprintOf(signer)} is revoked; expected one that is not.`);
}
function unbound(signer, why) {
    return new SignatureError('unbound', `Key ${fingerprintOf(signer)} cannot be trusted: ${why}${why.endsWith('?') ? '' : '.'}`);
}
function cannotSign(signer) {
    const message = `Key ${fingerprintOf(signer)} is not for signing data; expected one with that flag.`;
    return new SignatureError('no signing key', message);
}
const STRONG = new Set([8, 9, 10, 12, 14]);
const NAMES = {
    1: 'MD5',
    2: 'SHA-1',
    3: 'RIPEMD-160',
    8: 'SHA-256',
    9: 'SHA-384',
    10: 'SHA-512',
    11: 'SHA-224',
    12: 'SHA3-256',
    14: 'SHA3-512',
};
function isStrongHash(algorithm) {
    return algorithm !== null && STRONG.has(algorithm);
}
function hashName(algorithm) {
    return NAMES[algorithm ?? 0] ?? `hash algorithm ${algorithm ?? 'none'}`;
}
const STRONG_HASHES = [...STRONG].map((algorithm) => hashName(algorithm)).join(', ');

;// CONCATENATED MODULE: ./.build/packer/install/hashicorp-key.js
const HASHICORP_PRIMARY = 'C874011F0AB405110D02105534365D9472D7468F';
const HASHICORP_CURRENT_SIGNER = '374EC75B485913604A831CC7C820C6D5CD27AB87';
const HASHICORP_SIGNERS = [
    HASHICORP_CURRENT_SIGNER,
    'B36CBA91A2C0730C435FC280B0B441097685B676',
];
const HASHICORP_KEY = `\
-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGB9+xkBEACabYZOWKmgZsHTdRDiyPJxhbuUiKX65GUWkyRMJKi/1dviVxOX
PG6hBPtF48IFnVgxKpIb7G6NjBousAV+CuLlv5yqFKpOZEGC6sBV+Gx8Vu1CICpl
Zm+HpQPcIzwBpN+Ar4l/exCG/f/MZq/oxGgH+TyRF3XcYDjG8dbJCpHO5nQ5Cy9h
QIp3/Bh09kET6lk+4QlofNgHKVT2epV8iK1cXlbQe2tZtfCUtxk+pxvU0UHXp+AB
0xc3/gIhjZp/dePmCOyQyGPJbp5bpO4UeAJ6frqhexmNlaw9Z897ltZmRLGq1p4a
RnWL8FPkBz9SCSKXS8uNyV5oMNVn4G1obCkc106iWuKBTibffYQzq5TG8FYVJKrh
RwWB6piacEB8hl20IIWSxIM3J9tT7CPSnk5RYYCTRHgA5OOrqZhC7JefudrP8n+M
pxkDgNORDu7GCfAuisrf7dXYjLsxG4tu22DBJJC0c/IpRpXDnOuJN1Q5e/3VUKKW
mypNumuQpP5lc1ZFG64TRzb1HR6oIdHfbrVQfdiQXpvdcFx+Fl57WuUraXRV6qfb
4ZmKHX1JEwM/7tu21QE4F1dz0jroLSricZxfaCTHHWNfvGJoZ30/MZUrpSC0IfB3
iQutxbZrwIlTBt+fGLtm3vDtwMFNWM+Rb1lrOxEQd2eijdxhvBOHtlIcswARAQAB
tERIYXNoaUNvcnAgU2VjdXJpdHkgKGhhc2hpY29ycC5jb20vc2VjdXJpdHkpIDxz
ZWN1cml0eUBoYXNoaWNvcnAuY29tPokCVAQTAQoAPgIbAwULCQgHAgYVCgkICwIE
FgIDAQIeAQIXgBYhBMh0AR8KtAURDQIQVTQ2XZRy10aPBQJplkfQBQkQrOy3AAoJ
EDQ2XZRy10aPw6gP/3GUEMUa6mCRuuSOT9UnziPIvXYd63mcN6A6Jwmwj8JaB2qu
OCijvJkw56UbZK3x1FZIbe0hA6VUAwNSNmSIxVJkilgwIYYFO0tnL79XhIeP7jYF
ydXLZ4rTi1FDl8lltAujTNARdY8UGg4hGlcM9OrEeXEFLWugJNiChL15FVoxZqIS
jeduaEqyxGfJnyVwy8z3pZfgODeFr7xs2NkUIMSfuRg24VcL4aW8Frt3jW8P45y3
o/5fsi6Aw2tZ0wD9NSgkVc8VD1NRV9eSZ95Bv+Awf9IXa+Cn5OCjc8Jc+XF+nLfB
oPswOO7E8dLiuBUw6/GzSLMbVs8qf8BNXB92dOe1VccVTqjCxK2sEpVaHh7e+co8
d8lDGBIWMGh7NS6XlGORpFb/T6gxjjOYUV3SKd4QDebUUG8kMkb5juLljOoq+YOP
vgNLDZLZteFpmH+zB9DpOY1YtHZB/OD+DtzLMaSl6VPF2Ln0j5aQGwNDt7sheyAe
sXbu0qn2H5FxojSfvhT0kUDKZ0mgg5y3Oflg49MiAOhjLGY0JocFpBeMILw27fbw
fpIBP7siQWFTFJ1O+l2NQiWAwC2x5fX2EakyCBJmrkPV2hr4nEogNqg9/RDskIUq
cpcOOd/0BntiXMyUCCH2AoCt5acaTQ0WU6CAosZPojOYhtGGgOgeQSdflpMSuQIN
BGB9+xkBEACoklYsfvWRCjOwS8TOKBTfl8myuP9V9uBNbyHufzNETbhYeT33Cj0M
GCNd9GdoaknzBQLbQVSQogA+spqVvQPz1MND18GIdtmr0BXENiZE7SRvu76jNqLp
KxYALoK2Pc3yK0JGD30HcIIgx+lOofrVPA2dfVPTj1wXvm0rbSGA4Wd4Ng3d2AoR
G/wZDAQ7sdZi1A9hhfugTFZwfqR3XAYCk+PUeoFrkJ0O7wngaon+6x2GJVedVPOs
2x/XOR4l9ytFP3o+5ILhVnsK+ESVD9AQz2fhDEU6RhvzaqtHe+sQccR3oVLoGcat
ma5rbfzH0Fhj0JtkbP7WreQf9udYgXxVJKXLQFQgel34egEGG+NlbGSPG+qHOZtY
4uWdlDSvmo+1P95P4VG/EBteqyBbDDGDGiMs6lAMg2cULrwOsbxWjsWka8y2IN3z
1stlIJFvW2kggU+bKnQ+sNQnclq3wzCJjeDBfucR3a5WRojDtGoJP6Fc3luUtS7V
5TAdOx4dhaMFU9+01OoH8ZdTRiHZ1K7RFeAIslSyd4iA/xkhOhHq89F4ECQf3Bt4
ZhGsXDTaA/VgHmf3AULbrC94O7HNqOvTWzwGiWHLfcxXQsr+ijIEQvh6rHKmJK8R
9NMHqc3L18eMO6bqrzEHW0Xoiu9W8Yj+WuB3IKdhclT3w0pO4Pj8gQARAQABiQI8
BBgBCgAmAhsMFiEEyHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWR+0FCRCs7NQACgkQ
NDZdlHLXRo/R0A//QW1opBlzWSmWww1q9QuJA2WCIIs8tJKRDOsmgJPscNpzwZFU
N1Df0wWNjqi1BDReei7lZTHwUk+ebBn0bkI3ANmmgYg7LBueAt5UWSingOc+rvKA
N32BDzBYkMckRzJSQsmeC5hm3J3wLSy90uaIlrJJE9GJZkf/W2Ob+4SQZZ+dnnRP
JokDdW1DuZS9PbxSLJKD5eIWHBxJnFM1CmHfOfrjTJ+MYvVGM5sxSY8R7E+GADj5
L/i4N+tTFJLuTMYARGfA6d+KPKcMJtgpUPjSMAg8nGUhukctpuBs27mOKW0CBtmJ
82X/qYROTL0+vGTvUYflYiuceVlhX/kw0JZnMaG5V/mpHq8SwD07pCGOf69j/mNa
5EL3++Pmzg0s0stw3Ea5pCN0cL/nKkoWchHBfW15W4JOnKAIspyD1vH670P4WfeV
E9B9d6tgKSbM/9JlXoQS5ZdG+kbdosieELhmVWmvojyK7K+Ry6C9wgd+UfnW5jXd
iNwKW3KHuautQwlFhHRNMyDg08c+pI5emTMT3IUQyGWo+Gska3TqGujFcABx7Ip+
mHNmMrCkSD+XC2bvzvRR7FcM0/B9fsjLX/Wttm5vRJ1d2oAoEPvw2IZnJIXpOt2z
zo55sJTztNu4lWGgDVgtp9SXO5a0E5YvFHQNZN5QLeVTTFu6I7qG+ME1E/K5Ag0E
YH3+JQEQALivllTjMolxUW2OxrXb+a2Pt6vjCBsiJzrUj0Pa63U+lT9jldbCCfgP
wDpcDuO1O05Q8k1MoYZ6HddjWnqKG7S3eqkV5c3ct3amAXp513QDKZUfIDylOmhU
qvxjEgvGjdRjz6kECFGYr6Vnj/p6AwWv4/FBRFlrq7cnQgPynbIH4hrWvewp3Tqw
GVgqm5RRofuAugi8iZQVlAiQZJo88yaztAQ/7VsXBiHTn61ugQ8bKdAsr8w/ZZU5
HScHLqRolcYg0cKN91c0EbJq9k1LUC//CakPB9mhi5+aUVUGusIM8ECShUEgSTCi
KQiJUPZ2CFbbPE9L5o9xoPCxjXoX+r7L/WyoCPTeoS3YRUMEnWKvc42Yxz3meRb+
BmaqgbheNmzOah5nMwPupJYmHrjWPkX7oyyHxLSFw4dtoP2j6Z7GdRXKa2dUYdk2
x3JYKocrDoPHh3Q0TAZujtpdjFi1BS8pbxYFb3hHmGSdvz7T7KcqP7ChC7k2RAKO
GiG7QQe4NX3sSMgweYpl4OwvQOn73t5CVWYp/gIBNZGsU3Pto8g27vHeWyH9mKr4
cSepDhw+/X8FGRNdxNfpLKm7Vc0Sm9Sof8TRFrBTqX+vIQupYHRi5QQCuYaV6OVr
ITeegNK3So4m39d6ajCR9QxRbmjnx9UcnSYYDmIB6fpBuwT0ogNtABEBAAGJBHIE
GAEKACYCGwIWIQTIdAEfCrQFEQ0CEFU0Nl2UctdGjwUCYH4bgAUJAeFQ2wJAwXQg
BBkBCgAdFiEEs2y6kaLAcwxDX8KAsLRBCXaFtnYFAmB9/iUACgkQsLRBCXaFtnYX
BhAAlxejyFXoQwyGo9U+2g9N6LUb/tNtH29RHYxy4A3/ZUY7d/FMkArmh4+dfjf0
p9MJz98Zkps20kaYP+2YzYmaizO6OA6RIddcEXQDRCPHmLts3097mJ/skx9qLAf6
rh9J7jWeSqWO6VW6Mlx8j9m7sm3Ae1OsjOx/m7lGZOhY4UYfY627+Jf7WQ5103Qs
lgQ09es/vhTCx0g34SYEmMW15Tc3eCjQ21b1MeJD/V26npeakV8iCZ1kHZHawPq/
aCCuYEcCeQOOteTWvl7HXaHMhHIx7jjOd8XX9V+UxsGz2WCIxX/j7EEEc7CAxwAN
nWp9jXeLfxYfjrUB7XQZsGCd4EHHzUyCf7iRJL7OJ3tz5Z+rOlNjSgci+ycHEccL
YeFAEV+Fz+sj7q4cFAferkr7imY1XEI0Ji5P8p/uRYw/n8uUf7LrLw5TzHmZsTSC
UaiL4llRzkDC6cVhYfqQWUXDd/r385OkE4oalNNE+n+txNRx92rpvXWZ5qFYfv7E
95fltvpXc0iOugPMzyof3lwo3Xi4WZKc1CC/jEviKTQhfn3WZukuF5lbz3V1PQfI
xFsYe9WYQmp25XGgezjXzp89C/OIcYsVB1KJAKihgbYdHyUN4fRCmOszmOUwEAKR
3k5j4X8V5bk08sA69NVXPn2ofxyk3YYOMYWW8ouObnXoS8QJEDQ2XZRy10aPMpsQ
AIbwX21erVqUDMPn1uONP6o4NBEq4MwG7d+fT85rc1U0RfeKBwjucAE/iStZDQoM
ZKWvGhFR+uoyg1LrXNKuSPB82unh2bpvj4zEnJsJadiwtShTKDsikhrfFEK3aCK8
Zuhpiu3jxMFDhpFzlxsSwaCcGJqcdwGhWUx0ZAVD2X71UCFoOXPjF9fNnpy80YNp
flPjj2RnOZbJyBIM0sWIVMd8F44qkTASf8K5Qb47WFN5tSpePq7OCm7s8u+lYZGK
wR18K7VliundR+5a8XAOyUXOL5UsDaQCK4Lj4lRaeFXunXl3DJ4E+7BKzZhReJL6
EugV5eaGonA52TWtFdB8p+79wPUeI3KcdPmQ9Ll5Zi/jBemY4bzasmgKzNeMtwWP
fk6WgrvBwptqohw71HDymGxFUnUP7XYYjic2sVKhv9AevMGycVgwWBiWroDCQ9Ja
btKfxHhI2p+g+rcywmBobWJbZsujTNjhtme+kNn1mhJsD3bKPjKQfAxaTskBLb0V
wgV21891TS1Dq9kdPLwoS4XNpYg2LLB4p9hmeG3fu9+OmqwY5oKXsHiWc43dei9Y
yxZ1AAUOIaIdPkq+YG/PhlGE4YcQZ4RPpltAr0HfGgZhmXWigbGS+66pUj+Ojysc
j0K5tCVxVu0fhhFpOlHv0LWaxCbnkgkQH9jfMEJkAWMOuQINBGCAXCYBEADW6RNr
ZVGNXvHVBqSiOWaxl1XOiEoiHPt50Aijt25yXbG+0kHIFSoR+1g6Lh20JTCChgfQ
kGGjzQvEuG1HTw07YhsvLc0pkjNMfu6gJqFox/ogc53mz69OxXauzUQ/TZ27GDVp
UBu+EhDKt1s3OtA6Bjz/csop/Um7gT0+ivHyvJ/jGdnPEZv8tNuSE/Uo+hn/Q9hg
8SbveZzo3C+U4KcabCESEFl8Gq6aRi9vAfa65oxD5jKaIz7cy+pwb0lizqlW7H9t
Qlr3dBfdIcdzgR55hTFC5/XrcwJ6/nHVH/xGskEasnfCQX8RYKMuy0UADJy72TkZ
bYaCx+XXIcVB8GTOmJVoAhrTSSVLAZspfCnjwnSxisDn3ZzsYrq3cV6sU8b+QlIX
7VAjurE+5cZiVlaxgCjyhKqlGgmonnReWOBacCgL/UvuwMmMp5TTLmiLXLT7uxeG
ojEyoCk4sMrqrU1jevHyGlDJH9Taux15GILDwnYFfAvPF9WCid4UZ4Ouwjcaxfys
3LxNiZIlUsXNKwS3mhiMRL4TRsbs4k4QE+LIMOsauIvcvm8/frydvQ/kUwIhVTH8
0XGOH909bYtJvY3fudK7ShIwm7ZFTduBJUG473E/Fn3VkhTmBX6+PjOC50HR/Hyb
waRCzfDruMe3TAcE/tSP5CUOb9C7+P+hPzQcDwARAQABiQRyBBgBCgAmAhsCFiEE
yHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWSAoFCRCqi+QCQMF0IAQZAQoAHRYhBDdO
x1tIWRNgSoMcx8ggxtXNJ6uHBQJggFwmAAoJEMggxtXNJ6uHRfAP/2CGdSyg0K7U
66Vygl0dugxrMm8O3/Oe211BKdQsFUSWAznOTRTK/zvMUHO4LJAlYvdtZ6xDa4XH
l9FYQ8MR9ZV0OuOlAZvU4IJDLPVCU09X/UzX/GEoZL0R5esvwPAXopMaRHCfXJeI
/gEaB94UhAeYlwpcRn0eSuk1vyZx7GRE6/hog8DCf4hoT40dW20gGe58xcvJ+mRY
lC0lr16WH08wuUcee6+dgu+4Cg6SG6+zt9cMyl8VnTUL5BK/V3MebnYZJK0RFDNn
nXDhzStgOd5gOeIL+xBPXHd0/ld/rDM74SFExpuS+hNsyo+xMQ/HJavak21MFinu
l9COwfGEmlAXTGMY30Lf3Pt/eAkbwgmGc966VSoRmOFEXJVlDr+yJR6ru+7j50z8
lAv6Lsop7sun1Qysbo0swf6W1qgPf6VWbx91NTFLkw0+gD8jxwrU5ZMkeSuntX9d
pjuZS29CflXXIRPlvhuiDPicwTpYuIUx37vHveAH5gnowZg247x780Urrsx8duTX
8CI9MAnqzm4dFAiRlwE8bvLk+l9wekiXA9gIMZiVNqNlduXIqvAG21Wdgq8qyeXK
y/XWCVKDQOmEbFAltfNam8E3KEw0fl199x+93d5ckDGcPzUYPbNkCuIwngC/ZN96
pDafF3Z12fSNfhZUe0C8td8KAszYa96GCRA0Nl2UctdGj1gKD/4jOGhEGTg88Vyu
PVjeK+zkwrTIZSvHdUHfTt/+rTLSNb/RQiBCUQuEZvafj6FrntS7bAEhccGqH894
T3St5K0AXWkvsLd6K+cbIQdlnFA2zb6geJUCk6qx5NgWpRc3i0DS7CheGwl+Bwu7
+n9pNjNjiHV+rYDgqbQXG0dtGysB0/3qIRgEDHFO0HJu/dcte4oXrQIqrZrpOwe8
WxqFqdU918JpSUcc8coiFp9YtwpgqQNxGVZ+rhgnTGdZzk1f/Yhhimh+2B0ReaFv
k3UzVBj3HQ9C6+Ot3MyDEhSgdhjr9e25Tm9S5YfhwtWmghRw9RKPyLMSXSxm/Uc0
mK1NucAp8TQBwKqKzNpCk5IdrBSWRUbjOoOFyzyCsY6gS285GCpSIzI39hTf+3gd
wYPlE6fj+F2TZzdhx62DPnzBzBHnByYTVdJ649bx0FFp4Q+5TbIWtxu/AQkRDxmW
NQfE+6GgeshlrhXWsh6+PGDzt+2raG6zUT913sdz7Ctw4fLjmsKOTdTz3Xa9pr8l
xfI/JuukSgt9o/n3GirhTB3zE1w/I/Xt6k7oASiP3zQSuHtB/CYKYHDtOCWwjo7J
PEGtb/FkreKNxsk/p20jnlrB8WZxxswdr2Vri9NmFeyMDVX7qF3WqT+8aCV9GtS1
GCHx/5nGBdDwoxEsXqpI3IUqPb6FDg==
=wtp+
-----END PGP PUBLIC KEY BLOCK-----`;

;// CONCATENATED MODULE: ./.build/packer/install/keyring.js




const MOST_CHARACTERS = 1 << 20;
const BEGIN_PUBLIC = '-----BEGIN PGP PUBLIC KEY BLOCK-----';
const EXPORT = 'gpg --armor --export FINGERPRINT';
function trustedKeys(keyring) {
    if (keyring.kind === 'own')
        return { armored: keyring.armored };
    return { armored: HASHICORP_KEY, pins: { primary: HASHICORP_PRIMARY, signers: HASHICORP_SIGNERS } };
}
async function readKeyring(armored, now) {
    const signers = (await readKeys(armored)).flatMap(signersOf);
    const reasons = [];
    for (const signer of signers) {
        try {
            await validityOf(signer, now);
            return { kind: 'own', armored };
        }
        catch (error) {
            if (!(error instanceof SignatureError))
                throw error;
            reasons.push(error.message);
        }
    }
    throw new errors .yo(`Input "keyring" must hold a key that can sign, but none of its keys can. ${reasons.join(' ')}`);
}
async function readKeys(armored) {
    const wants = `must hold armored OpenPGP public keys (${EXPORT})`;
    if (armored.length > MOST_CHARACTERS) {
        throw new errors .yo(`Input "keyring" must have at most ${MOST_CHARACTERS} characters, but has ${armored.length}. ` +
            'Export the keys that sign alone.');
    }
    const begun = [...armored.matchAll(/-----BEGIN PGP ([A-Z ]+)-----/g)].map(([, kind = '']) => kind);
    if (begun.some((kind) => kind.startsWith('PRIVATE KEY')))
        throw privateKey();
    const blocks = armored.split(/^(?=-----BEGIN PGP )/m).flatMap((part) => {
        const end = part.search(/^-----END PGP PUBLIC KEY BLOCK-----/m);
        return end === -1 || !part.startsWith(BEGIN_PUBLIC) ? [] : [part.slice(0, end + BEGIN_PUBLIC.length - 2)];
    });
    if (begun.length === 0)
        throw new errors .yo(`Input "keyring" ${wants}, but holds no block of armor.`);
    if (blocks.length !== begun.length) {
        const got = begun.find((kind) => kind !== 'PUBLIC KEY BLOCK');
        const what = got === undefined ? 'a block that does not end' : `a ${got}`;
        throw new errors .yo(`Input "keyring" ${wants}, but holds ${what}.`);
    }
    const { readKeys: parse } = await __webpack_require__.e(  3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const keys = [];
    for (const block of blocks) {
        try {
            keys.push(...(await parse({ armoredKeys: block })));
        }
        catch (error) {
            throw new errors .yo(`Input "keyring" ${wants}, but they cannot be read: ${(0,errors .bD)(error)}.`);
        }
    }
    if (keys.some((key) => key.isPrivate()))
        throw privateKey();
    const prints = keys.flatMap(signersOf).map(fingerprintOf);
    const twice = prints.find((print, index) => prints.indexOf(print) !== index);
    if (twice !== undefined) {
        throw new errors .yo(`Input "keyring" must hold each key once, but holds ${twice} twice. Leave the older copy out.`);
    }
    return keys;
}
function privateKey() {
    return new errors .yo('Input "keyring" must hold public keys only, but holds a private key. Whoever can read this workflow or its log ' +
        `may have it: revoke it if it is in use, and give the public one (${EXPORT}).`);
}

;// CONCATENATED MODULE: ./.build/packer/install/signature-file.js


const signature_file_MOST_BYTES = 64 << 10;
const MOST_SIGNATURES = 16;
const EXPECTED = 'expected a detached OpenPGP signature, binary or armored';
async function readSignatureFile(bytes) {
    if (bytes.length === 0)
        throw new SignatureError('empty', `The signature is empty; ${EXPECTED}.`);
    if (bytes.length > signature_file_MOST_BYTES) {
        throw new SignatureError('size', `The signature has ${bytes.length} bytes; ${EXPECTED}, of at most ${signature_file_MOST_BYTES}.`);
    }
    const { readSignature, SignaturePacket } = await __webpack_require__.e(  3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const isBinary = ((bytes[0] ?? 0) & 0x80) !== 0;
    if (isBinary)
        checkFirstPacket(bytes);
    const armored = isBinary ? '' : armorOf(bytes);
    let packets;
    try {
        const file = isBinary
            ? await readSignature({ binarySignature: bytes })
            : await readSignature({ armoredSignature: armored });
        packets = file.packets;
    }
    catch (error) {
        throw new SignatureError('format', `The signature cannot be read (${(0,errors .bD)(error)}); ${EXPECTED}, whole.`);
    }
    if (packets.length === 0)
        throw new SignatureError('format', `The signature file holds no signature; ${EXPECTED}.`);
    if (packets.length > MOST_SIGNATURES) {
        const message = `The signature file holds ${packets.length} signatures; expected at most ${MOST_SIGNATURES}.`;
        throw new SignatureError('count', message);
    }
    return packets.map((packet) => (packet instanceof SignaturePacket ? packet : undefined));
}
const KINDS = {
    1: 'an encrypted message',
    3: 'an encrypted message',
    4: 'a message with its signature inside',
    5: 'a private key',
    6: 'a public key',
    8: 'a compressed message',
    9: 'an encrypted message',
    11: 'a message',
    18: 'an encrypted message',
    20: 'an encrypted message',
};
const MESSAGES = new Set([4, 8, 11]);
function checkFirstPacket(bytes) {
    const head = bytes[0] ?? 0;
    const tag = (head & 0x40) === 0 ? (head & 0x3c) >> 2 : head & 0x3f;
    if (tag === 2)
        return;
    const kind = KINDS[tag];
    if (kind === undefined)
        throw noSignature(bytes);
    throw new SignatureError(MESSAGES.has(tag) ? 'inline' : 'format', `The signature is ${kind}; ${EXPECTED}.`);
}
function armorOf(bytes) {
    const text = Buffer.from(bytes).toString('latin1').trim();
    const [, kind] = /^-----BEGIN PGP ([A-Z ]+)-----/.exec(text) ?? [];
    if (kind === 'SIGNED MESSAGE' || kind === 'MESSAGE') {
        const what = kind === 'MESSAGE' ? 'a message' : 'a clear-signed message';
        throw new SignatureError('inline', `The signature is ${what} (BEGIN PGP ${kind}); ${EXPECTED}.`);
    }
    if (kind === undefined)
        throw noSignature(bytes);
    if (kind !== 'SIGNATURE') {
        throw new SignatureError('format', `The signature is a ${kind.toLowerCase()} (BEGIN PGP ${kind}); ${EXPECTED}.`);
    }
    const blocks = text.split('-----BEGIN PGP ').length - 1;
    if (blocks !== 1 || !text.endsWith('\n-----END PGP SIGNATURE-----')) {
        const got = blocks === 1 ? 'one that does not end with END PGP SIGNATURE' : `${blocks} blocks`;
        throw new SignatureError('format', `The signature file must hold one whole block of armor, but holds ${got}.`);
    }
    return text;
}
function noSignature(bytes) {
    const start = JSON.stringify(Buffer.from(bytes.subarray(0, 40)).toString('latin1'));
    return new SignatureError('format', `The signature is none, it starts with ${start}; ${EXPECTED}.`);
}

;// CONCATENATED MODULE: ./.build/packer/install/signature.js







async function verifySignature(text, signature, keyring, now) {
    return verifyByKeys(text, signature, trustedKeys(keyring), now);
}
async function verifyByKeys(text, signature, trusted, now) {
    const packets = await readSignatureFile(signature);
    const keys = await readKeys(trusted.armored);
    const failures = [];
    for (const packet of packets) {
        try {
            return await judge(packet, text, keys, trusted.pins, now);
        }
        catch (error) {
            if (!(error instanceof SignatureError))
                throw error;
            failures.push(error);
        }
    }
    const [only] = failures;
    if (only !== undefined && failures.length === 1)
        throw only;
    const reasons = failures.map((failure, index) => `${index + 1}. ${failure.message}`).join(' ');
    throw new SignatureError('none good', `None of its ${failures.length} signatures is good. ${reasons}`);
}
async function judge(packet, text, keys, pins, now) {
    if (packet === undefined) {
        const message = 'The signature is of a version or algorithm that cannot be checked; expected version 4 or 6, RSA, ECDSA or EdDSA.';
        throw new SignatureError('version', message);
    }
    await checkForm(packet);
    const signer = signerOf(packet, keys);
    if (signer === undefined) {
        const held = keys.map((key) => fingerprintOf({ key, subkey: undefined })).join(', ');
        const got = `by key ${issuerOf(packet)}, which is not in the keyring`;
        throw new SignatureError('unknown key', `The signature is ${got}; expected one of ${held}.`);
    }
    const fingerprint = fingerprintOf(signer);
    const primary = fingerprintOf({ key: signer.key, subkey: undefined });
    if (pins !== undefined && (primary !== pins.primary || !pins.signers.includes(fingerprint))) {
        const expected = `${pins.signers.join(' or ')} of ${pins.primary}`;
        throw new SignatureError('not pinned', `The signature is by ${fingerprint} of key ${primary}; expected ${expected}.`);
    }
    checkStrength(signer);
    const made = await checkText(packet, text, signer);
    checkTime(packet, made, now);
    const { from, until } = await validityOf(signer, now);
    if (made.getTime() < from || made.getTime() >= until) {
        const got = `made at ${shown(made.getTime())}, when key ${fingerprint} was not valid`;
        const message = `The signature was ${got}; expected a time from ${shown(from)} until ${shown(until)}.`;
        throw new SignatureError(made.getTime() < from ? 'before key' : 'after key', message);
    }
    return { fingerprint, primary, made };
}
async function checkForm(packet) {
    const { enums } = await __webpack_require__.e(  3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    if (packet.signatureType !== enums.signature.binary) {
        const got = packet.signatureType === enums.signature.text ? 'a text (gpg --textmode)' : `type ${packet.signatureType}`;
        throw new SignatureError('type', `The signature is of ${got}; expected one of a binary file (gpg --detach-sign).`);
    }
    if (!isStrongHash(packet.hashAlgorithm)) {
        const message = `The signature uses ${hashName(packet.hashAlgorithm)}; expected one of ${STRONG_HASHES}.`;
        throw new SignatureError('hash', message);
    }
    const demands = [
        ...packet.unknownSubpackets.filter(({ critical }) => critical).map(({ type }) => `subpacket ${type}`),
        ...packet.rawNotations.filter(({ critical }) => critical).map(({ name }) => `notation ${JSON.stringify(name)}`),
    ];
    if (demands.length > 0) {
        const got = `that ${demands.join(' and ')} is understood, which it is not`;
        throw new SignatureError('critical', `The signature demands ${got}; expected none such.`);
    }
}
function signerOf({ issuerKeyID }, keys) {
    return keys.flatMap(signersOf).find(({ key, subkey }) => (subkey ?? key).getKeyID().equals(issuerKeyID));
}
function issuerOf({ issuerFingerprint, issuerKeyID }) {
    if (issuerFingerprint !== null)
        return Buffer.from(issuerFingerprint).toString('hex').toUpperCase();
    const id = issuerKeyID.toHex().toUpperCase();
    return /^0*$/.test(id) ? 'nobody (it names no issuer)' : id;
}
async function checkText(packet, text, signer) {
    const { createMessage, enums } = await __webpack_require__.e(  3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const [literal] = (await createMessage({ binary: text })).packets;
    const { created } = packet;
    if (literal === undefined || created === null)
        throw new Error('openpgp gave no message, or no time of a signature');
    try {
        await packet.verify((signer.subkey ?? signer.key).keyPacket, enums.signature.binary, literal, created, true);
    }
    catch (error) {
        const got = `by key ${fingerprintOf(signer)} does not match the text`;
        const why = `one of the two was changed, or another key made it (${(0,errors .bD)(error)})`;
        throw new SignatureError('mismatch', `The signature ${got}: ${why}.`);
    }
    return created;
}
function checkTime(packet, made, now) {
    if (made.getTime() > now.getTime() + CLOCK_SKEW) {
        const got = `made at ${shown(made.getTime())}, but it is ${shown(now.getTime())} here`;
        const message = `The signature was ${got}; expected one of the past. Is this machine's clock right?`;
        throw new SignatureError('future', message);
    }
    const end = Number(packet.getExpirationTime());
    if (now.getTime() >= end) {
        const got = `expired at ${shown(end)}, and it is ${shown(now.getTime())}`;
        throw new SignatureError('expired signature', `The signature itself ${got}; expected one that has not.`);
    }
}
function shown(time) {
    return Number.isFinite(time) ? new Date(time).toISOString() : 'ever';
}

;// CONCATENATED MODULE: ./.build/packer/install/release.js








const release_MOST_BYTES = 1 << 30;
const MOST_ARCHIVE_BYTES = 512 << 20;
const MOST_SIGNATURE_BYTES = 64 << 10;
async function fetchRelease(request, source, folder, fetching) {
    const { product, version, platform } = request;
    const names = releaseNames(product, version, platform);
    const stop = new AbortController();
    const signal = AbortSignal.any([fetching.signal, stop.signal]);
    (0,external_node_events_.setMaxListeners)(100, signal);
    const sum = async () => {
        const { sums, verified } = await fetchChecksums(request, source, { ...fetching, signal });
        const listed = sums.get(names.zip);
        if (listed !== undefined)
            return { sum: listed, verified };
        throw new errors .yo(`${source.name}/${names.sumsPath} has no entry for ${names.zip}, so nothing says what it must hash to. Nothing was installed.`);
    };
    const archive = () => (0,fetch .dP)(fetching.options, signal, fetching.note, async () => extractArchive(await source.open(names.zipPath, signal), {
        pick: request.pick,
        folder,
        mostBytes: release_MOST_BYTES,
        mostArchiveBytes: MOST_ARCHIVE_BYTES,
        signal,
    }));
    const giveUp = (error) => {
        stop.abort();
        throw error;
    };
    const [listed, extracted] = await Promise.allSettled([sum().catch(giveUp), archive().catch(giveUp)]);
    fetching.signal.throwIfAborted();
    const failed = [listed, extracted].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    const cause = failed.find((error) => !isAbort(error)) ?? failed[0];
    if (cause !== undefined)
        throw explain(cause, request, source, names.zipPath);
    if (listed.status === 'rejected' || extracted.status === 'rejected')
        throw new Error('unreachable: nothing failed');
    checkHash(extracted.value, listed.value.sum, `the list of ${source.name}`, source, names.zipPath);
    if (request.locked !== undefined) {
        checkHash(extracted.value, request.locked, 'the lockfile', source, names.zipPath);
    }
    return { ...extracted.value, verified: listed.value.verified };
}
async function fetchChecksums(request, source, fetching) {
    const { signal } = fetching;
    const names = releaseNames(request.product, request.version, request.platform);
    const where = `${source.name}/${names.sumsPath}`;
    const small = async (path, most) => (0,fetch .dP)(fetching.options, signal, fetching.note, async () => (0,fetch .yw)(await source.open(path, signal), most, `${source.name}/${path}`));
    const [listed, signed] = await Promise.allSettled([
        small(names.sumsPath, MOST_SUMS_BYTES),
        request.verify === 'signature' ? signatureOf(request, source, names.signaturePath, small) : undefined,
    ]);
    if (listed.status === 'rejected')
        throw listed.reason;
    if (signed.status === 'rejected')
        throw signed.reason;
    const [sums, signature] = [listed.value, signed.value];
    if (signature !== undefined)
        await checkSignature(request.keyring, fetching.now, where, sums, signature);
    const own = request.keyring.kind === 'own';
    return {
        sums: parseChecksums(sums.toString('utf8'), where),
        verified: request.verify === 'checksum' ? 'checksum' : own ? 'signature-by-keyring' : 'signature',
    };
}
async function unpackLocal(request, path, shown, folder, signal) {
    const options = { pick: request.pick, folder, mostBytes: release_MOST_BYTES, mostArchiveBytes: MOST_ARCHIVE_BYTES, signal };
    try {
        const extracted = await extractArchive((0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 }), options);
        if (extracted.sha256 !== request.locked)
            throw wrongHash(shown, 'the lockfile', request.locked, extracted.sha256);
        return { ...extracted, verified: 'checksum' };
    }
    catch (error) {
        throw error instanceof ArchiveError ? new errors .yo(`${shown}: ${error.message} Nothing was installed.`) : error;
    }
}
async function signatureOf(request, source, path, small) {
    try {
        return await small(path, MOST_SIGNATURE_BYTES);
    }
    catch (error) {
        if (!(error instanceof fetch .m_))
            throw error;
        throw new errors .yo(`${source.name} has no signature for ${request.product} ${request.version} (${path} is not there), and "verify" is signature. ` +
            'Nothing was installed. Mirror the .sig file too, or set verify: checksum to trust the list as it is.');
    }
}
async function checkSignature(keyring, now, where, sums, signature) {
    try {
        await verifySignature(sums, signature, keyring, now);
    }
    catch (error) {
        if (!(error instanceof SignatureError))
            throw error;
        const key = keyring.kind === 'own' ? 'the key of the input "keyring"' : "HashiCorp's key";
        const hint = keyring.kind === 'own' ? '' : ' A mirror that signs its own lists wants its key in the input "keyring".';
        throw new errors .yo(`${where} is not signed by ${key}: ${error.message} Nothing was installed.${hint}`);
    }
}
function checkHash(extracted, expected, by, source, path) {
    if (extracted.sha256 !== expected)
        throw wrongHash(`${source.name}/${path}`, by, expected, extracted.sha256);
}
function wrongHash(what, by, expected, got) {
    return new errors .yo(`${what} is not what ${by} says: its sha256 should be ${expected}, but is ${got}. Nothing was installed.`);
}
function isAbort(error) {
    return error instanceof Error && error.name === 'AbortError';
}
function explain(error, request, source, path) {
    const what = `${request.product} ${request.version} for ${(0,install_platform .$r)(request.platform)}`;
    if (error instanceof fetch .m_) {
        return new errors .yo(`${source.name} has no ${what}: ${error.message}. Is the version right? Nothing was installed.`);
    }
    if (error instanceof ArchiveError) {
        return new errors .yo(`${source.name}/${path}: ${error.message} Nothing was installed.`);
    }
    if (error instanceof fetch .Dr)
        return unreachable(source, error);
    return error;
}
function unreachable(source, error) {
    return new errors .yo(`${error.message}. There are three ways without ${source.name}: ` +
        '(1) a Packer on PATH that satisfies the version is used as it is (version: auto, prefer-system: true); ' +
        '(2) mirror: an address or a file:// folder with the shape of the release host; ' +
        '(3) a lockfile whose entries name files of the repository (file:).');
}
function releaseNames(product, version, platform) {
    const folder = `${product}/${version}`;
    const stem = `${product}_${version}`;
    const zip = `${stem}_${(0,install_platform .$r)(platform)}.zip`;
    return {
        zip,
        zipPath: `${folder}/${zip}`,
        sumsPath: `${folder}/${stem}_SHA256SUMS`,
        signaturePath: `${folder}/${stem}_SHA256SUMS.sig`,
    };
}
function indexPath(product) {
    return `${product}/index.json`;
}

var schemas = __webpack_require__(2503);
var classic_errors = __webpack_require__(961);
var core_errors = __webpack_require__(37428);
;// CONCATENATED MODULE: ./.build/packer/install/release-index.js





class NoIndexError extends errors .yo {
}
const MOST_INDEX_BYTES = 64 << 20;
const releaseIndex = schemas .Ikc({
    versions: schemas .g1P(schemas .YjP(), schemas .Ikc({ builds: schemas .YOg(schemas .Ikc({ os: schemas .YjP(), arch: schemas .YjP() })).optional() })),
});
async function listReleases(source, product, platform, signal) {
    const folders = source.list(product);
    if (folders !== undefined && !folders.includes('index.json'))
        return versions(folders);
    const where = `${source.name}/${indexPath(product)}`;
    let bytes;
    try {
        bytes = await (0,fetch .yw)(await source.open(indexPath(product), signal), MOST_INDEX_BYTES, where);
    }
    catch (error) {
        if (!(error instanceof fetch .m_))
            throw error;
        throw new NoIndexError(`${where} is not there, so nobody can tell which versions there are. Name an exact version, which needs no index, ` +
            'or put the index of the release host on the mirror.');
    }
    let parsed;
    try {
        parsed = releaseIndex.parse(JSON.parse(bytes.toString('utf8')));
    }
    catch (error) {
        const what = error instanceof classic_errors .G ? core_errors .S1(error).split('\n')[0] : (0,errors .bD)(error);
        throw new errors .yo(`${where} is no index of releases: ${what}. Name an exact version, which needs no index.`);
    }
    const built = Object.entries(parsed.versions).filter(([, { builds }]) => builds === undefined || builds.some(({ os, arch }) => os === platform.os && arch === platform.arch));
    return versions(built.map(([name]) => name));
}
function versions(names) {
    return names.flatMap((name) => {
        const version = (0,version_version .ot)(name);
        return version === undefined || version.metadata !== '' ? [] : [version];
    });
}

var witness = __webpack_require__(51457);
;// CONCATENATED MODULE: ./.build/packer/install/version-request.js




function versionRequest({ input, file, lock, required }) {
    const demands = required.map(({ constraint, file: name, line }) => need(constraint, `required_version at ${name}:${line}`, true));
    const said = input !== 'auto'
        ? { source: 'input', text: input, where: 'input "version"' }
        : file !== undefined
            ? { source: 'version-file', text: file.version, where: file.name }
            : lock !== undefined
                ? { source: 'lockfile', text: lock.version, where: lock.name }
                : undefined;
    if (said === undefined) {
        const kind = demands.length === 0 ? 'any' : 'needs';
        return checked({ source: demands.length === 0 ? 'system' : 'required_version', kind, needs: demands });
    }
    if (said.text === 'latest')
        return checked({ source: said.source, kind: 'latest', needs: demands });
    return checked({ source: said.source, kind: 'needs', needs: [need(said.text, said.where, false), ...demands] });
}
function need(text, where, coreOnly) {
    try {
        return { text, constraints: (0,constraint .cP)(text), where, coreOnly };
    }
    catch (error) {
        throw new errors .yo(`${sentenceCase(where)}: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function checked(request) {
    const { needs } = request;
    const clash = clashOf(needs);
    if (clash !== undefined) {
        const [last, ...others] = clash.map(({ where, text }) => `${where} ("${text}")`).toReversed();
        const before = others.toReversed().join(', ');
        const all = before === ''
            ? `${last}. Change it`
            : `${others.length > 1 ? '' : 'both '}${before} and ${last}. Change one of them`;
        throw new errors .yo(`No version of Packer can satisfy ${all}.`);
    }
    const exact = needs.map(({ constraints }) => (0,constraint .y)(constraints)).find((version) => version !== undefined);
    const broken = exact === undefined ? undefined : brokenNeed(exact, needs);
    if (exact !== undefined && broken !== undefined) {
        const by = needs.find(({ constraints }) => (0,constraint .y)(constraints) !== undefined);
        throw new errors .yo(`Packer ${exact.text}, named by ${by?.where ?? 'you'}, does not satisfy ${broken.where} ("${broken.text}"). Change one of them.`);
    }
    return { ...request, exact };
}
function clashOf(needs) {
    const pairs = needs.flatMap((one, index) => needs.slice(index + 1).map((other) => [one, other]));
    return [...needs.map((one) => [one]), ...pairs, needs].find((some) => {
        const bounds = some.flatMap(({ constraints }) => constraints.map(({ version }) => version));
        const cores = bounds.map(version_version .z2);
        const nexts = cores.map(({ segments: [major = 0n, minor = 0n, patch = 0n] }) => (0,version_version .E4)([major, minor, patch + 1n]));
        const witnesses = (0,witness .J)([...bounds, ...cores, ...nexts]);
        return witnesses !== undefined && !witnesses.some((version) => brokenNeed(version, some) === undefined);
    });
}
function brokenNeed(version, needs) {
    return needs.find(({ constraints, coreOnly }) => !(0,constraint .ib)(coreOnly ? (0,version_version .z2)(version) : version, constraints));
}
function bestVersion(versions, request) {
    const fit = versions.filter((version) => brokenNeed(version, request.needs) === undefined &&
        (version.prerelease === '' || request.needs.some(({ constraints }) => (0,constraint .tc)(constraints))));
    return fit.toSorted(version_version .Zy).at(-1);
}
function sentenceCase(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./.build/packer/install/install.js












async function installPacker(job) {
    const { request } = job;
    if (job.frozen && job.pin === undefined) {
        throw new errors .yo(`The lockfile locks no Packer for ${(0,install_platform .$r)(job.platform)}, and frozen is true. Run with lockfile-mode: write.`);
    }
    const asksIndex = request.exact === undefined && (job.checkLatest || request.kind === 'latest');
    if (!asksIndex) {
        const local = (await fromSystem(job)) ?? (await fromToolCache(job));
        if (local !== undefined)
            return local;
    }
    const version = request.exact ?? (await install_newest(job));
    const versionSource = request.source === 'system' ? 'latest' : request.source;
    const exact = { ...job, request: { ...request, exact: version } };
    if (asksIndex || request.kind === 'any') {
        const local = (asksIndex ? await fromSystem(exact) : undefined) ?? (await fromToolCache(exact));
        if (local !== undefined)
            return { ...local, versionSource };
    }
    return { ...(await download(job, version)), versionSource };
}
async function fromSystem(job) {
    if (!job.preferSystem || job.frozen)
        return undefined;
    const found = await job.system();
    if (found === undefined)
        return undefined;
    const version = (0,version_version .ot)(found.version);
    if (version === undefined || !suits(version, job.request))
        return undefined;
    return { ...found, versionSource: job.request.source, installSource: 'system', verified: 'none', from: 'PATH' };
}
async function fromToolCache(job) {
    const { toolCache, request, pin } = job;
    if (request.kind === 'any' && request.exact === undefined)
        return undefined;
    const caches = pin?.local === undefined ? [toolCache] : [toolCache, pin.local.toolCache];
    const versions = caches
        .flatMap((cache) => cache.versions().filter((version) => cacheOf(job, version) === cache))
        .flatMap((text) => (0,version_version .ot)(text) ?? []);
    const best = bestVersion(versions.filter((version) => suits(version, request)), request);
    const entry = best === undefined ? undefined : await cacheOf(job, best.text).find(best.text);
    if (entry === undefined)
        return undefined;
    const isLocal = localOf(job, entry.version) !== undefined;
    if (job.verify === 'signature' && entry.receipt.verified === 'checksum' && !isLocal) {
        job.fetching.note(`Packer ${entry.version} in the tool cache was installed with verify: checksum; it is fetched anew.`);
        return undefined;
    }
    if (pin?.version === entry.version && entry.receipt.archive !== pin.sha256) {
        throw new errors .yo(`The Packer ${entry.version} in the tool cache is not the one that the lockfile names: the sha256 of its archive should be ` +
            `${pin.sha256}, but was ${entry.receipt.archive}. It was not run.`);
    }
    return { ...fromEntry(entry, job), installSource: 'tool-cache', verified: 'tool-cache', from: 'the tool cache' };
}
function localOf({ pin }, version) {
    return pin?.version === version ? pin.local : undefined;
}
function cacheOf(job, version) {
    return localOf(job, version)?.toolCache ?? job.toolCache;
}
function fromEntry({ version, binary }, { request }) {
    return { version, path: binary, versionSource: request.source };
}
function suits(version, { exact, needs }) {
    return exact === undefined ? brokenNeed(version, needs) === undefined : version.text === exact.text;
}
async function install_newest(job) {
    const { request, source, platform, fetching } = job;
    let versions;
    try {
        versions = await (0,fetch .dP)(fetching.options, fetching.signal, fetching.note, () => listReleases(source, 'packer', platform, fetching.signal));
    }
    catch (error) {
        throw error instanceof fetch .Dr ? unreachable(source, error) : error;
    }
    const best = bestVersion(versions, request);
    if (best !== undefined)
        return best;
    const wanted = request.needs.map(({ text, where }) => `${where} "${text}"`).join(' and ');
    const constraints = request.needs.flatMap((need) => need.constraints);
    const near = (0,constraint .Az)(versions, constraints, 5).map(({ text }) => text);
    throw new errors .yo(`${source.name} has no Packer that satisfies ${wanted === '' ? 'the platform' : wanted}. ` +
        (near.length === 0 ? 'It has none for this platform.' : `The nearest are ${near.join(', ')}.`));
}
async function download(job, version) {
    const { platform, source, fetching } = job;
    const toolCache = cacheOf(job, version.text);
    const pin = job.pin?.version === version.text ? job.pin : undefined;
    const folder = toolCache.newFolder(version.text);
    job.journal(folder);
    try {
        const pick = (entry) => entry === platform.binary || /^LICENSE(\.txt)?$/.test(entry) ? entry : undefined;
        const release = {
            product: 'packer',
            version: version.text,
            platform,
            verify: job.verify,
            keyring: job.keyring,
            locked: pin?.sha256,
            pick,
        };
        const fetched = pin?.local === undefined
            ? await fetchRelease(release, source, folder, fetching)
            : await unpack(job, { ...release, locked: pin.sha256 }, pin.local.file, folder);
        const binary = fetched.files.find(({ entry }) => entry === platform.binary);
        if (binary === undefined) {
            throw new errors .yo(`The archive of Packer ${version.text} holds no ${platform.binary}. Nothing was installed.`);
        }
        (0,external_node_fs_.chmodSync)(binary.path, 0o755);
        const from = pin?.local?.file ?? source.name;
        await checkToldVersion(binary.path, version, from, job.environment);
        const { sha256: archive, verified } = fetched;
        const entry = toolCache.put(folder, { version: version.text, archive, sha256: binary.sha256, verified });
        const installSource = source.isMirror || pin?.local !== undefined ? 'mirror' : 'download';
        return { ...fromEntry(entry, job), installSource, verified, from };
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
async function unpack(job, release, file, folder) {
    const path = (0,paths .CT)("The lockfile's file for Packer", job.workspace, job.lockFolder, file);
    return unpackLocal(release, path, file, folder, job.fetching.signal);
}
async function checkToldVersion(path, version, from, environment) {
    const told = await (0,program .qN)(path, environment);
    if (told === undefined || (0,version_version .ot)(told)?.text !== version.text) {
        throw new errors .yo(`${from} gave another program under the name of Packer ${version.text}: it says it is ${told ?? 'no Packer'}. Nothing was installed.`);
    }
}
function pathOf(installed) {
    return installed.installSource === 'system' ? undefined : (0,external_node_path_.dirname)(installed.path);
}

var files = __webpack_require__(74555);
var lockfile = __webpack_require__(12252);
;// CONCATENATED MODULE: ./.build/actions/setup-packer/lock.js





async function lockWhatCame(setup, installed, plugins) {
    const { host, lock, platform } = setup;
    const before = lock.content;
    const here = (0,install_platform .$r)(platform);
    const sums = await packerSums(setup, installed);
    const next = {
        version: 1,
        packer: {
            version: installed.version,
            platforms: merged(before?.packer, installed.version, sums, `Packer ${installed.version}`, lock.name),
        },
        plugins: Object.fromEntries([
            ...Object.entries(before?.plugins ?? {}),
            ...plugins.map(({ source, version, sha256 }) => [
                source,
                {
                    version: version.text,
                    platforms: merged(before?.plugins[source], version.text, { [here]: sha256 }, `${source} ${version.text}`, lock.name),
                },
            ]),
        ]),
    };
    const text = (0,lockfile .QN)(next);
    (0,files .vK)(lock.path, text, 0o644);
    const others = Object.keys(next.plugins).filter((name) => !plugins.some(({ source }) => source === name));
    if (others.length > 0)
        host.info(`Kept ${others.join(', ')}, which nothing here needs; take out by hand what nothing needs any more.`);
    host.info(`Wrote ${lock.name}: Packer ${installed.version}, ${plugins.length} plugins. Commit it.`);
    if (plugins.length > 0)
        host.info(`Plugins are pinned for ${here}; run this on the other platforms too, one after another.`);
}
function merged(before, version, sums, what, lockName) {
    const kept = before?.version === version ? before.platforms : {};
    const platforms = { ...kept };
    for (const [platform, sha256] of Object.entries(sums)) {
        const known = kept[platform];
        if (known !== undefined && known.sha256 !== sha256) {
            throw new errors .yo(`${lockName} pins ${what} for ${platform} to ${known.sha256}, but this run found ${sha256}. A published version does not change: ` +
                'find out why, and remove the entry by hand when the new one is right.');
        }
        platforms[platform] = { ...known, sha256 };
    }
    return platforms;
}
async function packerSums(setup, installed) {
    const { platform, source, inputs, keyring, fetching } = setup;
    const { version } = installed;
    const request = { product: 'packer', version, platform, verify: inputs.verify, keyring };
    let found;
    try {
        found = await fetchChecksums(request, source, fetching);
    }
    catch (error) {
        throw explain(error, request, source, releaseNames('packer', version, platform).sumsPath);
    }
    const wanted = [...new Set([...install_platform .Yd, (0,install_platform .$r)(platform)])];
    return Object.fromEntries(wanted.flatMap((name) => {
        const [os = '', arch = ''] = name.split('_');
        const sum = found.sums.get(releaseNames('packer', version, { os, arch }).zip);
        return sum === undefined ? [] : [[name, sum]];
    }));
}

var io = __webpack_require__(88701);
var tool_cache = __webpack_require__(49216);
var open_plan = __webpack_require__(52324);
;// CONCATENATED MODULE: ./.build/actions/setup-packer/planned.js




async function findPurpose(host, inputs) {
    const { leg: id, plan: given, template, version } = inputs;
    if (id === '' && given === '')
        return { kind: 'packer', template, version };
    if (id === '' || given === '')
        throw new errors .yo('Inputs "plan" and "leg" are given together, or neither is.');
    if (template !== '') {
        throw new errors .yo('Inputs "template" and "leg" both say what is baked; give one.');
    }
    const { plan } = await (0,open_plan .u)(host, given, inputs['plan-digest']);
    const leg = plan.legs.find((one) => one.leg === id || one.aliases.includes(id));
    if (leg === undefined) {
        const near = (0,wording .qb)(id, plan.legs.map((one) => one.leg));
        throw new errors .yo(`The plan has no leg "${id}".${near === undefined ? '' : ` Did you mean ${near}?`}`);
    }
    const { work } = leg;
    if (work.builder === 'dockerfile')
        return { kind: 'no-packer', leg: leg.leg };
    return {
        kind: 'packer',
        template: work.substitutions === null ? work.template : '',
        version: version === 'auto' ? (work.version ?? version) : version,
    };
}
function whyNotCounted({ path, version }, needs, request) {
    if (version === undefined)
        return `${path} is not HashiCorp's Packer, or cannot be run; it does not count.`;
    const [plugin] = needs;
    if (plugin === undefined || request.exact !== undefined || (0,program .du)(version, '1.7'))
        return undefined;
    return `${path} is Packer ${version}, which knows no plugins, and ${plugin.source} is wanted; it does not count.`;
}

;// CONCATENATED MODULE: ./.build/actions/setup-packer/packer.js






async function bringPacker(setup) {
    const { host, inputs, lock, platform, source, request } = setup;
    if (inputs.verify === 'checksum') {
        host.annotate({ level: 'warning', message: 'verify is checksum: nobody checks who signed the list of sums.' });
    }
    if (inputs.keyring !== '')
        host.info('Signatures are held against the key of the input "keyring", not HashiCorp\'s.');
    const identity = [source.identity, inputs.keyring].filter((part) => part !== '').join('\n');
    const installed = await installPacker({
        ...setup,
        toolCache: (0,tool_cache .X)(host.toolCache, identity, platform),
        system: () => systemPacker(setup),
        preferSystem: inputs['prefer-system'],
        checkLatest: inputs['check-latest'],
        verify: inputs.verify,
        pin: pinOf(setup),
        frozen: inputs.frozen,
        workspace: host.workspace,
        lockFolder: lock.folder,
        journal: (folder) => host.saveState('folder', folder),
    });
    const asked = request.needs.map(({ where, text }) => `${where} "${text}"`).join(', ');
    host.info(`Version ${installed.version}, decided by ${asked === '' ? installed.versionSource : asked}`);
    const traffic = source.traffic.requests === 0 ? 'no request' : `${source.traffic.requests} requests, ${source.traffic.bytes} bytes`;
    host.info(`From ${installed.from} (verified: ${installed.verified}; ${traffic})`);
    host.info(`Path ${installed.path}`);
    if (!(0,program .du)(installed.version, '1.7')) {
        const message = `Packer ${installed.version} is older than 1.7 and knows no plugins: it has its builders inside. Ask for a version to have another.`;
        host.annotate({ level: 'notice', message });
    }
    return installed;
}
function pinOf({ host, inputs, lock, platform }) {
    const locked = inputs['lockfile-mode'] === 'write' ? undefined : lock.content?.packer;
    const here = locked?.platforms[(0,install_platform .$r)(platform)];
    if (locked === undefined || here === undefined)
        return undefined;
    const { sha256, file } = here;
    const openLocal = () => (0,tool_cache .X)(host.toolCache, `lockfile ${sha256}`, platform);
    return { version: locked.version, sha256, local: file === undefined ? undefined : { file, toolCache: openLocal() } };
}
async function systemPacker({ environment, host, needs, request }) {
    const path = await (0,io .K7)('packer', false);
    if (path === '')
        return undefined;
    const version = await (0,program .qN)(path, environment).catch(() => undefined);
    const why = whyNotCounted({ path, version }, needs, request);
    if (why !== undefined)
        host.info(why);
    return why !== undefined || version === undefined ? undefined : { path, version };
}

var plugin_needs = __webpack_require__(21474);
;// CONCATENATED MODULE: ./.build/packer/install/plugin-lock.js




function allPins(lock, platform) {
    return new Map(Object.entries(lock.plugins).flatMap(([source, { version, platforms }]) => {
        const here = platforms[(0,install_platform .$r)(platform)];
        return here === undefined ? [] : [[source, { version, sha256: here.sha256, file: here.file }]];
    }));
}
function pinsOf(needs, lock, platform) {
    const pins = new Map();
    const drift = [];
    for (const need of needs) {
        const locked = lock.plugins[need.source];
        const version = locked === undefined ? undefined : (0,version_version .ot)(locked.version);
        const here = locked?.platforms[(0,install_platform .$r)(platform)];
        if (locked === undefined)
            drift.push(`${need.source} is needed but not locked`);
        else if (version === undefined)
            drift.push(`${need.source} is locked at "${locked.version}", which is no version`);
        else if (!(0,plugin_needs .lA)(version, need)) {
            drift.push(`${need.source} is locked at ${locked.version}, but ${(0,plugin_needs .LR)(need)} is asked for`);
        }
        else if (here === undefined)
            drift.push(`${need.source} ${locked.version} is not locked for ${(0,install_platform .$r)(platform)}`);
        else
            pins.set(need.source, { version: locked.version, sha256: here.sha256, file: here.file });
    }
    return { pins, drift };
}
function checkFrozen(drift, lockName) {
    if (drift.length === 0)
        return;
    throw new errors .yo(`${lockName} is not what this run needs: ${drift.join('; ')}. With frozen: true nothing is installed then. ` +
        'Run setup-packer once with lockfile-mode: write, and commit the file.');
}

var command = __webpack_require__(40039);
;// CONCATENATED MODULE: ./.build/packer/install/plugin-command.js



async function runPluginCommand(call, args, token) {
    const environment = {
        ...call.environment,
        CHECKPOINT_DISABLE: '1',
        PACKER_PLUGIN_PATH: call.folder,
        ...(token === '' ? {} : { PACKER_GITHUB_API_TOKEN: token }),
    };
    (0,external_node_fs_.mkdirSync)(call.folder, { recursive: true });
    const { signal } = call.fetching;
    const { exitCode, stdout, stderr } = await (0,command .d1)(call.packer.path, args, {
        environment,
        cwd: call.workspace,
        signal,
        limitMs: command .GF,
    });
    if (exitCode === 0)
        return;
    const output = `${stdout}${stderr}`;
    const hint = hintOf(output, token !== '');
    if (hint !== undefined)
        throw new errors .yo(`packer ${args.slice(0, 2).join(' ')} failed: ${hint}\n${output.trim().slice(-2000)}`);
    throw new errors .Qd(`packer ${args.join(' ')}`, exitCode, output);
}
function hintOf(output, hasToken) {
    if (/rate limit/i.test(output)) {
        return hasToken
            ? "GitHub's rate limit is used up even with the token; a lockfile with a cache needs no request, and neither does a mirror."
            : "GitHub's rate limit for requests without a token is used up; give github-token, or use a lockfile with a cache, or a mirror.";
    }
    if (/dial tcp|no such host|i\/o timeout|connection refused|network is unreachable|TLS handshake timeout/i.test(output)) {
        return ('what publishes the plugin cannot be reached. There are three ways without it: a Packer that has its plugins installed ' +
            '(PACKER_PLUGIN_PATH), mirror: with a folder plugins/, or a lockfile whose entries name files of the repository (file:).');
    }
    return undefined;
}

var plugin_folder = __webpack_require__(22263);
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./.build/packer/install/plugin-mirror.js











const MOST_PLUGIN_BYTES = 1 << 30;
async function fetchPlugin(request, source, folder, fetching) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    return ((await fromPluginFolder(request, source, folder, fetching)) ??
        (await fromReleases(request, source, folder, fetching)));
}
async function fromPluginFolder({ need, pin, platform }, source, folder, { signal }) {
    const base = `plugins/${need.source}`;
    const files = (source.list(base) ?? []).flatMap((file) => {
        const version = (0,plugin_folder .To)(file, need.name, platform);
        return version === undefined ? [] : [{ file, version }];
    });
    const best = bestOf(files, need, pin);
    if (best === undefined)
        return undefined;
    const where = `${source.name}/${base}/${best.file}`;
    let sum;
    try {
        sum = (await (0,fetch .yw)(await source.open(`${base}/${best.file}_SHA256SUM`, signal), 1024, where))
            .toString('utf8')
            .trim();
    }
    catch (error) {
        if (!(error instanceof fetch .m_))
            throw error;
        throw new errors .yo(`${where} has no ${best.file}_SHA256SUM beside it, so nothing says what it must hash to. It was not installed.`);
    }
    const path = (0,external_node_path_.join)(folder, best.file);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    await (0,external_node_stream_promises_.pipeline)(await source.open(`${base}/${best.file}`, signal), async function* measure(chunks) {
        for await (const chunk of chunks) {
            bytes += chunk.length;
            if (bytes > MOST_PLUGIN_BYTES)
                throw new errors .yo(`${where} is larger than ${MOST_PLUGIN_BYTES} bytes.`);
            hash.update(chunk);
            yield chunk;
        }
    }, (0,external_node_fs_.createWriteStream)(path, { mode: 0o755, flags: 'wx' }), { signal });
    const sha256 = hash.digest('hex');
    if (sha256 !== sum.toLowerCase())
        throw wrongPlugin(where, `${best.file}_SHA256SUM`, sum, sha256);
    if (pin !== undefined && sha256 !== pin.sha256)
        throw wrongPlugin(where, 'the lockfile', pin.sha256, sha256);
    return { path, file: best.file, sha256, from: where };
}
async function fromReleases(request, source, folder, fetching) {
    const { need, pin, platform } = request;
    if (need.source !== `github.com/hashicorp/${need.name}`)
        return undefined;
    const product = `packer-plugin-${need.name}`;
    const version = pin?.version ?? (await plugin_mirror_newest(need, source, product, platform, fetching));
    if (version === undefined)
        return undefined;
    const pick = (entry) => (0,plugin_folder .To)(entry, need.name, platform) === undefined ? undefined : entry;
    const release = { ...request, product, version, locked: undefined, pick };
    const fetched = await fetchRelease(release, source, folder, fetching);
    const [binary, ...more] = fetched.files;
    if (binary === undefined || more.length > 0) {
        throw new errors .yo(`${source.name} has ${product} ${version}, but its archive holds ${fetched.files.length} plugins for this platform, not one.`);
    }
    if (pin !== undefined && binary.sha256 !== pin.sha256) {
        throw wrongPlugin(`${source.name}: ${binary.entry}`, 'the lockfile', pin.sha256, binary.sha256);
    }
    return {
        path: binary.path,
        file: binary.entry,
        sha256: binary.sha256,
        from: `${source.name}, by ${fetched.verified}`,
    };
}
async function plugin_mirror_newest(need, source, product, platform, fetching) {
    const { signal } = fetching;
    try {
        const versions = await (0,fetch .dP)(fetching.options, signal, fetching.note, () => listReleases(source, product, platform, signal));
        const released = versions.filter(({ prerelease }) => prerelease === '');
        return bestOf(released.map((version) => ({ version })), need, undefined)?.version.text;
    }
    catch (error) {
        if (error instanceof NoIndexError)
            return undefined;
        throw explain(error, { product, version: 'index', platform }, source, `${product}/index.json`);
    }
}
function bestOf(candidates, need, pin) {
    return candidates
        .filter(({ version }) => (pin === undefined ? (0,plugin_needs .lA)(version, need) : version.text === pin.version))
        .toSorted((a, b) => (0,version_version .Zy)(a.version, b.version))
        .at(-1);
}
function wrongPlugin(what, by, expected, got) {
    return new errors .yo(`${what} is not the plugin that ${by} names: its sha256 should be ${expected}, but is ${got}. It was not run, and is removed.`);
}

;// CONCATENATED MODULE: ./.build/packer/install/plugins.js











async function installPlugins(job) {
    const { needs, fetching } = job;
    if (needs.length === 0)
        return [];
    refuseOldPacker(job);
    const before = await refuseSwapped(job);
    const temporary = (0,external_node_path_.join)(job.temporary, `bakehouse-plugins-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        for (const need of needs) {
            fetching.signal.throwIfAborted();
            if (installed(job, need) === undefined)
                await bring(job, need, (0,external_node_path_.join)(temporary, need.name));
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true });
    }
    await initialise(job);
    const chosen = needs.map((need) => {
        const found = installed(job, need);
        if (found !== undefined)
            return found;
        throw new errors .yo(`The plugin ${need.source} (${(0,plugin_needs .LR)(need)}) is still not in ${job.folder}; Packer installed another or none.`);
    });
    const hashed = await (0,plugin_folder .Bt)(chosen, before);
    for (const one of hashed)
        refuseWrong(one, job.pins.get(one.source));
    prune(job, chosen);
    return hashed;
}
function installed({ folder, platform, pins }, need) {
    const pin = pins.get(need.source);
    const whole = (0,plugin_folder .Nj)(folder, platform).filter(({ sumPath }) => (0,external_node_fs_.existsSync)(sumPath));
    return (0,plugin_needs .uy)(pin === undefined ? whole : whole.filter(({ version }) => version.text === pin.version), need);
}
async function refuseSwapped({ folder, platform, pins, kept, fetching, }) {
    const known = kept ?? pins;
    const pinned = (0,plugin_folder .Nj)(folder, platform).filter(({ source, version }) => known.get(source)?.version === version.text);
    const hashed = await (0,plugin_folder .Bt)(pinned);
    for (const one of hashed)
        refuseWrong(one, known.get(one.source));
    for (const path of kept === undefined ? [] : (0,plugin_folder .qv)(folder, pinned))
        fetching.note(`Removed ${path}, which the lockfile does not pin.`);
    return hashed;
}
function refuseWrong(one, pin) {
    if (pin === undefined || one.sha256 === pin.sha256)
        return;
    (0,plugin_folder .c_)(one);
    throw wrongPlugin(one.path, 'the lockfile', pin.sha256, one.sha256);
}
function refuseOldPacker({ packer, needs }) {
    if ((0,program .du)(packer.version, '1.7'))
        return;
    throw new errors .yo(`Packer ${packer.version} knows no plugins of its own (since 1.7), but ${needs.map(({ source }) => source).join(', ')} ` +
        'should be installed. Ask for a later version, or leave the plugins out: this Packer has its builders inside.');
}
async function bring(job, need, temporary) {
    const { fetching, source } = job;
    const pin = job.pins.get(need.source);
    if (pin?.file !== undefined) {
        await placeLocal(job, need, { ...pin, file: pin.file });
        return;
    }
    if (source.isMirror) {
        const request = { need, pin, platform: job.platform, verify: job.verify, keyring: job.keyring };
        const fetched = await fetchPlugin(request, source, temporary, fetching);
        if (fetched !== undefined) {
            await place(job, need, fetched.path, fetched.file);
            fetching.note(`${need.source} from ${fetched.from}`);
            return;
        }
        fetching.note(`${source.name} has no ${need.source} (${(0,plugin_needs .LR)(need)}); Packer fetches it from where it is published.`);
    }
    if (need.declared && pin === undefined)
        return;
    if (!(0,program .du)(job.packer.version, '1.8')) {
        throw new errors .yo(`Packer ${job.packer.version} has no "plugins install" (since 1.8), which ${need.source} wants. Ask for a later version.`);
    }
    const version = pin === undefined ? need.demands.map(({ text }) => text).join(', ') : pin.version;
    await runPluginCommand(job, ['plugins', 'install', need.source, ...(version === '' ? [] : [version])], job.token);
}
async function placeLocal(job, need, pin) {
    const path = (0,paths .CT)(`The lockfile's file for ${need.source}`, job.workspace, job.lockFolder, pin.file);
    const sha256 = await (0,files .CE)(path);
    if (sha256 !== pin.sha256) {
        throw new errors .yo(`${pin.file} is not the plugin ${need.source} ${pin.version} that the lockfile names: its sha256 should be ${pin.sha256}, but is ${sha256}. It was not run.`);
    }
    await place(job, need, path, path);
    job.fetching.note(`${need.source} ${pin.version} from ${pin.file}`);
}
async function place(job, need, path, file) {
    if ((0,program .du)(job.packer.version, '1.10')) {
        await runPluginCommand(job, ['plugins', 'install', '--path', path, need.source], '');
        return;
    }
    const target = (0,external_node_path_.join)(job.folder, need.source, file.split(/[\\/]/).at(-1) ?? file);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
    (0,external_node_fs_.copyFileSync)(path, target);
    (0,external_node_fs_.writeFileSync)(`${target}_SHA256SUM`, await (0,files .CE)(path));
}
async function initialise(job) {
    const declared = job.needs.filter((need) => need.declared);
    if (job.template === undefined || declared.length === 0)
        return;
    const development = declared.filter((need) => installed(job, need)?.version.prerelease === 'dev');
    if (development.length > 0) {
        job.fetching.note(`"packer init" is left out: ${development.map(({ source }) => source).join(', ')} is a development build.`);
        return;
    }
    await runPluginCommand(job, ['init', job.template], job.token);
}
function prune(job, chosen) {
    const { kept, folder, platform, fetching } = job;
    if (kept === undefined)
        return;
    for (const one of (0,plugin_folder .Nj)(folder, platform)) {
        if (chosen.some(({ path }) => path === one.path) || kept.get(one.source)?.version === one.version.text)
            continue;
        (0,plugin_folder .c_)(one);
        fetching.note(`Removed ${one.source} ${one.version.text}, which nothing needs.`);
    }
}

;// CONCATENATED MODULE: ./.build/actions/setup-packer/plugins.js








const plugins_FOLDER = 'bakehouse-packer-plugins';
async function bringPlugins(setup, installed) {
    const { host, inputs, needs, lock, platform, template, source, keyring, fetching } = setup;
    const locked = inputs['lockfile-mode'] === 'write' ? undefined : lock.content;
    const { pins, drift } = locked === undefined ? { pins: new Map(), drift: [] } : pinsOf(needs, locked, platform);
    for (const one of drift)
        host.annotate({ level: 'notice', title: lock.name, message: `${one}.` });
    const chosen = host.environment['PACKER_PLUGIN_PATH'] ?? '';
    const owned = chosen === '' || [host.temporary, host.toolCache].some((base) => (0,paths .FK)((0,external_node_path_.join)(base, plugins_FOLDER), chosen));
    const digest = locked === undefined ? undefined : (0,files .fg)((0,lockfile .QN)(locked));
    const folder = owned ? ownFolder(host, digest) : chosen;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const key = owned && digest !== undefined && cachePolicy(host, inputs.cache)
        ? `bakehouse-plugins-${(0,install_platform .$r)(platform)}-${digest}`
        : undefined;
    const hit = key !== undefined && (await restore(host, folder, key));
    const plugins = await installPlugins({
        needs,
        pins,
        packer: { path: installed.path, version: installed.version },
        platform,
        folder,
        kept: owned && locked !== undefined ? allPins(locked, platform) : undefined,
        workspace: host.workspace,
        lockFolder: lock.folder,
        template: template === undefined || template.model.kind === 'json'
            ? undefined
            : (0,external_node_path_.relative)(host.workspace, template.path) || '.',
        source,
        verify: inputs.verify,
        keyring,
        environment: setup.environment,
        token: inputs['github-token'],
        temporary: host.temporary,
        fetching,
    });
    for (const { source: name, version, sha256: sum } of plugins)
        host.info(`${name} ${version.text} (sha256 ${sum})`);
    if (owned)
        host.exportVariable('PACKER_PLUGIN_PATH', folder);
    host.output('plugin-path', folder);
    host.output('cache-hit', String(hit));
    if (key !== undefined && !hit && host.trust.kind === 'trusted') {
        host.saveState('cache-key', key);
        host.saveState('cache-folder', folder);
    }
    return plugins;
}
function ownFolder(host, digest) {
    return digest === undefined ? (0,external_node_path_.join)(host.temporary, plugins_FOLDER) : (0,external_node_path_.join)(host.toolCache, plugins_FOLDER, digest.slice(0, 16));
}
async function restore(host, folder, key) {
    const result = await host.restoreCache([folder], key);
    host.info(result.kind === 'missed' ? `Cache ${key}: ${result.reason}` : `Cache ${key}: restored, and hashed before use`);
    return result.kind === 'restored';
}
const NEVER = new Set(['release', 'pull_request_target', 'workflow_run']);
function cachePolicy({ environment, run }, wish) {
    if (wish !== 'auto')
        return wish === 'true';
    if (environment['RUNNER_ENVIRONMENT'] === 'self-hosted')
        return false;
    return !NEVER.has(run.event) && !run.ref.startsWith('refs/tags/');
}

var environment = __webpack_require__(94463);
;// CONCATENATED MODULE: ./.build/packer/install/version-file.js


function versionOfFile(name, text) {
    const rows = text
        .split(/\r?\n/)
        .map((row) => (row.split('#', 1)[0] ?? '').trim())
        .filter((row) => row !== '');
    if (!name.endsWith('.tool-versions')) {
        const [only, ...more] = rows;
        if (only !== undefined && more.length === 0)
            return only;
        throw new errors .yo(`Input "version-file": ${name} should hold one line with a version or a constraint, but holds ${rows.length} lines.`);
    }
    const found = rows.map((row) => row.split(/\s+/)).filter(([tool]) => tool === 'packer');
    const [row, ...again] = found;
    if (row === undefined)
        throw new errors .yo(`Input "version-file": ${name} has no line for packer.`);
    if (again.length > 0)
        throw new errors .yo(`Input "version-file": ${name} has ${found.length} lines for packer.`);
    const [, version, ...alternatives] = row;
    if (version === undefined || alternatives.length > 0) {
        throw new errors .yo(`Input "version-file": the line for packer in ${name} should name one version, but is ${(0,runner_inputs .WU)(row.join(' '))}.`);
    }
    return version;
}

var loaded_template = __webpack_require__(47402);
var inputs = __webpack_require__(73968);
var problem_matcher = __webpack_require__(82059);
;// CONCATENATED MODULE: ./.build/actions/setup-packer/settings.js













const LOCKFILE = 'packer.lock.yml';
function readSetupInputs(host) {
    const token = host.input('github-token').trim();
    if (token !== '')
        host.secret(token);
    return (0,runner_inputs .Ko)(inputs .p, (name) => host.input(name));
}
function readSettings(host, inputs) {
    const template = inputs.template === '' ? undefined : (0,loaded_template .PM)(host.workspace, host.workspace, inputs.template);
    const lock = findLockfile(host, inputs, template);
    const isWriting = inputs['lockfile-mode'] === 'write';
    if (inputs.frozen && isWriting) {
        throw new errors .yo('Inputs "frozen" and "lockfile-mode: write" contradict each other: one forbids what the other does.');
    }
    if (inputs.frozen && lock.content === undefined) {
        throw new errors .yo(`Input "frozen" is true, but there is no lockfile ${lock.name}. Make it with lockfile-mode: write.`);
    }
    if (inputs.cache === 'true' && lock.content === undefined) {
        throw new errors .yo(`Input "cache" is true, but there is no lockfile ${lock.name}: nothing would say what a restored plugin must be. Make it with lockfile-mode: write.`);
    }
    const { packer } = (isWriting ? undefined : lock.content) ?? {};
    const request = versionRequest({
        input: inputs.version,
        file: versionFile(host, inputs['version-file']),
        lock: packer === undefined ? undefined : { name: lock.name, version: packer.version },
        required: template?.model.requiredVersions ?? [],
    });
    if (inputs.frozen && request.exact?.text !== packer?.version && request.kind !== 'any')
        refuseDrift(request, lock);
    const needs = (0,plugin_needs .N3)(template?.model.requiredPlugins ?? [], inputs.plugins);
    refuseStrangers(host, needs, isWriting ? undefined : lock.content);
    return { inputs, template, request, needs, lock };
}
function refuseStrangers(host, needs, lock) {
    const { trust } = host;
    if (trust.kind === 'trusted')
        return;
    const local = Object.values(lock?.packer?.platforms ?? {}).some(({ file }) => file !== undefined);
    if (needs.length === 0 && !local)
        return;
    const what = needs.length > 0 ? 'No plugins are installed here' : "The repository's own Packer is not used here";
    if (!trust.runs)
        throw new errors .yo(`${what}: ${trust.reason}. Set up Packer without a template on this event.`);
    const credentials = (0,environment .MR)(host.environment);
    if (credentials.length === 0)
        return;
    throw new errors .yo(`${what}: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
        'Take them out of jobs that run on pull requests.');
}
function refuseDrift(request, lock) {
    const asked = request.needs[0];
    throw new errors .yo(`${lock.name} locks Packer ${lock.content?.packer?.version ?? '(none)'}, but ${asked?.where ?? 'input "version"'} asks for ` +
        `${asked === undefined ? 'the latest' : (0,runner_inputs .WU)(asked.text)}. With frozen: true nothing is installed then. ` +
        'Leave the version to the lockfile, or renew it with lockfile-mode: write.');
}
function versionFile(host, given) {
    if (given === '')
        return undefined;
    const path = (0,paths .CT)('Input "version-file"', host.workspace, host.workspace, given);
    return { name: given, version: versionOfFile((0,external_node_path_.basename)(given), (0,external_node_fs_.readFileSync)(path, 'utf8')) };
}
function findLockfile(host, inputs, template) {
    const root = (0,external_node_fs_.realpathSync)(host.workspace);
    const isWriting = inputs['lockfile-mode'] === 'write';
    const folder = template === undefined ? root : folderOf(template);
    const named = inputs.lockfile === '' ? undefined : (0,external_node_path_.resolve)(root, inputs.lockfile);
    if (named !== undefined && !(0,paths .FK)(root, named)) {
        throw new errors .yo(`Input "lockfile" must stay inside the workspace, but names ${(0,runner_inputs .WU)(inputs.lockfile)}.`);
    }
    if (named !== undefined && !isWriting)
        (0,paths .CT)('Input "lockfile"', root, root, inputs.lockfile);
    const candidates = named === undefined ? [(0,external_node_path_.join)(folder, LOCKFILE), (0,external_node_path_.join)(root, LOCKFILE)] : [named];
    const path = candidates.find((candidate) => (0,external_node_fs_.existsSync)(candidate)) ?? candidates[0] ?? (0,external_node_path_.join)(root, LOCKFILE);
    if ((0,external_node_fs_.existsSync)(path))
        (0,paths .CT)('The lockfile', root, root, path);
    const name = (0,paths .pS)(root, path);
    return { path, folder: (0,external_node_path_.dirname)(path), name, content: (0,lockfile .GQ)(path, name) };
}
function folderOf({ path, model }) {
    const isFile = model.files.length === 1 && (0,external_node_fs_.existsSync)(path) && (0,external_node_path_.basename)(path) === (0,external_node_path_.basename)(model.files[0]?.path ?? '');
    return isFile ? (0,external_node_path_.dirname)(path) : path;
}
function addProblemMatcher(host) {
    const file = (0,external_node_path_.join)(host.temporary, 'bakehouse-packer-matcher.json');
    (0,external_node_fs_.writeFileSync)(file, (0,problem_matcher .u9)());
    host.addMatcher(file);
    host.exportVariable(problem_matcher .Q, problem_matcher .gi.join(','));
}

var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./.build/packer/install/source.js







const RELEASE_HOST = 'https://releases.hashicorp.com';
function sourceOf(mirror, options, secret) {
    if (mirror === '')
        return remote(new URL(`${RELEASE_HOST}/`), false, options);
    const url = mirrorUrl(mirror);
    for (const part of credentials(url))
        secret(part);
    if (url.protocol === 'file:')
        return folder(url);
    if (url.protocol === 'https:' || url.protocol === 'http:')
        return remote(url, true, options);
    throw new errors .yo(`Input "mirror" must begin with https://, http:// or file://, but begins with ${url.protocol}//.`);
}
function mirrorUrl(mirror) {
    let url;
    try {
        url = new URL(mirror.endsWith('/') ? mirror : `${mirror}/`);
    }
    catch {
        const harmless = mirror.replace(/^.*@/s, '…@');
        throw new errors .yo(`Input "mirror" must be an address such as https://mirror.example/hashicorp or file:///srv/hashicorp, but was ${(0,runner_inputs .WU)(harmless)}.`);
    }
    if (url.search !== '' || url.hash !== '') {
        throw new errors .yo('Input "mirror" must be an address without ? and #: paths are put behind it.');
    }
    return url;
}
function credentials({ username, password }) {
    const part = password === '' ? username : password;
    try {
        const decoded = decodeURIComponent(part);
        decodeURIComponent(username);
        return [...new Set([part, decoded])].filter((text) => text !== '');
    }
    catch {
        throw new errors .yo('Input "mirror" has credentials with a % that is not followed by two hex digits; write it as %25.');
    }
}
function remote(base, isMirror, options) {
    const traffic = { requests: 0, bytes: 0 };
    const name = `${base.origin}${base.pathname.replace(/\/$/, '')}`;
    return {
        name,
        isMirror,
        identity: isMirror ? name : '',
        open: (path, signal) => (0,fetch .nE)(new URL(`${base.href}${path}`), options, traffic, signal),
        list: () => undefined,
        traffic,
    };
}
function folder(url) {
    let root;
    try {
        root = (0,external_node_url_.fileURLToPath)(url);
    }
    catch (error) {
        throw new errors .yo(`Input "mirror" names no folder of this machine: ${(0,errors .bD)(error)}.`);
    }
    const isFolder = (0,external_node_fs_.statSync)(root, { throwIfNoEntry: false })?.isDirectory() === true;
    if (!isFolder)
        throw new errors .yo(`Input "mirror" names ${(0,runner_inputs .WU)(root)}, which is no folder of this machine.`);
    const real = (0,external_node_fs_.realpathSync)(root);
    return {
        name: url.href.replace(/\/$/, ''),
        isMirror: true,
        identity: url.href,
        open: async (path) => {
            try {
                const file = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(real, path));
                if (!(0,paths .FK)(real, file))
                    throw new fetch .m_(`${url.href}${path}`, 'leads out of the mirror');
                return (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 });
            }
            catch (error) {
                if ((0,errors .$N)(error) !== 'ENOENT' && (0,errors .$N)(error) !== 'ENOTDIR')
                    throw error;
                throw new fetch .m_(`${url.href}${path}`, 'is not there');
            }
        },
        list: (path) => {
            try {
                const listed = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(real, path));
                return (0,paths .FK)(real, listed) ? (0,external_node_fs_.readdirSync)(listed).toSorted() : [];
            }
            catch {
                return [];
            }
        },
        traffic: { requests: 0, bytes: 0 },
    };
}

;// CONCATENATED MODULE: ./.build/actions/setup-packer/setup.js






async function prepareSetup(host, inputs, signal) {
    const settings = readSettings(host, inputs);
    const { lock, needs } = settings;
    const platform = (0,install_platform .tj)(process.platform, process.arch);
    if (inputs.frozen && lock.content !== undefined)
        checkFrozen(pinsOf(needs, lock.content, platform).drift, lock.name);
    if (platform.notice !== undefined)
        host.annotate({ level: 'notice', message: platform.notice });
    const now = new Date();
    const options = {
        idle: 30_000,
        attempts: 3,
        backoff: 1000,
        random: Math.random,
        userAgent: 'bakehouse-setup-packer',
    };
    return {
        ...settings,
        host,
        platform,
        source: sourceOf(inputs.mirror, options, (value) => host.secret(value)),
        keyring: await keyringOf(inputs.keyring, now),
        environment: (0,environment .Qc)(host.environment, [], {}),
        fetching: { options, signal, now, note: (line) => host.info(line) },
    };
}
async function keyringOf(armored, now) {
    if (armored === '')
        return { kind: 'hashicorp' };
    return armored.includes('BEGIN PGP PUBLIC KEY BLOCK') && !armored.includes('PRIVATE KEY')
        ? { kind: 'own', armored }
        : readKeyring(armored, now);
}

;// CONCATENATED MODULE: ./.build/actions/setup-packer/main.js









async function setupPacker(host) {
    const started = performance.now();
    const interrupt = (0,process_interrupt .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort(new errors .yo('Stopped before Packer was set up; nothing is left behind.')));
    try {
        const given = readSetupInputs(host);
        const purpose = await findPurpose(host, given);
        if (purpose.kind === 'no-packer') {
            host.info(`Nothing is set up: ${purpose.leg} is built from a Dockerfile.`);
            return;
        }
        const { template, version } = purpose;
        const setup = await prepareSetup(host, { ...given, template, version }, stop.signal);
        const installed = await host.group('Packer', () => bringPacker(setup));
        const folder = pathOf(installed);
        if (folder !== undefined)
            host.addPath(folder);
        const plugins = setup.needs.length === 0 ? [] : await host.group('Plugins', () => bringPlugins(setup, installed));
        if (setup.inputs['lockfile-mode'] === 'write')
            await host.group('Lockfile', () => lockWhatCame(setup, installed, plugins));
        if (setup.inputs['problem-matcher'])
            addProblemMatcher(host);
        report(host, installed, plugins);
        const count = plugins.length === 0 ? '' : `, ${plugins.length} ${plugins.length === 1 ? 'plugin' : 'plugins'}`;
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        host.info(`Set up Packer ${installed.version}${count} in ${seconds} s.`);
    }
    catch (error) {
        stop.signal.throwIfAborted();
        throw error;
    }
    finally {
        interrupt.dispose();
    }
}
function report(host, installed, plugins) {
    host.output('version', installed.version);
    host.output('path', installed.path);
    host.output('version-source', installed.versionSource);
    host.output('install-source', installed.installSource);
    host.output('verified', installed.verified);
    host.output('plugins', JSON.stringify(plugins.map(({ source, version, path, sha256 }) => ({ source, version: version.text, path, sha256 }))));
}


/***/ }),

/***/ 50511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Dr: () => (  NetworkError),
  m_: () => (  NotFoundError),
  nE: () => (  fetchBody),
  yw: () => (  readAll),
  dP: () => (  withAttempts)
});

var promises_ = __webpack_require__(58500);
var errors = __webpack_require__(8005);
var side_by_side = __webpack_require__(39535);
;// CONCATENATED MODULE: ./.build/packer/install/direct-request.js
const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
function isDirect(environment = process.env) {
    return PROXIES.every((name) => (environment[name] ?? '') === '');
}
async function requestDirectly(address, headers, idle, signal) {
    const { get } = await (address.startsWith('https:') ? Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)));
    return new Promise((resolve, reject) => {
        let isAnswered = false;
        const asked = get(address, { headers, agent: false, signal }, (message) => {
            isAnswered = true;
            resolve(message);
        });
        asked.on('error', reject);
        asked.setTimeout(idle, () => {
            if (!isAnswered)
                asked.destroy(new Error(`nothing came for ${idle / 1000} s`));
        });
    });
}

;// CONCATENATED MODULE: ./.build/packer/install/fetch.js




class NetworkError extends Error {
    name = 'NetworkError';
}
class NotFoundError extends Error {
    name = 'NotFoundError';
    constructor(where, what) {
        super(`${where} ${what}`);
    }
}
const MOST_REDIRECTS = 5;
async function fetchBody(url, options, traffic, signal) {
    let at = url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const message = await request(at, url, options, traffic, signal);
        const status = message.statusCode ?? 0;
        if (status === 200)
            return body(message, at, options.idle, traffic, signal);
        message.destroy();
        if (status === 404 || status === 410)
            throw new NotFoundError(shown(at), `is not there (HTTP ${status})`);
        if (status === 429 || status >= 500)
            throw new NetworkError(`${shown(at)} answered HTTP ${status}`);
        if (status < 300 || status >= 400)
            throw new errors .yo(`${shown(at)} answered HTTP ${status}${remedy(status)}.`);
        at = redirected(at, message.headers.location);
    }
    throw new errors .yo(`${shown(url)} redirects more than ${MOST_REDIRECTS} times.`);
}
function remedy(status) {
    if (status === 401 || status === 403)
        return ': it wants other credentials, or this machine may not reach it';
    return status === 407 ? ': the proxy wants credentials (https_proxy=http://name:password@host)' : '';
}
async function request(at, first, options, traffic, signal) {
    signal.throwIfAborted();
    traffic.requests += 1;
    const headers = { ...authorization(at, first), 'user-agent': options.userAgent };
    try {
        return isDirect()
            ? await requestDirectly(bare(at), headers, options.idle, signal)
            : await requestByClient(bare(at), headers, options.idle, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw new NetworkError(`${shown(at)} cannot be reached: ${reason(error)}`);
    }
}
async function requestByClient(address, headers, idle, signal) {
    const { HttpClient } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 44942));
    const client = new HttpClient(undefined, [], {
        allowRedirects: false,
        allowRetries: false,
        keepAlive: true,
        socketTimeout: idle,
    });
    return (await abortable(client, client.get(address, { ...headers }), signal)).message;
}
async function abortable(client, promise, signal) {
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => {
            client.dispose();
            reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
        };
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
async function* body(message, at, idle, traffic, signal) {
    const encoding = message.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity')
        throw new errors .yo(`${shown(at)} answered with the encoding ${encoding}, unasked.`);
    const stop = () => message.destroy(new NetworkError('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    message.setTimeout(idle, () => {
        message.destroy(new NetworkError(`${shown(at)} sent nothing for ${idle / 1000} s`));
    });
    try {
        for await (const chunk of message) {
            if (!(chunk instanceof Uint8Array))
                continue;
            traffic.bytes += chunk.length;
            yield chunk;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof NetworkError)
            throw error;
        throw new NetworkError(`${shown(at)} broke off: ${reason(error)}`);
    }
    finally {
        signal.removeEventListener('abort', stop);
        message.destroy();
    }
}
function redirected(from, location) {
    if (location === undefined)
        throw new errors .yo(`${shown(from)} redirects to nowhere: it names no location.`);
    let to;
    try {
        to = new URL(location, from);
    }
    catch {
        throw new errors .yo(`${shown(from)} redirects to ${JSON.stringify(location.slice(0, 200))}, which is no address.`);
    }
    const allowed = to.protocol === 'https:' || (from.protocol === 'http:' && to.protocol === 'http:' && to.host === from.host);
    if (!allowed) {
        throw new errors .yo(`${shown(from)} redirects to ${shown(to)}; a redirect is followed to https only. Nothing was fetched from there.`);
    }
    return to;
}
function authorization(at, first) {
    const accept = { 'accept-encoding': 'identity' };
    if (first.username === '' || at.origin !== first.origin)
        return accept;
    const pair = `${decodeURIComponent(first.username)}:${decodeURIComponent(first.password)}`;
    return { ...accept, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
function bare(url) {
    const copy = new URL(url);
    copy.username = '';
    copy.password = '';
    return copy.href;
}
function shown(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function reason(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(reason))].join('; ');
    const code = (0,errors .$N)(error);
    const message = (0,errors .bD)(error);
    return code === undefined || message.includes(code) ? message : `${message} (${code})`;
}
async function withAttempts(options, signal, note, attempt) {
    return (0,side_by_side .L)(attempt, (error, count) => {
        if (!(error instanceof NetworkError) || count >= options.attempts || signal.aborted)
            return undefined;
        const wait = options.backoff * 2 ** (count - 1) * (1 + options.random() / 2);
        note(`${error.message}; attempt ${count + 1} of ${options.attempts} in ${(wait / 1000).toFixed(1)} s.`);
        return wait;
    }, (wait) => (0,promises_.setTimeout)(wait, undefined, { signal }));
}
async function readAll(source, most, what) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > most)
            throw new errors .yo(`${what} is larger than ${most} bytes; it is not what it should be.`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
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

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ck: () => (  mkdir),
    H8: () => (  IS_WINDOWS),
    Qh: () => (  isRooted),
    rm: () => (  rm),
    t2: () => (  exists),
    vr: () => (  tryGetExecutablePath)
  });
  var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79896);
  var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
const IS_WINDOWS = process.platform === 'win32';
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p)
        );
    }
    return p.startsWith('/');
}
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        p = p.replace(/\//g, '\\');
        return p.replace(/\\\\+/g, '\\');
    }
    return p.replace(/\/\/+/g, '/');
}
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}

/***/ }),

/***/ 88701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K7: () => (  which),
    U$: () => (  mkdirP),
    Yz: () => (  rmRF)
  });
  var assert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42613);
  var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
  var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__  .H8) {
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__  .Ck(fsPath, { recursive: true });
    });
}
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__  .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__  .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__  .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__  .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__  .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
            }
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}

/***/ })

};
