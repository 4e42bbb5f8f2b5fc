import { closeSync, openSync, readSync } from 'node:fs';

import type { Host } from '../../core/runner/host.ts';

const CHUNK = 256 * 1024;

/**
 * A host that shows nothing of what programs print: it is in the log by then. Two instances at once cannot both be
 * relayed. The runner knows one token at a time, and the end of one relay would let it obey what the other prints.
 */
export function quietHost(host: Host): Host {
  return {
    ...host,
    relay: (body) => body(() => {}),
  };
}

/** Shows a log, scrubbed when it was written, in a group of its own: in one go, so that no other instance comes between. */
export async function replayLog(host: Host, title: string, path: string): Promise<void> {
  await host.group(title, () =>
    host.relay(async (write) => {
      const file = openSync(path, 'a+');
      const buffer = Buffer.allocUnsafe(CHUNK);
      // A character that is cut in two by a chunk comes whole.
      const decoder = new TextDecoder();
      let isLineEnded = true;
      try {
        for (let offset = 0, read = -1; read !== 0; offset += read) {
          read = readSync(file, buffer, 0, CHUNK, offset);
          const text = decoder.decode(buffer.subarray(0, read), { stream: read !== 0 });
          if (text === '') continue;
          write(text);
          isLineEnded = text.endsWith('\n');
        }
        if (!isLineEnded) write('\n');
      } finally {
        closeSync(file);
      }
    }),
  );
}
