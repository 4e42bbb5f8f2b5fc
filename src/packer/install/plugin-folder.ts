import { type Dirent, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';

import { sha256HexOfFile } from '../../core/files/files.ts';
import { parseVersion, type Version } from '../../recipe/version/version.ts';
import { fileStamp } from './tool-cache.ts';
import type { Platform } from './platform.ts';

/**
 * A plugin's binary in Packer's layout: `<folder>/<source>/packer-plugin-<name>_v<version>_x<api>_<os>_<arch>[.exe]`,
 * with a file `…_SHA256SUM` beside it that holds the hex of the binary (packer: plugin-getter/plugins.go,
 * ListInstallations).
 */
export interface PluginBinary {
  /** `github.com/hashicorp/docker` */
  readonly source: string;
  readonly version: Version;
  readonly path: string;
  readonly sumPath: string;
}

export interface HashedBinary extends PluginBinary {
  /** Hex. */
  readonly sha256: string;
  /** Of the binary when it was hashed. */
  readonly stamp: string | undefined;
}

/** As Packer has it: a host and at least two more parts (packer: hcl2template/addrs, ParsePluginSourceString). */
const MOST_DEPTH = 16;

/** All binaries for the platform below a folder, sorted by source, then path. */
export function listPlugins(
  folder: string,
  platform: Pick<Platform, 'os' | 'arch' | 'extension'>,
): readonly PluginBinary[] {
  const found: PluginBinary[] = [];
  const visit = (parts: readonly string[]): void => {
    for (const entry of entriesOf(join(folder, ...parts))) {
      if (entry.isDirectory() && parts.length < MOST_DEPTH) visit([...parts, entry.name]);
      const version = entry.isFile() ? versionOfBinary(entry.name, parts.at(-1) ?? '', platform) : undefined;
      if (version === undefined) continue;
      const path = join(folder, ...parts, entry.name);
      found.push({ source: parts.join('/'), version, path, sumPath: `${path}_SHA256SUM` });
    }
  };
  visit([]);
  return found.toSorted((a, b) => compare(a.source, b.source) || compare(a.path, b.path));
}

/**
 * The same with the hashes of their bytes; the files beside them are not asked.
 *
 * @param before what was hashed before; a file that is still the same is not read again
 */
export async function hashPlugins(
  plugins: readonly PluginBinary[],
  before: readonly HashedBinary[] = [],
): Promise<readonly HashedBinary[]> {
  const hashed: HashedBinary[] = [];
  for (const plugin of plugins) {
    // Before the bytes are read: what changes meanwhile has another one afterwards.
    const stamp = fileStamp(plugin.path);
    const known = before.find((one) => one.path === plugin.path && one.stamp === stamp && stamp !== undefined);
    // One after another: the disk is what is slow, and a lockfile has few.
    // oxlint-disable-next-line no-await-in-loop -- as said
    hashed.push({ ...plugin, stamp, sha256: known?.sha256 ?? (await sha256HexOfFile(plugin.path)) });
  }
  return hashed;
}

/**
 * Removes whatever is neither one of these binaries nor its sum, and gives the paths. Links go too, to files and to
 * folders: Packer follows them, and runs each plugin that it finds beside the wanted one to ask it for its version
 * (packer: plugin-getter/plugins.go, ListInstallations).
 */
export function keepOnly(folder: string, kept: readonly PluginBinary[]): readonly string[] {
  const files = new Set(kept.flatMap(({ path, sumPath }) => [path, sumPath]));
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile() && files.has(path)) return [];
    const leadsOn = entry.isDirectory() && [...files].some((file) => file.startsWith(`${path}${sep}`));
    if (leadsOn) return keepOnly(path, kept);
    rmSync(path, { recursive: true, force: true });
    return [path];
  });
}

export function removePlugin({ path, sumPath }: PluginBinary): void {
  rmSync(path, { force: true });
  rmSync(sumPath, { force: true });
}

/** The version in a binary's name; `undefined` when it is no binary of that plugin for the platform. */
export function versionOfBinary(
  file: string,
  name: string,
  { os, arch, extension }: Pick<Platform, 'os' | 'arch' | 'extension'>,
): Version | undefined {
  const start = `packer-plugin-${name}_v`;
  const end = `_${os}_${arch}${extension}`;
  if (!file.startsWith(start) || !file.endsWith(end)) return undefined;
  const [, version] = /^(.+)_x\d+\.\d+$/.exec(file.slice(start.length, -end.length)) ?? [];
  return version === undefined ? undefined : parseVersion(version);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
