import { UserError } from '../errors.ts';
import { show } from '../runner/inputs.ts';

/** One member of a tar archive. Its content has to be read before the next member is asked for, or is passed over. */
export interface TarMember {
  readonly kind: 'file' | 'folder' | 'link';
  readonly name: string;
  /** Where a symbolic link points to; empty for all else. */
  readonly target: string;
  readonly size: number;
  readonly content: () => AsyncGenerator<Buffer>;
}

const BLOCK = 512;
/** More than any header of extended fields needs. */
const MOST_EXTENDED = 64 * 1024;
const KINDS: ReadonlyMap<string, TarMember['kind']> = new Map([
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
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarMember> {
  const bytes = new ByteReader(source);
  let extended: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const header = await bytes.take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    checkSum(header);
    const type = header.toString('latin1', 156, 157);
    const size = sizeOf(extended.get('size'), header);
    if (type === 'x') {
      if (size > MOST_EXTENDED) throw broken(`a header of ${size} bytes`);
      extended = parseExtended((await bytes.take(size)).toString('utf8'));
      await bytes.take(padding(size));
      continue;
    }
    const kind = KINDS.get(type);
    if (kind === undefined) throw broken(`a member of the unknown kind ${show(type)}`);
    let left = kind === 'file' ? size : 0;
    const pad = padding(left);
    const content = async function* (): AsyncGenerator<Buffer> {
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
    while (left > 0) left -= (await bytes.some(left)).length;
    await bytes.take(pad);
    extended = new Map();
  }
  await bytes.expectZeros();
}

/** The header of a plain file that everybody may read; its content and `tarPadding` follow. */
export function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100, 'utf8');
  header.write('0000644\x000000000\x000000000\x00', 100, 'latin1');
  if (size < 8 ** 11) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
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
export function tarPadding(size: number): Buffer {
  return Buffer.alloc(padding(size));
}

/** What ends an archive. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * BLOCK);
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function checkSum(header: Buffer): void {
  const told = Number.parseInt(textAt(header, 148, 8).trim(), 8);
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  if (told !== sum) throw broken('a damaged header');
}

function sizeOf(extended: string | undefined, header: Buffer): number {
  const octal = textAt(header, 124, 12).trim();
  let size = Number.NaN;
  if (extended !== undefined) size = /^\d+$/.test(extended) ? Number(extended) : Number.NaN;
  else if (header.readUInt8(124) === 0x80) size = Number(header.readBigUInt64BE(128));
  else if (/^[0-7]*$/.test(octal)) size = octal === '' ? 0 : Number.parseInt(octal, 8);
  if (!Number.isSafeInteger(size)) throw broken('a member of no size');
  return size;
}

function nameOf(header: Buffer): string {
  const name = textAt(header, 0, 100);
  // GNU's own format has other fields where ustar has the beginning of a long name.
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textAt(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textAt(header: Buffer, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

/** `LENGTH KEY=VALUE\n`, again and again; the length counts the whole of it, in bytes. */
function parseExtended(text: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(text, 'utf8');
  const fields = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const [, digits = '', key = ''] = /^(\d{1,6}) ([^=]+)=/.exec(bytes.toString('utf8', at, at + 256)) ?? [];
    const end = at + Number(digits);
    const start = at + Buffer.byteLength(`${digits} ${key}=`);
    if (key === '' || end > bytes.length || end <= start || bytes[end - 1] !== 0x0a) throw broken('a damaged header');
    if (key.startsWith('GNU.sparse')) throw broken('a sparse file');
    fields.set(key, bytes.toString('utf8', start, end - 1));
    at = end;
  }
  return fields;
}

function broken(what: string): UserError {
  return new UserError(`The archive is no tar archive that docker writes: it holds ${what}.`);
}

/** Takes as many bytes as are wanted from chunks of any size. */
class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** At least one byte and at most so many, as they come. */
  async some(most: number): Promise<Buffer> {
    if (!(await this.#fill())) throw new UserError('The archive is cut off.');
    const chunk = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(chunk.length);
    return chunk;
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = length; left > 0;) {
      const part = await this.some(left);
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  async expectZeros(): Promise<void> {
    while (await this.#fill()) {
      if (this.#rest.some((byte) => byte !== 0)) throw broken('something after its end');
      this.#rest = Buffer.alloc(0);
    }
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#rest = next.value;
    }
    return true;
  }
}
