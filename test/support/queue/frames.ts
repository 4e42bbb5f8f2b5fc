// Frames of AMQP 0-9-1 (section 4.2.3 of its specification), as far as a test has to say something to a client.

export const byte = (value: number): Buffer => Buffer.from([value]);

export function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A short string: its length in one byte. */
export const text = (value: string): Buffer => Buffer.concat([byte(value.length), Buffer.from(value)]);

export function frame(type: number, channel: number, payload: Buffer): Buffer {
  return Buffer.concat([
    byte(type),
    Buffer.from([channel >> 8, channel & 255]),
    long(payload.length),
    payload,
    byte(0xce),
  ]);
}

/**
 * A method by the numbers of its class and its own, with its arguments.
 * @param given the channel first, where it is not 0
 */
export function method(id: string, ...given: readonly (Buffer | number)[]): Buffer {
  const [group = 0, own = 0] = id.split('.').map(Number);
  const channel = typeof given[0] === 'number' ? given[0] : 0;
  const args = given.filter((one) => typeof one !== 'number');
  return frame(1, channel, Buffer.concat([Buffer.from([group >> 8, group & 255, own >> 8, own & 255]), ...args]));
}

/** The methods in what a client sent, by their numbers; `header` is the greeting of the protocol itself. */
export function methodsIn(bytes: Buffer): readonly { readonly id: string; readonly channel: number }[] {
  const found: { readonly id: string; readonly channel: number }[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    if (bytes.subarray(at, at + 4).toString() === 'AMQP') {
      found.push({ id: 'header', channel: 0 });
      at += 8;
      continue;
    }
    const size = bytes.readUInt32BE(at + 3);
    if (bytes[at] === 1) {
      const id = `${bytes.readUInt16BE(at + 7)}.${bytes.readUInt16BE(at + 9)}`;
      found.push({ id, channel: bytes.readUInt16BE(at + 1) });
    }
    at += size + 8;
  }
  return found;
}

/** Whether a broker goes on with the handshake in these bytes: the method 30 of the class 10. */
export function holdsTune(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from([0, 10, 0, 30]));
}
