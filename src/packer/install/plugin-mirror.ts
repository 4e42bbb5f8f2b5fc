import { createWriteStream, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { UserError } from '../../core/errors.ts';
import { compareVersions, type Version } from '../../recipe/version/version.ts';
import { NotFoundError, readAll, withAttempts } from './fetch.ts';
import type { Platform } from './platform.ts';
import { versionOfBinary } from './plugin-folder.ts';
import type { Pin } from './plugin-lock.ts';
import { fits, type PluginNeed } from './plugin-needs.ts';
import { explain, type Fetching, fetchRelease } from './release.ts';
import { listReleases, NoIndexError } from './release-index.ts';
import type { Keyring } from './signature.ts';
import type { ReleaseSource } from './source.ts';

const MOST_PLUGIN_BYTES = 1 << 30;

/** A plugin's binary in a folder of ours, verified and not yet run. */
export interface FetchedPlugin {
  readonly path: string;
  /** Its name in Packer's layout. */
  readonly file: string;
  readonly sha256: string;
  /** For the log. */
  readonly from: string;
}

export interface PluginRequest {
  readonly need: PluginNeed;
  readonly pin: Pin | undefined;
  readonly platform: Platform;
  readonly verify: 'signature' | 'checksum';
  readonly keyring: Keyring;
}

/**
 * A plugin from a mirror, `undefined` where it has none that fits. Two shapes are known: Packer's own plugin folder
 * (`plugins/<source>/packer-plugin-…` with its sum, in a file:// mirror), and for HashiCorp's own plugins the release
 * host's (`packer-plugin-docker/1.1.2/…zip`, with a signed list).
 */
export async function fetchPlugin(
  request: PluginRequest,
  source: ReleaseSource,
  folder: string,
  fetching: Fetching,
): Promise<FetchedPlugin | undefined> {
  mkdirSync(folder, { recursive: true });
  return (
    (await fromPluginFolder(request, source, folder, fetching)) ??
    (await fromReleases(request, source, folder, fetching))
  );
}

async function fromPluginFolder(
  { need, pin, platform }: PluginRequest,
  source: ReleaseSource,
  folder: string,
  { signal }: Fetching,
): Promise<FetchedPlugin | undefined> {
  const base = `plugins/${need.source}`;
  const files = (source.list(base) ?? []).flatMap((file) => {
    const version = versionOfBinary(file, need.name, platform);
    return version === undefined ? [] : [{ file, version }];
  });
  const best = bestOf(files, need, pin);
  if (best === undefined) return undefined;
  const where = `${source.name}/${base}/${best.file}`;
  let sum: string;
  try {
    sum = (await readAll(await source.open(`${base}/${best.file}_SHA256SUM`, signal), 1024, where))
      .toString('utf8')
      .trim();
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new UserError(
      `${where} has no ${best.file}_SHA256SUM beside it, so nothing says what it must hash to. It was not installed.`,
    );
  }
  const path = join(folder, best.file);
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    await source.open(`${base}/${best.file}`, signal),
    async function* measure(chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > MOST_PLUGIN_BYTES) throw new UserError(`${where} is larger than ${MOST_PLUGIN_BYTES} bytes.`);
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path, { mode: 0o755, flags: 'wx' }),
    { signal },
  );
  const sha256 = hash.digest('hex');
  if (sha256 !== sum.toLowerCase()) throw wrongPlugin(where, `${best.file}_SHA256SUM`, sum, sha256);
  if (pin !== undefined && sha256 !== pin.sha256) throw wrongPlugin(where, 'the lockfile', pin.sha256, sha256);
  return { path, file: best.file, sha256, from: where };
}

async function fromReleases(
  request: PluginRequest,
  source: ReleaseSource,
  folder: string,
  fetching: Fetching,
): Promise<FetchedPlugin | undefined> {
  const { need, pin, platform } = request;
  // The release host knows a plugin by its name alone: another's plugin of the same name must not get HashiCorp's bytes.
  if (need.source !== `github.com/hashicorp/${need.name}`) return undefined;
  const product = `packer-plugin-${need.name}`;
  const version = pin?.version ?? (await newest(need, source, product, platform, fetching));
  if (version === undefined) return undefined;
  const pick = (entry: string): string | undefined =>
    versionOfBinary(entry, need.name, platform) === undefined ? undefined : entry;
  const release = { ...request, product, version, locked: undefined, pick };
  const fetched = await fetchRelease(release, source, folder, fetching);
  const [binary, ...more] = fetched.files;
  if (binary === undefined || more.length > 0) {
    throw new UserError(
      `${source.name} has ${product} ${version}, but its archive holds ${fetched.files.length} plugins for this platform, not one.`,
    );
  }
  if (pin !== undefined && binary.sha256 !== pin.sha256) {
    throw wrongPlugin(`${source.name}: ${binary.entry}`, 'the lockfile', pin.sha256, binary.sha256);
  }
  return {
    path: binary.path,
    file: binary.entry,
    sha256: binary.sha256,
    from: `${source.name}, by ${fetched.verified}`,
  };
}

async function newest(
  need: PluginNeed,
  source: ReleaseSource,
  product: string,
  platform: Platform,
  fetching: Fetching,
): Promise<string | undefined> {
  const { signal } = fetching;
  try {
    const versions = await withAttempts(fetching.options, signal, fetching.note, () =>
      listReleases(source, product, platform, signal),
    );
    const released = versions.filter(({ prerelease }) => prerelease === '');
    return bestOf(
      released.map((version) => ({ version })),
      need,
      undefined,
    )?.version.text;
  } catch (error) {
    // A mirror need not hold plugins: Packer fetches them then.
    if (error instanceof NoIndexError) return undefined;
    throw explain(error, { product, version: 'index', platform }, source, `${product}/index.json`);
  }
}

function bestOf<T extends { readonly version: Version }>(
  candidates: readonly T[],
  need: PluginNeed,
  pin: Pin | undefined,
): T | undefined {
  return candidates
    .filter(({ version }) => (pin === undefined ? fits(version, need) : version.text === pin.version))
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .at(-1);
}

export function wrongPlugin(what: string, by: string, expected: string, got: string): UserError {
  return new UserError(
    `${what} is not the plugin that ${by} names: its sha256 should be ${expected}, but is ${got}. It was not run, and is removed.`,
  );
}
