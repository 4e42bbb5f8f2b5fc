import { chmodSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { nearestVersions } from '../../recipe/version/constraint.ts';
import { parseVersion, type Version } from '../../recipe/version/version.ts';
import { askVersion, type PackerProgram } from '../run/program.ts';
import { NetworkError, withAttempts } from './fetch.ts';
import { type Platform, platformName } from './platform.ts';
import {
  type FetchedRelease,
  type Fetching,
  fetchRelease,
  type ReleaseRequest,
  unpackLocal,
  unreachable,
} from './release.ts';
import { listReleases } from './release-index.ts';
import type { Keyring } from './signature.ts';
import type { ReleaseSource } from './source.ts';
import type { ToolCache, ToolEntry } from './tool-cache.ts';
import { bestVersion, brokenNeed, type VersionRequest, type VersionSource } from './version-request.ts';

export type InstallSource = 'system' | 'tool-cache' | 'download' | 'mirror';
export type Proof = 'signature' | 'signature-by-keyring' | 'checksum' | 'tool-cache' | 'none';

export interface Installed extends PackerProgram {
  readonly versionSource: VersionSource;
  readonly installSource: InstallSource;
  readonly verified: Proof;
  /** Where it came from, for the log. */
  readonly from: string;
}

/** What the lockfile says of the version that it locks. */
export interface PackerPin {
  readonly version: string;
  /** Of the archive, hex. */
  readonly sha256: string;
  /** The archive, where it is a file of the repository, and the tool cache for that one alone. */
  readonly local: { readonly file: string; readonly toolCache: ToolCache } | undefined;
}

export interface Installation {
  readonly request: VersionRequest;
  readonly platform: Platform;
  readonly source: ReleaseSource;
  readonly toolCache: ToolCache;
  /** The Packer on PATH; asked only when it counts. */
  readonly system: () => Promise<PackerProgram | undefined>;
  readonly preferSystem: boolean;
  readonly checkLatest: boolean;
  readonly verify: 'signature' | 'checksum';
  readonly keyring: Keyring;
  readonly pin: PackerPin | undefined;
  /** Nothing counts but what the lockfile pins: not the system's Packer, whose archive nobody knows. */
  readonly frozen: boolean;
  readonly workspace: string;
  readonly lockFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly fetching: Fetching;
  /** Told of a folder before anything is put into it, so that it goes even when this process is killed. */
  readonly journal: (folder: string) => void;
}

/** The Packer that was asked for: the system's, the tool cache's, or a fresh one. */
export async function installPacker(job: Installation): Promise<Installed> {
  const { request } = job;
  if (job.frozen && job.pin === undefined) {
    throw new UserError(
      `The lockfile locks no Packer for ${platformName(job.platform)}, and frozen is true. Run with lockfile-mode: write.`,
    );
  }
  // The index is asked only where nothing local can answer: an exact version needs none.
  const asksIndex = request.exact === undefined && (job.checkLatest || request.kind === 'latest');
  if (!asksIndex) {
    const local = (await fromSystem(job)) ?? (await fromToolCache(job));
    if (local !== undefined) return local;
  }
  const version = request.exact ?? (await newest(job));
  const versionSource = request.source === 'system' ? 'latest' : request.source;
  const exact = { ...job, request: { ...request, exact: version } };
  if (asksIndex || request.kind === 'any') {
    const local = (asksIndex ? await fromSystem(exact) : undefined) ?? (await fromToolCache(exact));
    if (local !== undefined) return { ...local, versionSource };
  }
  return { ...(await download(job, version)), versionSource };
}

async function fromSystem(job: Installation): Promise<Installed | undefined> {
  if (!job.preferSystem || job.frozen) return undefined;
  const found = await job.system();
  if (found === undefined) return undefined;
  const version = parseVersion(found.version);
  if (version === undefined || !suits(version, job.request)) return undefined;
  return { ...found, versionSource: job.request.source, installSource: 'system', verified: 'none', from: 'PATH' };
}

async function fromToolCache(job: Installation): Promise<Installed | undefined> {
  const { toolCache, request, pin } = job;
  // With nothing asked for, what the tool cache happens to hold is no reason to leave the latest out.
  if (request.kind === 'any' && request.exact === undefined) return undefined;
  const caches = pin?.local === undefined ? [toolCache] : [toolCache, pin.local.toolCache];
  const versions = caches
    .flatMap((cache) => cache.versions().filter((version) => cacheOf(job, version) === cache))
    .flatMap((text) => parseVersion(text) ?? []);
  const best = bestVersion(
    versions.filter((version) => suits(version, request)),
    request,
  );
  const entry = best === undefined ? undefined : await cacheOf(job, best.text).find(best.text);
  if (entry === undefined) return undefined;
  // A file of the repository is held against the lockfile, and nothing else.
  const isLocal = localOf(job, entry.version) !== undefined;
  if (job.verify === 'signature' && entry.receipt.verified === 'checksum' && !isLocal) {
    job.fetching.note(
      `Packer ${entry.version} in the tool cache was installed with verify: checksum; it is fetched anew.`,
    );
    return undefined;
  }
  if (pin?.version === entry.version && entry.receipt.archive !== pin.sha256) {
    throw new UserError(
      `The Packer ${entry.version} in the tool cache is not the one that the lockfile names: the sha256 of its archive should be ` +
        `${pin.sha256}, but was ${entry.receipt.archive}. It was not run.`,
    );
  }
  return { ...fromEntry(entry, job), installSource: 'tool-cache', verified: 'tool-cache', from: 'the tool cache' };
}

/** The file of the repository that a version comes from, where the lockfile names one. */
function localOf({ pin }: Installation, version: string): PackerPin['local'] {
  return pin?.version === version ? pin.local : undefined;
}

function cacheOf(job: Installation, version: string): ToolCache {
  return localOf(job, version)?.toolCache ?? job.toolCache;
}

function fromEntry(
  { version, binary }: ToolEntry,
  { request }: Installation,
): Pick<Installed, keyof PackerProgram | 'versionSource'> {
  return { version, path: binary, versionSource: request.source };
}

function suits(version: Version, { exact, needs }: VersionRequest): boolean {
  return exact === undefined ? brokenNeed(version, needs) === undefined : version.text === exact.text;
}

async function newest(job: Installation): Promise<Version> {
  const { request, source, platform, fetching } = job;
  let versions: readonly Version[];
  try {
    versions = await withAttempts(fetching.options, fetching.signal, fetching.note, () =>
      listReleases(source, 'packer', platform, fetching.signal),
    );
  } catch (error) {
    throw error instanceof NetworkError ? unreachable(source, error) : error;
  }
  const best = bestVersion(versions, request);
  if (best !== undefined) return best;
  const wanted = request.needs.map(({ text, where }) => `${where} "${text}"`).join(' and ');
  const constraints = request.needs.flatMap((need) => need.constraints);
  const near = nearestVersions(versions, constraints, 5).map(({ text }) => text);
  throw new UserError(
    `${source.name} has no Packer that satisfies ${wanted === '' ? 'the platform' : wanted}. ` +
      (near.length === 0 ? 'It has none for this platform.' : `The nearest are ${near.join(', ')}.`),
  );
}

async function download(job: Installation, version: Version): Promise<Installed> {
  const { platform, source, fetching } = job;
  const toolCache = cacheOf(job, version.text);
  const pin = job.pin?.version === version.text ? job.pin : undefined;
  const folder = toolCache.newFolder(version.text);
  job.journal(folder);
  try {
    const pick = (entry: string): string | undefined =>
      entry === platform.binary || /^LICENSE(\.txt)?$/.test(entry) ? entry : undefined;
    const release = {
      product: 'packer',
      version: version.text,
      platform,
      verify: job.verify,
      keyring: job.keyring,
      locked: pin?.sha256,
      pick,
    };
    const fetched =
      pin?.local === undefined
        ? await fetchRelease(release, source, folder, fetching)
        : await unpack(job, { ...release, locked: pin.sha256 }, pin.local.file, folder);
    const binary = fetched.files.find(({ entry }) => entry === platform.binary);
    if (binary === undefined) {
      throw new UserError(`The archive of Packer ${version.text} holds no ${platform.binary}. Nothing was installed.`);
    }
    chmodSync(binary.path, 0o755);
    const from = pin?.local?.file ?? source.name;
    await checkToldVersion(binary.path, version, from, job.environment);
    const { sha256: archive, verified } = fetched;
    const entry = toolCache.put(folder, { version: version.text, archive, sha256: binary.sha256, verified });
    const installSource = source.isMirror || pin?.local !== undefined ? 'mirror' : 'download';
    return { ...fromEntry(entry, job), installSource, verified, from };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function unpack(
  job: Installation,
  release: ReleaseRequest & { readonly locked: string },
  file: string,
  folder: string,
): Promise<FetchedRelease> {
  const path = insideWorkspace("The lockfile's file for Packer", job.workspace, job.lockFolder, file);
  return unpackLocal(release, path, file, folder, job.fetching.signal);
}

/** Runs only after its bytes were verified: an honest list may still name another version's bytes. */
async function checkToldVersion(
  path: string,
  version: Version,
  from: string,
  environment: Installation['environment'],
): Promise<void> {
  const told = await askVersion(path, environment);
  if (told === undefined || parseVersion(told)?.text !== version.text) {
    throw new UserError(
      `${from} gave another program under the name of Packer ${version.text}: it says it is ${told ?? 'no Packer'}. Nothing was installed.`,
    );
  }
}

/** What goes first on PATH. */
export function pathOf(installed: Installed): string | undefined {
  return installed.installSource === 'system' ? undefined : dirname(installed.path);
}
