import { appendFileSync, closeSync, fstatSync, openSync, readSync, truncateSync, writeFileSync } from 'node:fs';

import { codeOf } from '../../core/errors.ts';

/** How much of what a machine prints is on disk at most, but for what it prints between two looks; bytes. */
const MOST = 2 * 1024 * 1024;
/** Of its beginning and its end, where something is cut out in between. */
const KEPT = 256 * 1024;
const LOOK_MS = 200;

/** What a machine prints to its console, in a file that QEMU appends to. A guest may print without end. */
export interface BoundedConsole {
  /** Cuts out the middle, where there is too much. */
  readonly look: () => void;
  /** A file with all that is kept, which says what was cut; undefined where nothing was printed, or a full disk takes no more. */
  readonly whole: () => string | undefined;
  readonly stop: () => void;
}

/** Looks by itself, time and again, until it is stopped. */
export function boundConsole(path: string, { most = MOST, kept = KEPT } = {}): BoundedConsole {
  let head: Buffer | undefined;
  let cut = 0;
  const look = (): void => {
    try {
      const file = openSync(path, 'r');
      try {
        const { size } = fstatSync(file);
        if (size <= most) return;
        const tail = bytesOf(file, size - kept, kept);
        const first = head ?? bytesOf(file, 0, kept);
        cut += size - tail.length - (head === undefined ? first.length : 0);
        head = first;
        // QEMU writes on at the end, wherever that is.
        truncateSync(path, 0);
        appendFileSync(path, tail);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      // Not there yet, or gone; on a full disk there is nothing to be done.
      if (codeOf(error) === undefined) throw error;
    }
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return {
    look,
    stop: () => clearInterval(timer),
    whole: () => {
      look();
      const rest = readWhole(path);
      if (rest === undefined || head === undefined) return rest === undefined ? undefined : path;
      const all = `${path}.whole`;
      const gap = Buffer.from(`\n[${cut} bytes that it printed are left out here]\n`);
      try {
        writeFileSync(all, Buffer.concat([head, gap, rest]));
        return all;
      } catch {
        return undefined;
      }
    },
  };
}

function bytesOf(file: number, start: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  return bytes.subarray(0, readSync(file, bytes, 0, most, start));
}

function readWhole(path: string): Buffer | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      return bytesOf(file, Math.max(0, size - MOST), Math.min(size, MOST));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
