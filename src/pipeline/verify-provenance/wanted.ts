import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { sha256Hex, sha256HexOfFile } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { providerNamed } from '../../image/provider.ts';
import { readRecordFile } from '../../image/record-file.ts';
import { providers } from '../../providers/providers.ts';
import type { VerifyProvenanceInputs } from './inputs.ts';

/** What statements are to be about. */
export interface WantedSubject {
  readonly sha256: string;
  readonly shown: string;
  /** What gh is given: a path, `oci://…`, or a text that it is to find in a file. */
  readonly forGithub: { readonly kind: 'file' | 'oci' | 'text'; readonly value: string } | null;
}

const DIGEST = /^(?:([^\s@]+)@)?sha256:([0-9a-f]{64})$/;

/** What somebody asks for: a file that is there, a digest, a name for ever, or an id that a record knows. Throws a UserError. */
export async function wantedSubject(
  host: Pick<Host, 'workspace'>,
  { image, record }: Pick<VerifyProvenanceInputs, 'image' | 'record'>,
): Promise<WantedSubject> {
  // A file of that very name is not what is asked for.
  const [, repository, hex] = DIGEST.exec(image) ?? [];
  if (hex !== undefined) {
    const forGithub = repository === undefined ? null : ({ kind: 'oci', value: `oci://${image}` } as const);
    return { sha256: hex, shown: show(image), forGithub };
  }
  const path = resolve(host.workspace, image);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    return { sha256: await sha256HexOfFile(path), shown: show(image), forGithub: { kind: 'file', value: path } };
  if (record !== '') return wantedOf(image, identitiesIn(resolve(host.workspace, record), image));
  if (image.includes(':') && !image.includes('\n'))
    return { sha256: sha256Hex(image), shown: show(image), forGithub: { kind: 'text', value: image } };
  throw new UserError(
    `${show(image)} is no file here, and an id alone does not say whose it is. Give its record with --record, or its name in statements, as its file subjects.sha256 has it.`,
  );
}

function wantedOf(image: string, identities: readonly string[]): WantedSubject {
  const [identity] = identities;
  if (identity === undefined)
    throw new UserError(
      `The record knows no image ${show(image)} that has a name for ever. It knows its images by their ids.`,
    );
  if (identities.length > 1)
    throw new UserError(
      `The record knows several images ${show(image)}: ${identities.join(', ')}. Give one of these names.`,
    );
  return { sha256: sha256Hex(identity), shown: show(identity), forGithub: { kind: 'text', value: identity } };
}

/** Names for ever of an image and its copies that a record has under an id. */
function identitiesIn(path: string, id: string): readonly string[] {
  const { record } = readRecordFile(path);
  const own = record.images.map((image) => providerNamed(image.provider, providers)?.identity?.(image));
  const account = record.images[0]?.account ?? null;
  const published = record.publications.map(({ kind, region, id: there }) =>
    there === null || region === null
      ? undefined
      : providerNamed(kind, providers)?.identity?.({ account, region, id: there }),
  );
  const found = [...own, ...published].filter((one): one is string => one !== undefined);
  return [...new Set(found.filter((one) => one === id || one.endsWith(`:${id}`)))];
}
