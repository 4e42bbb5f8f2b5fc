// The data types of SSH (RFC 4251, 5).

export function word(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

/** A `string`: its length, and its bytes. */
export function field(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([word(bytes.length), bytes]);
}

/** An `mpint` that is not negative, of its bytes in network order. */
export function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first < 0 ? Buffer.alloc(0) : bytes.subarray(first);
  return field((short[0] ?? 0) > 127 ? Buffer.concat([Buffer.alloc(1), short]) : short);
}

/** Reads one after the other; throws where there is no more. */
export class PacketReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  number(): number {
    const value = this.#bytes.readUInt32BE(this.#at);
    this.#at += 4;
    return value;
  }

  flag(): boolean {
    const value = this.#bytes.readUInt8(this.#at);
    this.#at += 1;
    return value !== 0;
  }

  bytes(): Buffer {
    const length = this.number();
    if (this.#at + length > this.#bytes.length) throw new RangeError('a field that is longer than its packet');
    const value = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return value;
  }

  text(): string {
    return this.bytes().toString();
  }

  rest(): Buffer {
    return this.#bytes.subarray(this.#at);
  }
}
