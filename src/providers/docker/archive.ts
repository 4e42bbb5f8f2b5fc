import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';

import { limitTime } from '../../core/process/command.ts';
import { CommandError, UserError } from '../../core/errors.ts';
import { TRANSFER_MS } from './command.ts';
import { createDocker } from './docker.ts';
import { provenArchive } from './image-archive.ts';

/** How a docker client is started. */
export interface DockerRun {
  readonly environment: Readonly<Record<string, string>>;
  /** Ends what is under way; the call then rejects with an AbortError. */
  readonly signal?: AbortSignal;
}

/** Bytes. What is larger is neither kept nor taken. */
export interface ArchiveLimits {
  readonly packed: number;
  /** A small archive can be made that unpacks without an end. */
  readonly unpacked: number;
}

const GIB = 1024 ** 3;
export const archiveLimits: ArchiveLimits = { packed: 2 * GIB, unpacked: 16 * GIB };

/** The names of an archive; they say how it is packed. */
const ZSTD = 'image.tar.zst';
const GZIP = 'image.tar.gz';
export const archiveNames: readonly string[] = [ZSTD, GZIP];

/** Node.js has zstd since 22.15. */
const HAS_ZSTD = 'createZstdCompress' in zlib;

/**
 * Writes an image to `image.tar.zst` in a folder (`image.tar.gz` where this Node.js has no zstd), without its names: who
 * takes the archive gives them. Gives the file's name. Throws a UserError above the limits, and leaves no file then.
 *
 * @param id `sha256:…`
 */
export async function saveImage(
  id: string,
  folder: string,
  run: DockerRun,
  limits: ArchiveLimits = archiveLimits,
  zstd: boolean = HAS_ZSTD,
): Promise<string> {
  const name = zstd ? ZSTD : GZIP;
  const path = join(folder, name);
  rmSync(path, { force: true });
  const child = start(['save', id], run);
  child.stdin.end();
  try {
    await together(
      child,
      pipeline(
        child.stdout,
        bounded(limits.unpacked, `The image ${id} unpacked`),
        zstd
          ? zlib.createZstdCompress({ params: { [zlib.constants.ZSTD_c_checksumFlag]: 1 } })
          : zlib.createGzip({ level: 3 }),
        bounded(limits.packed, `The archive of the image ${id}`),
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      ),
    );
    return name;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Gives an image out of such an archive to the daemon, under no name. Whoever wrote the archive: the daemon gets this very
 * image or none. Throws a UserError for an archive of anything else.
 *
 * @param path ends in one of `archiveNames`
 * @param id `sha256:…`
 */
export async function loadImage(
  path: string,
  id: string,
  run: DockerRun,
  limits: ArchiveLimits = archiveLimits,
): Promise<void> {
  const isZstd = basename(path) === ZSTD;
  if (isZstd && !HAS_ZSTD) {
    throw new UserError(
      `The archive of the image ${id} is packed with zstd, which Node.js ${process.versions.node} does not have. Use the same version of the action, on the same kind of runner, in all jobs.`,
    );
  }
  const child = start(['load', '--quiet'], run);
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  await together(
    child,
    pipeline(
      createReadStream(path),
      isZstd ? zlib.createZstdDecompress() : zlib.createGunzip(),
      bounded(limits.unpacked, 'The archive unpacked'),
      async function* (source: AsyncIterable<Buffer>) {
        try {
          yield* provenArchive(source, id);
        } catch (error) {
          // Before its input ends: the daemon must not take the beginning for the whole.
          child.kill('SIGKILL');
          throw error;
        }
      },
      child.stdin,
    ).catch(unpackingError),
  );
  const docker = createDocker(run.environment);
  if ((await docker.inspectImage(id)) !== undefined) return;
  const other = /sha256:[0-9a-f]{64}/.exec(Buffer.concat(said).toString('utf8'))?.[0];
  // Only when nothing else has come to call it by a name.
  if (other !== undefined && (await docker.inspectImage(other))?.tags.length === 0) await removeImage(other, run);
  throw new UserError(
    `The daemon calls the image ${id} ${other ?? 'by another id'}: it keeps images in another way than the one that saved it (containerd's image store). Set up docker alike in all jobs, or hand images on by a registry: \`build-registry\` in the manifest.`,
  );
}

async function removeImage(id: string, run: DockerRun): Promise<void> {
  const child = start(['image', 'rm', '--no-prune', id], run);
  child.stdin.end();
  child.stdout.resume();
  await together(child, Promise.resolve()).catch(() => {});
}

/** A stream that breaks off at more bytes than these. */
function bounded(most: number, what: string): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (source) {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > most) {
        const limit = most >= GIB ? `${most / GIB} GiB` : `${most} bytes`;
        throw new UserError(
          `${what} has more than ${limit}, which is too much for an artifact. Hand images on by a registry: \`build-registry\` in the manifest, or the input "handoff" with registry:<repository>.`,
        );
      }
      yield chunk;
    }
  };
}

type Child = ReturnType<typeof start>;

function start(args: readonly string[], { environment, signal }: DockerRun) {
  const child = spawn('docker', [...args], {
    env: { ...environment },
    stdio: 'pipe',
    killSignal: 'SIGKILL',
    ...(signal === undefined ? {} : { signal }),
  });
  limitTime(child, TRANSFER_MS);
  return child;
}

/** Waits for docker and for what streams through it: the first of the two that fails is the reason, and ends the other. */
async function together(child: Child, streams: Promise<unknown>): Promise<void> {
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    errors.push(chunk);
    if (errors.length > 100) errors.shift();
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else {
        const number = signal === null ? code : 128 + constants.signals[signal];
        reject(new CommandError(`docker ${child.spawnargs[1] ?? ''}`, number, Buffer.concat(errors).toString('utf8')));
      }
    });
  });
  const [streamed, exit] = await Promise.allSettled([
    streams.catch((error: unknown) => {
      child.kill('SIGKILL');
      throw error;
    }),
    ended,
  ]);
  const causes = [streamed, exit].flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (causes.length === 0) return;
  // A pipe that broke says only that docker ended: it has told why.
  throw causes.find((error) => error instanceof UserError || isAbort(error)) ?? causes.at(-1);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function unpackingError(error: unknown): never {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && /^(?:Z_|ZSTD_|ERR_ZSTD)/.test(code)) {
    throw new UserError(`The archive cannot be unpacked: ${error.message}. It is damaged.`);
  }
  throw error;
}
