import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A file system of its own, mounted over a folder. */
export interface SmallDisk {
  /** Writes until not one more byte finds room. */
  readonly fill: () => void;
  readonly release: () => void;
}

/** Skips the test where none can be mounted, which takes root. */
export function requireSmallDisks(t: TestContext): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-small-'));
  try {
    mountOver(folder, 4096).release();
    return true;
  } catch {
    t.skip('a small file system cannot be mounted here; it takes root');
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Takes the place of a folder, which keeps what it holds as far as that finds room. */
export function mountOver(folder: string, bytes: number): SmallDisk {
  const kept = mkdtempSync(join(tmpdir(), 'bakehouse-kept-'));
  cpSync(folder, kept, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
  try {
    cpSync(kept, folder, { recursive: true });
  } catch {
    // It is as full as that.
  } finally {
    rmSync(kept, { recursive: true });
  }
  return {
    fill: () => fill(join(folder, 'filling')),
    // What still runs may hold it.
    release: () => execFileSync('umount', ['--lazy', folder]),
  };
}

function fill(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (let size = 64 * 1024; size >= 1;) {
      try {
        writeSync(file, Buffer.alloc(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  } finally {
    closeSync(file);
  }
}
