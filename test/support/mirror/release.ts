// A folder with the shape of HashiCorp's release host, holding whatever Packers and plugins a test wants.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { cacheFolder, withTemporaryFolder } from '../../../scripts/provision/cache.mjs';
import { contentStream, writePlainZip, type Content } from './plain-zip.ts';

/** In Go's words, as the release host names its files. */
export interface MirrorPlatform {
  readonly os: string;
  readonly arch: string;
}

export interface MirrorRelease {
  readonly version: string;
  /** The program. The zip of one that is a file is kept between runs, in the cache folder. */
  readonly binary: Content;
  /** This machine's, unless given. */
  readonly platform?: MirrorPlatform;
}

export interface MirrorPlugin {
  /** Such as github.com/hashicorp/docker. */
  readonly source: string;
  readonly version: string;
  readonly binary: Content;
  /** Of the plugin protocol; 5.0 unless given. */
  readonly api?: string;
  readonly platform?: MirrorPlatform;
}

export interface MirrorContent {
  /** Releases of the same version are platforms of one release. */
  readonly releases: readonly MirrorRelease[];
  /** Gives the detached signature of a list of checksums; without it there are no signatures. */
  readonly sign?: (text: string) => Promise<Uint8Array>;
  /** In Packer's own layout, below plugins/. */
  readonly plugins?: readonly MirrorPlugin[];
  /** As the release host has HashiCorp's own, such as packer-plugin-docker/1.1.2/…zip. */
  readonly pluginReleases?: readonly MirrorPlugin[];
  /** Where zips are kept between runs; the folder of scripts/provision unless given. */
  readonly cache?: string;
}

/** A program of a release, on one platform. */
interface Program {
  /** `packer`, or `packer-plugin-docker`. */
  readonly product: string;
  readonly version: string;
  readonly binary: Content;
  readonly platform: MirrorPlatform;
  /** Its name in the archive. */
  readonly entry: string;
}

interface Build {
  readonly platform: MirrorPlatform;
  readonly file: string;
  readonly checksum: string;
}

/**
 * What the index says a file's address is. A mirror of a host copies the index as it is, so a client that follows
 * these addresses leaves the mirror, and finds nothing (RFC 2606).
 */
const ORIGIN = 'https://releases.invalid';

const LICENSE = 'Packer is licensed under the Business Source License 1.1.\n';

const OPERATING_SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };

/** The platform that this runs on. */
export const thisPlatform: MirrorPlatform = {
  os: OPERATING_SYSTEMS[process.platform] ?? process.platform,
  arch: ARCHITECTURES[process.arch] ?? process.arch,
};

/** Fills `folder` with the releases and plugins. */
export async function makeMirror(folder: string, content: MirrorContent): Promise<void> {
  await makeProduct(folder, 'packer', content.releases.map(packerProgram), content);
  const plugins = (content.pluginReleases ?? []).map(pluginProgram);
  for (const [product, programs] of Map.groupBy(plugins, (program) => program.product)) {
    await makeProduct(folder, product, programs, content);
  }
  for (const plugin of content.plugins ?? []) await makePlugin(join(folder, 'plugins'), plugin);
}

/**
 * A program for fast tests that says what `packer version` of that version says, and can do nothing else.
 * It runs where there is a POSIX shell.
 */
export function scriptPacker(version: string): string {
  return `#!/bin/sh
case "$1" in
  version | --version | -v) echo 'Packer v${version}' ;;
  *) echo "This Packer only tells its version, and was asked for: $*" >&2; exit 127 ;;
esac
`;
}

async function makeProduct(
  folder: string,
  product: string,
  programs: readonly Program[],
  { sign, cache = cacheFolder() }: MirrorContent,
): Promise<void> {
  const versions: Record<string, object> = {};
  await mkdir(join(folder, product), { recursive: true });
  for (const [version, same] of Map.groupBy(programs, (program) => program.version)) {
    const target = join(folder, product, version);
    await mkdir(target, { recursive: true });
    const builds: Build[] = [];
    for (const program of same) builds.push(await makeBuild(target, program, cache));
    const sums = `${product}_${version}_SHA256SUMS`;
    const text = builds.map(({ checksum, file }) => `${checksum}  ${file}\n`).join('');
    await writeFile(join(target, sums), text);
    if (sign !== undefined) await writeFile(join(target, `${sums}.sig`), await sign(text));
    versions[version] = indexEntry(product, version, builds, sign !== undefined);
  }
  await writeFile(join(folder, product, 'index.json'), JSON.stringify({ name: product, versions }));
}

function packerProgram({ version, binary, platform = thisPlatform }: MirrorRelease): Program {
  return { product: 'packer', version, binary, platform, entry: `packer${endingOf(platform)}` };
}

/** The archive of a plugin's release holds it under the name that Packer keeps it by. */
function pluginProgram(plugin: MirrorPlugin): Program {
  const { version, binary, platform = thisPlatform } = plugin;
  return { product: `packer-plugin-${nameOf(plugin)}`, version, binary, platform, entry: pluginFile(plugin) };
}

async function makeBuild(target: string, program: Program, cache: string): Promise<Build> {
  const { product, version, binary, platform } = program;
  const file = `${product}_${version}_${platform.os}_${platform.arch}.zip`;
  const zip = join(target, file);
  if (typeof binary === 'string') {
    const kept = join(cache, 'mirror', `${version}-${(await sumOf(binary)).slice(0, 12)}`, file);
    if (!existsSync(kept)) await keepZip(kept, program);
    await copyFile(kept, zip);
    return { platform, file, checksum: await sumOf(kept) };
  }
  await writeZip(zip, program);
  return { platform, file, checksum: await sha256(zip) };
}

/** Renamed into place when it is whole: a run that ends early, or another at the same time, leaves no half of one. */
async function keepZip(kept: string, program: Program): Promise<void> {
  await withTemporaryFolder(dirname(kept), async (folder) => {
    const zip = join(folder, 'zip');
    await writeZip(zip, program);
    await rename(zip, kept);
  });
}

async function writeZip(path: string, { binary, entry }: Program): Promise<void> {
  await writePlainZip(path, [
    { name: 'LICENSE.txt', mode: 0o644, content: Buffer.from(LICENSE) },
    { name: entry, mode: 0o755, content: binary },
  ]);
}

function indexEntry(product: string, version: string, builds: readonly Build[], signed: boolean): object {
  const sums = `${product}_${version}_SHA256SUMS`;
  return {
    name: product,
    version,
    shasums: sums,
    ...(signed && { shasums_signature: `${sums}.sig`, shasums_signatures: [`${sums}.sig`] }),
    builds: builds.map(({ platform: { os, arch }, file }) => ({
      name: product,
      version,
      os,
      arch,
      filename: file,
      url: `${ORIGIN}/${product}/${version}/${file}`,
    })),
  };
}

/** As Packer keeps its plugins (packer/plugin-getter/plugins.go); the checksum is of the program, without a newline. */
async function makePlugin(folder: string, plugin: MirrorPlugin): Promise<void> {
  const { source, binary } = plugin;
  const target = join(folder, source);
  await mkdir(target, { recursive: true });
  const path = join(target, pluginFile(plugin));
  if (typeof binary === 'string') await copyFile(binary, path);
  else await writeFile(path, binary, { mode: 0o755 });
  await writeFile(`${path}_SHA256SUM`, await (typeof binary === 'string' ? sumOf(binary) : sha256(path)));
}

function pluginFile(plugin: MirrorPlugin): string {
  const { version, api = '5.0', platform = thisPlatform } = plugin;
  return `packer-plugin-${nameOf(plugin)}_v${version}_x${api}_${platform.os}_${platform.arch}${endingOf(platform)}`;
}

function nameOf({ source }: MirrorPlugin): string {
  return source.slice(source.lastIndexOf('/') + 1);
}

function endingOf({ os }: MirrorPlatform): string {
  return os === 'windows' ? '.exe' : '';
}

const sums = new Map<string, Promise<string>>();

/** Of a large file that many mirrors are made of: it is read once as long as it does not change. */
async function sumOf(path: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(path);
  const key = JSON.stringify([path, size, mtimeMs, ino]);
  const found = sums.get(key) ?? sha256(path);
  sums.set(key, found);
  return await found;
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(contentStream(path), hash);
  return hash.digest('hex');
}
