import { createReadStream } from 'node:fs';
import { setMaxListeners } from 'node:events';

import { UserError } from '../../core/errors.ts';
import { ArchiveError, extractArchive, type Extracted } from './archive.ts';
import { MOST_SUMS_BYTES, parseChecksums } from './checksums.ts';
import { type FetchOptions, NetworkError, NotFoundError, readAll, withAttempts } from './fetch.ts';
import { type Platform, platformName } from './platform.ts';
import { type Keyring, SignatureError, verifySignature } from './signature.ts';
import type { ReleaseSource } from './source.ts';

/** Packer's largest binary so far has 205 MB, in an archive of about 70 MB. */
const MOST_BYTES = 1 << 30;
const MOST_ARCHIVE_BYTES = 512 << 20;
const MOST_SIGNATURE_BYTES = 64 << 10;

export type VerifiedRelease = 'signature' | 'signature-by-keyring' | 'checksum';

/** What is wanted, and what it is held against. */
export interface ReleaseRequest {
  /** `packer`, or `packer-plugin-docker`. */
  readonly product: string;
  readonly version: string;
  readonly platform: Platform;
  readonly verify: 'signature' | 'checksum';
  readonly keyring: Keyring;
  /** The sha256 of the archive that a lockfile pins, hex. */
  readonly locked: string | undefined;
  /** The file name that an entry of the archive gets; `undefined` leaves it out. */
  readonly pick: (entry: string) => string | undefined;
}

/** How a fetch is done and told. */
export interface Fetching {
  readonly options: FetchOptions;
  readonly signal: AbortSignal;
  readonly now: Date;
  readonly note: (line: string) => void;
}

export interface FetchedRelease extends Extracted {
  readonly verified: VerifiedRelease;
}

/**
 * Fetches an archive, its list of sums and the list's signature at once, and unpacks into `folder`, a folder of the
 * caller's that he throws away when this throws: nothing in it is verified before this returns.
 */
export async function fetchRelease(
  request: ReleaseRequest,
  source: ReleaseSource,
  folder: string,
  fetching: Fetching,
): Promise<FetchedRelease> {
  const { product, version, platform } = request;
  const names = releaseNames(product, version, platform);
  const stop = new AbortController();
  const signal = AbortSignal.any([fetching.signal, stop.signal]);
  // Three streams, each with its attempts, listen to it.
  setMaxListeners(100, signal);
  const sum = async (): Promise<{ readonly sum: string; readonly verified: VerifiedRelease }> => {
    const { sums, verified } = await fetchChecksums(request, source, { ...fetching, signal });
    const listed = sums.get(names.zip);
    if (listed !== undefined) return { sum: listed, verified };
    throw new UserError(
      `${source.name}/${names.sumsPath} has no entry for ${names.zip}, so nothing says what it must hash to. Nothing was installed.`,
    );
  };
  const archive = (): Promise<Extracted> =>
    withAttempts(fetching.options, signal, fetching.note, async () =>
      extractArchive(await source.open(names.zipPath, signal), {
        pick: request.pick,
        folder,
        mostBytes: MOST_BYTES,
        mostArchiveBytes: MOST_ARCHIVE_BYTES,
        signal,
      }),
    );
  const giveUp = (error: unknown): never => {
    stop.abort();
    throw error;
  };
  const [listed, extracted] = await Promise.allSettled([sum().catch(giveUp), archive().catch(giveUp)]);
  fetching.signal.throwIfAborted();
  // The first trouble stopped the other one; what is thrown is not "stopped" but that trouble.
  const failed = [listed, extracted].flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  const cause = failed.find((error) => !isAbort(error)) ?? failed[0];
  if (cause !== undefined) throw explain(cause, request, source, names.zipPath);
  if (listed.status === 'rejected' || extracted.status === 'rejected') throw new Error('unreachable: nothing failed');
  checkHash(extracted.value, listed.value.sum, `the list of ${source.name}`, source, names.zipPath);
  if (request.locked !== undefined) {
    checkHash(extracted.value, request.locked, 'the lockfile', source, names.zipPath);
  }
  return { ...extracted.value, verified: listed.value.verified };
}

/**
 * A release's list of sums, hex by file name, with its signature checked first. Throws what its caller has to explain:
 * NotFoundError and NetworkError as they come.
 */
export async function fetchChecksums(
  request: Pick<ReleaseRequest, 'product' | 'version' | 'platform' | 'verify' | 'keyring'>,
  source: ReleaseSource,
  fetching: Fetching,
): Promise<{ readonly sums: ReadonlyMap<string, string>; readonly verified: VerifiedRelease }> {
  const { signal } = fetching;
  const names = releaseNames(request.product, request.version, request.platform);
  const where = `${source.name}/${names.sumsPath}`;
  const small = async (path: string, most: number): Promise<Buffer> =>
    withAttempts(fetching.options, signal, fetching.note, async () =>
      readAll(await source.open(path, signal), most, `${source.name}/${path}`),
    );
  const [listed, signed] = await Promise.allSettled([
    small(names.sumsPath, MOST_SUMS_BYTES),
    request.verify === 'signature' ? signatureOf(request, source, names.signaturePath, small) : undefined,
  ]);
  // Of a release that does not exist neither is there: that it has no signature would be beside the point.
  if (listed.status === 'rejected') throw listed.reason;
  if (signed.status === 'rejected') throw signed.reason;
  const [sums, signature] = [listed.value, signed.value];
  if (signature !== undefined) await checkSignature(request.keyring, fetching.now, where, sums, signature);
  const own = request.keyring.kind === 'own';
  return {
    sums: parseChecksums(sums.toString('utf8'), where),
    verified: request.verify === 'checksum' ? 'checksum' : own ? 'signature-by-keyring' : 'signature',
  };
}

/** A release from an archive on this machine that a lockfile names: the lockfile is what it is held against. */
export async function unpackLocal(
  request: ReleaseRequest & { readonly locked: string },
  path: string,
  shown: string,
  folder: string,
  signal: AbortSignal,
): Promise<FetchedRelease> {
  const options = { pick: request.pick, folder, mostBytes: MOST_BYTES, mostArchiveBytes: MOST_ARCHIVE_BYTES, signal };
  try {
    const extracted = await extractArchive(createReadStream(path, { highWaterMark: 1 << 20 }), options);
    if (extracted.sha256 !== request.locked) throw wrongHash(shown, 'the lockfile', request.locked, extracted.sha256);
    return { ...extracted, verified: 'checksum' };
  } catch (error) {
    throw error instanceof ArchiveError ? new UserError(`${shown}: ${error.message} Nothing was installed.`) : error;
  }
}

async function signatureOf(
  request: Pick<ReleaseRequest, 'product' | 'version'>,
  source: ReleaseSource,
  path: string,
  small: (path: string, most: number) => Promise<Buffer>,
): Promise<Buffer> {
  try {
    return await small(path, MOST_SIGNATURE_BYTES);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new UserError(
      `${source.name} has no signature for ${request.product} ${request.version} (${path} is not there), and "verify" is signature. ` +
        'Nothing was installed. Mirror the .sig file too, or set verify: checksum to trust the list as it is.',
    );
  }
}

async function checkSignature(
  keyring: Keyring,
  now: Date,
  where: string,
  sums: Buffer,
  signature: Buffer,
): Promise<void> {
  try {
    await verifySignature(sums, signature, keyring, now);
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    const key = keyring.kind === 'own' ? 'the key of the input "keyring"' : "HashiCorp's key";
    const hint =
      keyring.kind === 'own' ? '' : ' A mirror that signs its own lists wants its key in the input "keyring".';
    throw new UserError(`${where} is not signed by ${key}: ${error.message} Nothing was installed.${hint}`);
  }
}

function checkHash(extracted: Extracted, expected: string, by: string, source: ReleaseSource, path: string): void {
  if (extracted.sha256 !== expected) throw wrongHash(`${source.name}/${path}`, by, expected, extracted.sha256);
}

function wrongHash(what: string, by: string, expected: string, got: string): UserError {
  return new UserError(
    `${what} is not what ${by} says: its sha256 should be ${expected}, but is ${got}. Nothing was installed.`,
  );
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

export function explain(
  error: unknown,
  request: Pick<ReleaseRequest, 'product' | 'version' | 'platform'>,
  source: ReleaseSource,
  path: string,
): unknown {
  const what = `${request.product} ${request.version} for ${platformName(request.platform)}`;
  if (error instanceof NotFoundError) {
    return new UserError(
      `${source.name} has no ${what}: ${error.message}. Is the version right? Nothing was installed.`,
    );
  }
  if (error instanceof ArchiveError) {
    return new UserError(`${source.name}/${path}: ${error.message} Nothing was installed.`);
  }
  if (error instanceof NetworkError) return unreachable(source, error);
  return error;
}

/** The release host or the mirror does not answer, or not with what was asked for: three ways lead on. */
export function unreachable(source: ReleaseSource, error: NetworkError): UserError {
  return new UserError(
    `${error.message}. There are three ways without ${source.name}: ` +
      '(1) a Packer on PATH that satisfies the version is used as it is (version: auto, prefer-system: true); ' +
      '(2) mirror: an address or a file:// folder with the shape of the release host; ' +
      '(3) a lockfile whose entries name files of the repository (file:).',
  );
}

/** A release's files, by the names that HashiCorp gives them; paths below the base of the release host. */
export interface ReleaseNames {
  /** `packer_1.16.0_linux_amd64.zip`: the entry of the list. */
  readonly zip: string;
  readonly zipPath: string;
  readonly sumsPath: string;
  readonly signaturePath: string;
}

/** @param product `packer`, or `packer-plugin-docker` */
export function releaseNames(product: string, version: string, platform: Pick<Platform, 'os' | 'arch'>): ReleaseNames {
  const folder = `${product}/${version}`;
  const stem = `${product}_${version}`;
  const zip = `${stem}_${platformName(platform)}.zip`;
  return {
    zip,
    zipPath: `${folder}/${zip}`,
    sumsPath: `${folder}/${stem}_SHA256SUMS`,
    signaturePath: `${folder}/${stem}_SHA256SUMS.sig`,
  };
}

/** `packer/index.json`: all versions of a product. */
export function indexPath(product: string): string {
  return `${product}/index.json`;
}
