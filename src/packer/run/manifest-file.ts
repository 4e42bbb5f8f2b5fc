import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { z } from 'zod';

import { writeAtomically } from '../../core/files/files.ts';
import type { BakedImage } from '../../image/record.ts';
import type { ManifestLeft } from '../../recipe/template/deposits.ts';

/** A build in a manifest, member by member as the manifest post-processor writes it (packer post-processor/manifest). */
interface Entry {
  readonly name: string;
  readonly builder_type: string;
  readonly build_time?: number;
  readonly files: readonly { readonly name: string; readonly size: number }[] | null;
  readonly artifact_id: string;
  readonly packer_run_uuid: string;
  readonly custom_data: Readonly<Record<string, string>> | null;
}

/** A build whose image was there already. */
export interface ManifestBuild {
  /** As Packer calls it to its plugins: in HCL2 the source's own name. */
  readonly name: string;
  readonly type: string;
  readonly left: ManifestLeft;
  readonly images: readonly BakedImage[];
}

const existing = z.object({ builds: z.array(z.record(z.string(), z.unknown())) });

/**
 * Writes a manifest anew for builds that Packer did not run, since their images were there already. What the file tells of
 * other builds stays; what it told of these images is replaced, so that writing it twice gives the same bytes. Throws where
 * what is there is no manifest.
 * @param path absolute
 * @param key of the bake: it stands for the run that Packer would have numbered
 */
export function renewManifest(path: string, folder: string, key: string, builds: readonly ManifestBuild[]): void {
  const run = uuidOf(key);
  const entries = builds.map((build) => entryOf(build, folder, run));
  const before = existsSync(path) ? existing.parse(JSON.parse(readFileSync(path, 'utf8'))).builds : [];
  const isRenewed = (old: Readonly<Record<string, unknown>>): boolean =>
    entries.some(
      (entry) =>
        entry.name === old['name'] &&
        entry.builder_type === old['builder_type'] &&
        entry.artifact_id === old['artifact_id'],
    );
  const text = JSON.stringify(
    { builds: [...before.filter((old) => !isRenewed(old)), ...entries], last_run_uuid: run },
    undefined,
    2,
  );
  writeAtomically(path, text, 0o664);
}

function entryOf({ name, type, left, images }: ManifestBuild, folder: string, run: string): Entry {
  const { artifact, stripPath, stripTime, customData } = left;
  const created = Math.floor(Date.parse(images[0]?.created ?? '') / 1000);
  const paths =
    artifact.kind === 'files'
      ? artifact.paths
      : artifact.kind === 'image'
        ? images.flatMap(({ files }) => files.map((file) => file.path))
        : [];
  return {
    name,
    builder_type: type,
    ...(stripTime || Number.isNaN(created) ? {} : { build_time: created }),
    files:
      paths.length === 0
        ? null
        : paths.map((path) => ({ name: stripPath ? basename(path) : path, size: sizeOf(resolve(folder, path)) })),
    artifact_id: idOf(left.artifact, images),
    packer_run_uuid: run,
    custom_data: customData,
  };
}

/** As the artifacts tell it: a cloud by `region:id`, docker by the id or the last name, the file builder by a word. */
function idOf(artifact: ManifestLeft['artifact'], images: readonly BakedImage[]): string {
  if (artifact.kind === 'names') return artifact.references.at(-1) ?? '';
  if (artifact.kind !== 'image') return '';
  if (images.some(({ files }) => files.length > 0)) return 'File';
  return images
    .map(({ region, id }) => (region === 'local' ? id : `${region}:${id}`))
    .toSorted()
    .join(',');
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The same key has the same number. */
function uuidOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
