import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';
import { sha256Hex, sha256HexOfFile, writeAtomically } from '../../core/files/files.ts';
import { codeOf, UserError } from '../../core/errors.ts';
import type { Platform } from './platform.ts';

/**
 * What the marker of an entry says. The toolkit's own look-up only asks whether the marker is there; ours lets nothing
 * run whose bytes are not those that were once verified.
 */
const receipt = z.object({
  schema: z.literal('bakehouse/tool/1'),
  version: z.string(),
  /** Of the archive: what a lockfile pins. */
  archive: z.string(),
  /** Of the binary. */
  sha256: z.string(),
  /** Of the binary: as long as it is as we left it, so are the bytes. */
  stamp: z.string(),
  verified: z.enum(['signature', 'signature-by-keyring', 'checksum']),
});
export type Receipt = z.infer<typeof receipt>;

export interface ToolEntry {
  readonly version: string;
  readonly folder: string;
  readonly binary: string;
  readonly receipt: Receipt;
}

/** Packer in the runner's tool cache: `<cache>/<name>/<version>/<arch>/packer` and the marker `<arch>.complete`. */
export interface ToolCache {
  /** Versions with a marker of ours, in no order. */
  readonly versions: () => readonly string[];
  /** The entry, with its bytes proved to be the verified ones. Throws when they are not, and removes it. */
  readonly find: (version: string) => Promise<ToolEntry | undefined>;
  /** A fresh folder in the same file system, for `put`. */
  readonly newFolder: (version: string) => string;
  /** Makes a filled folder the entry of its version, in one step. */
  readonly put: (folder: string, entry: Omit<Receipt, 'schema' | 'stamp'>) => ToolEntry;
}

/**
 * @param identity what a mirror or a keyring of the user's own, or an archive of the repository, adds to the name, so
 *   that none of them can ever stand for HashiCorp's
 */
export function openToolCache(root: string, identity: string, platform: Platform): ToolCache {
  const suffix = identity === '' ? '' : `-${sha256Hex(identity).slice(0, 8)}`;
  const base = join(root, `packer${suffix}`);
  const folderOf = (version: string): string => join(base, version, platform.toolArch);
  const markerOf = (version: string): string => `${folderOf(version)}.complete`;
  const binaryOf = (version: string): string => join(folderOf(version), platform.binary);
  const remove = (version: string): void => {
    rmSync(markerOf(version), { force: true });
    rmSync(folderOf(version), { recursive: true, force: true });
  };

  const read = (version: string): Receipt | undefined => {
    try {
      const parsed = receipt.safeParse(JSON.parse(readFileSync(markerOf(version), 'utf8')));
      return parsed.success && parsed.data.version === version ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  };

  /** The same bytes stay where they are: another job of this machine may be running them. */
  const place = (folder: string, version: string, sha256: string): void => {
    for (let attempt = 1; ; attempt += 1) {
      if (hashOf(binaryOf(version)) === sha256) {
        rmSync(folder, { recursive: true, force: true });
        return;
      }
      remove(version);
      try {
        renameSync(folder, folderOf(version));
        return;
      } catch (error) {
        // Another job was quicker; the next turn looks at what it has put there.
        const isTaken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error) ?? '');
        if (!isTaken || attempt === 3) throw error;
      }
    }
  };

  return {
    versions: () => {
      try {
        return readdirSync(base).filter((version) => read(version) !== undefined);
      } catch {
        return [];
      }
    },
    find: async (version) => {
      const found = read(version);
      const binary = binaryOf(version);
      if (found === undefined) return undefined;
      const entry = { version, folder: folderOf(version), binary, receipt: found };
      if (fileStamp(binary) === found.stamp) return entry;
      const sha256 = existsSync(binary) ? await sha256HexOfFile(binary) : 'nothing';
      if (sha256 !== found.sha256) {
        remove(version);
        throw new UserError(
          `The Packer ${version} in the tool cache (${binary}) was changed since it was installed: its sha256 should be ` +
            `${found.sha256}, but is ${sha256}. It was not run, and is removed; run this again to install it anew, and ` +
            'find out who else writes to this tool cache.',
        );
      }
      // Moved with its machine, or copied whole: the next look is quick again.
      const renewed = { ...found, stamp: fileStamp(binary) ?? '' };
      writeAtomically(markerOf(version), `${JSON.stringify(renewed)}\n`, 0o644);
      return { ...entry, receipt: renewed };
    },
    newFolder: (version) => {
      const folder = join(base, `.${version}-${randomBytes(6).toString('hex')}`);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    put: (folder, entry) => {
      const { version } = entry;
      const binary = binaryOf(version);
      mkdirSync(join(base, version), { recursive: true });
      place(folder, version, entry.sha256);
      const written: Receipt = { schema: 'bakehouse/tool/1', ...entry, stamp: fileStamp(binary) ?? '' };
      writeAtomically(markerOf(version), `${JSON.stringify(written)}\n`, 0o644);
      return { version, folder: folderOf(version), binary, receipt: written };
    },
  };
}

/** Hex; `undefined` where there is no plain file. In one go: it is asked only where two jobs install the same. */
function hashOf(path: string): string | undefined {
  return fileStamp(path) === undefined ? undefined : sha256Hex(readFileSync(path));
}

/**
 * Size, both times and the inode of a file; `undefined` where it is not a plain file. Nobody can set the second of the
 * times back: two stamps that are the same are those of the same bytes.
 */
export function fileStamp(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat?.isFile() === true ? `${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}-${stat.ino}` : undefined;
}
