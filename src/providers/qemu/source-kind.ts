import { realpathSync, statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { z } from 'zod';

import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { sha256OfFile } from '../../core/files/files.ts';
import { isInside } from '../../core/files/paths.ts';
import { show } from '../../core/runner/inputs.ts';
import type { Asker } from '../../image/asker.ts';
import type { ResolvedSource, SourceRequest } from '../../image/definition.ts';
import type { SourceKind } from '../../image/provider-plan.ts';

const written = z
  .strictObject({
    disk: z.string().min(1).describe('A file of a disk, relative to the repository or absolute, or its URL.'),
    checksum: z.string().optional().describe('Of what lies behind a URL: as `iso_checksum` has it.'),
  })
  .describe('A disk by its content: {source.id} is its checksum, for `iso_checksum`.');

const request = z
  .object({ of: z.literal('qemu'), disk: z.string().min(1), checksum: z.string() })
  .describe('A disk that machines start from.');
type DiskRequest = z.infer<typeof request>;

/** A checksum as Packer takes it (packer-plugin-sdk, step_download.go): alone, or after the name of its kind. */
const CHECKSUM = /^(?:(?:md5|sha1|sha256|sha512):)?[0-9a-f]{32,128}$/i;
const MOST_SUMS_BYTES = 1024 * 1024;
const ANSWER_MS = 30_000;

/** `source.qemu`, and what a template's `iso_url` is now: a disk is known by what it holds, wherever it lies. */
export function qemuSource(ask: typeof fetch = (...given) => fetch(...given)): SourceKind {
  const resolveDisk: SourceKind['resolve'] = async (asked, asker) => {
    const read = request.safeParse(asked);
    if (!read.success) throw new UserError('source.qemu: it is to name a disk.');
    return await contentOf(read.data, asker, ask);
  };
  return {
    written,
    request,
    requestOf: (filled): SourceRequest => {
      const { disk, checksum = '' } = z.object({ disk: z.string(), checksum: z.string().optional() }).parse(filled);
      return { of: 'qemu', disk, checksum };
    },
    resolve: resolveDisk,
    base: resolveDisk,
    // What lies behind a URL is the same for everybody; a file may be another one on another machine.
    isHere: async ({ id, name }, asker) => {
      if (name === null || isUrl(name)) return true;
      try {
        return (await fileContent(name, asker)) === id;
      } catch (error) {
        if (error instanceof UserError) return false;
        throw error;
      }
    },
  };
}

function isUrl(disk: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(disk);
}

async function contentOf(
  { disk, checksum }: DiskRequest,
  asker: Pick<Asker, 'repository' | 'untrusted'>,
  ask: typeof fetch,
): Promise<ResolvedSource> {
  const resolved = (id: string): ResolvedSource => ({ of: 'qemu', id, name: disk });
  if (!isUrl(disk)) return resolved(await fileContent(disk, asker));
  if (CHECKSUM.test(checksum)) return resolved(checksum.toLowerCase());
  const sums = /^file:(https?:\/\/.+)$/i.exec(checksum)?.[1];
  if (sums === undefined) {
    throw new UserError(
      `source.qemu: nothing says what lies behind ${show(disk)}: iso_checksum is ${show(checksum)}. Give its checksum, as sha256:…, or that of a list of sums, as file:https://…`,
    );
  }
  if (asker.untrusted !== null) {
    throw new UserError(`source.qemu: ${show(sums)} is not asked, since ${asker.untrusted}.`);
  }
  return resolved(await listedSum(sums, disk, ask));
}

/** `sha256:…` of a file. Throws a UserError where there is none. */
async function fileContent(disk: string, { repository }: Pick<Asker, 'repository'>): Promise<string> {
  const path = resolve(repository, disk);
  try {
    const real = realpathSync(path);
    if (!statSync(real).isFile()) throw new UserError(`source.qemu: ${show(disk)} is no file.`);
    return await sha256OfFile(real);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const where = isInside(repository, path) ? 'the repository' : 'this machine';
    throw new UserError(`source.qemu: ${show(disk)} cannot be read on ${where} (${code}).`);
  }
}

/** The sum of a file in a list of sums, as sha256sum and BSD's tools write them. Throws a UserError. */
async function listedSum(url: string, disk: string, ask: typeof fetch): Promise<string> {
  let text: string;
  try {
    const response = await ask(url, { signal: AbortSignal.timeout(ANSWER_MS), redirect: 'follow' });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    const bytes = await firstBytes(response);
    text = bytes.toString('utf8');
  } catch (error) {
    throw new UserError(`source.qemu: ${show(url)} cannot be read: ${messageOf(error)}.`);
  }
  const sum = sumIn(text, posix.basename(new URL(disk).pathname));
  if (sum === undefined) throw new UserError(`source.qemu: ${show(url)} has no sum of ${show(disk)}.`);
  return sum;
}

async function firstBytes(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > MOST_SUMS_BYTES) throw new Error('it is too long for a list of sums');
  }
  return Buffer.concat(chunks);
}

const KINDS: ReadonlyMap<number, string> = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
  [128, 'sha512'],
]);

/** @param name of the file that the sum is of */
export function sumIn(text: string, name: string): string | undefined {
  for (const line of text.split('\n')) {
    const [, gnu = '', of = ''] = /^([0-9a-fA-F]{32,128})\s+[*]?(?:\.\/)?(\S+)\s*$/.exec(line) ?? [];
    const [, named = '', bsd = ''] = /^\w+ \(([^)]+)\) = ([0-9a-fA-F]{32,128})\s*$/.exec(line) ?? [];
    const sum = of === name ? gnu : named === name ? bsd : '';
    const kind = KINDS.get(sum.length);
    if (kind !== undefined) return `${kind}:${sum.toLowerCase()}`;
  }
  return undefined;
}
