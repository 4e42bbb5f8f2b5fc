import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { ArchiveError, type Extracted, extractArchive, type Wish } from '../../../src/packer/install/archive.ts';

/** What came out of an archive: the names and texts of the files, and what was said of them. */
export interface Outcome {
  readonly extracted: Extracted;
  readonly texts: Readonly<Record<string, string>>;
}

/** Why an archive was not extracted, as its cause, and which files stayed in the folder. */
export class Refusal extends Error {
  readonly left: readonly string[];

  constructor(cause: unknown, left: readonly string[]) {
    super('refused', { cause });
    this.left = left;
  }
}

/** Extracts into a folder of its own, everything flat where not said otherwise; throws a `Refusal`. */
export async function extract(source: AsyncIterable<Uint8Array> | Buffer, wish: Partial<Wish> = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-archive-'));
  try {
    const extracted = await extractArchive(Buffer.isBuffer(source) ? chunksOf(source, 1 << 20) : source, {
      folder,
      pick: (entry) => basename(entry),
      mostBytes: 1 << 24,
      mostArchiveBytes: 1 << 24,
      ...wish,
    });
    const names = readdirSync(folder);
    return {
      extracted: { ...extracted, files: extracted.files.map((file) => ({ ...file, path: basename(file.path) })) },
      texts: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')])),
    };
  } catch (error) {
    throw new Refusal(error, readdirSync(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// oxlint-disable-next-line typescript/require-await -- what it stands for, a download, waits
export async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Demands that an archive is refused with this message, by an error of the right class, and that no file stays. */
export async function refused(
  source: AsyncIterable<Uint8Array> | Buffer,
  message: RegExp,
  wish: Partial<Wish> = {},
): Promise<void> {
  await assert.rejects(extract(source, wish), (error) => {
    assert.ok(error instanceof Refusal);
    assert.ok(error.cause instanceof ArchiveError, String(error.cause));
    assert.match(error.cause.message, message);
    assert.deepEqual(error.left, []);
    return true;
  });
}
