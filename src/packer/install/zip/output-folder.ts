import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { show } from '../../../core/runner/inputs.ts';
import { nameKey, shownName } from './entry-name.ts';
import { ArchiveError } from './record.ts';

export interface OutputFile {
  readonly write: (piece: Buffer) => Promise<void>;
  /** @returns the SHA-256 of all that was written, in hex */
  readonly finish: () => Promise<string>;
}

/** The files that come out of an archive, flat in one folder, so that all of them can be taken back. */
export class OutputFolder {
  readonly #path: string;
  readonly #entries = new Map<string, string>();
  readonly #written: { readonly path: string; readonly handle: FileHandle }[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  pathOf(name: string): string {
    return join(this.#path, name);
  }

  /** Creates the file `name` for an entry; it must not exist. */
  async create(entry: string, name: string): Promise<OutputFile> {
    if (/^\.{0,2}$|[/\\:\0]/.test(name)) {
      throw new ArchiveError(
        `${shownName(entry)} cannot become the file ${show(name)}: a name without folders is needed.`,
      );
    }
    const other = this.#entries.get(nameKey(name));
    if (other !== undefined) {
      throw new ArchiveError(`Both ${shownName(other)} and ${shownName(entry)} would become the file ${show(name)}.`);
    }
    this.#entries.set(nameKey(name), entry);
    const path = this.pathOf(name);
    const handle = await open(path, 'wx', name.endsWith('.txt') ? 0o644 : 0o755);
    this.#written.push({ path, handle });
    return outputFile(handle, createHash('sha256'));
  }

  /** Removes every file that was created here. */
  async discard(): Promise<void> {
    for (const { path, handle } of this.#written) {
      await handle.close().catch(() => undefined);
      await rm(path, { force: true });
    }
  }
}

function outputFile(handle: FileHandle, hash: Hash): OutputFile {
  return {
    write: async (piece) => {
      // The disk and the hash work side by side.
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
