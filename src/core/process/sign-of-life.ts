import { closeSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

// How a process shows that it is there to those who cannot ask for it, in another container or on another machine that shares
// its folder. It writes into a file now and then; the file system says when, by one clock for all.

/** How often. */
const BEAT_MS = 30_000;
/** One that shows nothing for so long is gone. */
export const SILENT_MS = 300_000;
const NAME = 'sign-of-life';

/** Begins to show in a folder of our own that we are there, until we are not, or the folder. */
export function showLife(folder: string): void {
  const path = join(folder, NAME);
  writeFileSync(path, '1', { mode: 0o600 });
  const beat = setInterval(() => {
    try {
      const file = openSync(path, 'r+');
      // In its place, as nothing more may find room on the disk.
      writeSync(file, '1', 0);
      closeSync(file);
    } catch {
      clearInterval(beat);
    }
  }, BEAT_MS);
  beat.unref();
}

/** ms since somebody showed in this folder that it is there; undefined where nobody ever did. */
export function silenceIn(folder: string): number | undefined {
  if (!readdirSync(folder).includes(NAME)) return undefined;
  return nowIn(folder) - statSync(join(folder, NAME)).mtimeMs;
}

/** ms since the epoch as the file system has it; as we have it, where nothing more can be written. */
function nowIn(folder: string): number {
  const path = join(folder, `.${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(path, '', { mode: 0o600 });
    return statSync(path).mtimeMs;
  } catch {
    return Date.now();
  } finally {
    rmSync(path, { force: true });
  }
}
