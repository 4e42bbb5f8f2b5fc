import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { sha256OfFile } from '../../core/files/files.ts';
import { show } from '../../core/runner/inputs.ts';
import type { ReadBuild } from '../../image/provider-bake.ts';
import { BESIDE, readBesideRecord } from '../file/beside.ts';

// Where the qemu builder puts a machine. It refuses a folder that is there already (packer-plugin-qemu, config.go), so what an
// earlier bake of the same image left is put aside, and nothing else is touched.

/** The folder of a build; undefined where only Packer can tell. @param folder where Packer runs; absolute */
export function outputFolderOf({ name, type, literals, isWritten }: OutputBuild, folder: string): string | undefined {
  const written = literals['output_directory'];
  if (typeof written !== 'string') {
    // What is not written is called after the source (config.go): HCL names a build `[build.]TYPE.NAME`.
    return isWritten('output_directory') ? undefined : resolve(folder, `output-${sourceName(name, type)}`);
  }
  return written === '' || written.includes('{{') ? undefined : resolve(folder, written);
}

type OutputBuild = Pick<ReadBuild, 'name' | 'type' | 'literals' | 'isWritten'>;

function sourceName(name: string, type: string): string {
  const at = `.${name}`.lastIndexOf(`.${type}.`);
  return at === -1 ? name : name.slice(at + type.length + 1);
}

export interface Output {
  readonly build: Pick<ReadBuild, 'name' | 'file' | 'line'>;
  /** Absolute. */
  readonly path: string;
}

/** The folders of all builds of ours, as far as they are known. */
export function outputsOf(builds: readonly ReadBuild[], folder: string): readonly Output[] {
  return builds.flatMap((build) => {
    const path = build.type === 'qemu' ? outputFolderOf(build, folder) : undefined;
    return path === undefined ? [] : [{ build, path }];
  });
}

/** What is there: nothing, an earlier image of this leg whole as it was baked, or something of which nothing is known. */
export type Standing =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ours' }
  | { readonly kind: 'strange'; /** Goes on "it". */ readonly reason: string };

/**
 * Ours is a folder in which nothing lies but what records beside it tell of, byte for byte, and of no other leg. Never throws.
 * @param folder where the builder runs, to which records are relative
 */
export async function standingOf(path: string, folder: string, slug: string): Promise<Standing> {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return { kind: 'absent' };
    if (!stat.isDirectory()) return { kind: 'strange', reason: 'is no folder' };
    const entries = readdirSync(path, { recursive: true, withFileTypes: true }).map((entry) => ({
      isFile: entry.isFile(),
      isFolder: entry.isDirectory(),
      at: join(entry.parentPath, entry.name),
    }));
    const known = new Map<string, { readonly size: number; readonly sha256: string }>();
    for (const { at, isFile } of entries) {
      if (!isFile || !at.endsWith(BESIDE)) continue;
      const record = readBesideRecord(at);
      if (record === undefined) continue;
      if (record.leg !== undefined && record.leg !== slug) {
        return { kind: 'strange', reason: `holds the image of ${show(record.leg)}` };
      }
      known.set(at, { size: -1, sha256: '' });
      for (const file of record.files) known.set(resolve(folder, file.path), file);
    }
    if (known.size === 0) {
      return { kind: 'strange', reason: entries.length === 0 ? 'is empty' : 'holds no image that a bake recorded' };
    }
    for (const { at, isFile, isFolder } of entries) {
      if (isFolder) continue;
      const file = known.get(at);
      if (!isFile || file === undefined)
        return { kind: 'strange', reason: `holds ${show(relative(path, at))}, which no bake of this image made` };
      if (file.size === -1) continue;
      if (lstatSync(at).size !== file.size || (await sha256OfFile(at)) !== file.sha256)
        return { kind: 'strange', reason: `holds ${show(relative(path, at))}, which was changed since it was baked` };
    }
    return { kind: 'ours' };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { kind: 'strange', reason: `cannot be looked through (${codeOf(error) ?? messageOf(error)})` };
  }
}

/** What keeps a build from its folder. */
export function inTheWay({ build, path }: Output, folder: string, reason: string): UserError {
  const way = relative(folder, path);
  const shown = way.startsWith('..') ? path : way;
  return new UserError(
    `Build ${build.name} (${build.file}:${build.line}) puts its machine into ${show(shown)}, which is there already, and Packer overwrites none: it ${reason}. Move it away, or remove it where it is of a bake that never came to its end; or give the build another output_directory.`,
  );
}

/** A name beside it that nothing has, on the same file system, so that one step moves it there and back. */
export function asideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.bakehouse-${randomBytes(4).toString('hex')}`);
}

/** With the links of the way to it resolved as they are now: whoever changes them later is not followed. */
export function settledPath(path: string): string {
  const missing: string[] = [];
  let there = dirname(path);
  while (!existsSync(there) && dirname(there) !== there) {
    missing.unshift(basename(there));
    there = dirname(there);
  }
  return join(realpathSync(there), ...missing, basename(path));
}

/** Whether a path that Packer told, relative to where it ran, lies in a folder. */
export function liesIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}${sep}`);
}

/** The text of a note; empty where there is none. */
export function noteText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
