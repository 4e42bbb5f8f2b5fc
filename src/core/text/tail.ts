import { open } from 'node:fs/promises';

import { delay } from '../process/process.ts';

const CHUNK = 128 * 1024;
const POLL_MS = 50;

/** Whether the writer of a file goes on, has ended (read the rest), or is to be left alone at once. */
export type TailState = 'writing' | 'ended' | 'leave';

/**
 * Reads a file that another process may still be writing, from byte `from`. Memory stays at one chunk whatever the
 * file's size. Resolves with the offset reached.
 *
 * @param ended settles when the writer has ended, if somebody hears of it: the rest is then read at once
 */
export async function tailFile(
  path: string,
  from: number,
  onChunk: (chunk: Buffer) => void,
  state: () => TailState,
  ended?: Promise<unknown>,
): Promise<number> {
  const file = await open(path, 'r');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let offset = from;
  try {
    for (;;) {
      // Asked before reading: what was written before the end is then read after it.
      const before = state();
      if (before === 'leave') return offset;
      const { bytesRead } = await file.read(buffer, 0, CHUNK, offset);
      if (bytesRead > 0) {
        onChunk(buffer.subarray(0, bytesRead));
        offset += bytesRead;
      } else if (before === 'ended') {
        return offset;
      } else {
        await (ended === undefined ? delay(POLL_MS) : Promise.race([delay(POLL_MS), ended]));
      }
    }
  } finally {
    await file.close();
  }
}
