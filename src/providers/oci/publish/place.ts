import { resolve } from 'node:path';

import { messageOf } from '../../../core/errors.ts';
import { isInside } from '../../../core/files/paths.ts';
import { show } from '../../../core/runner/inputs.ts';
import { fill } from '../../../image/placeholder.ts';
import type { BakedImage } from '../../../image/record.ts';
import { parseReference } from '../../../image/container-reference.ts';
import type { RegistryForm, RegistryFormOf } from '../../../image/provider.ts';
import type { Candidate } from '../../../image/provider-target.ts';
import type { BlobSource } from '../blobs.ts';
import { emptyConfig, machineManifest } from '../machine-artifact.ts';
import type { RegistryManifest } from '../manifest.ts';
import { type OciFields, repositoryProblem, tagProblem } from './fields.ts';

/** One image and where it goes. */
export interface RepositoryPlace {
  readonly leg: string;
  readonly build: string;
  readonly image: BakedImage;
  readonly form: RegistryForm;
  readonly source: PushSource;
  /** The repository as the manifest has it: what docker is given. */
  readonly name: string;
  readonly host: string;
  readonly path: string;
  /** Tags that stay what they are, in order. */
  readonly fixed: readonly string[];
  /** Tags that are moved; those that begin with `latest` last. */
  readonly moving: readonly string[];
  /** Tags of indexes that it is a member of. */
  readonly indexTags: readonly { readonly tag: string; readonly isMoving: boolean }[];
}

export type PushSource =
  /** In this job's daemon, by its id. */
  | { readonly kind: 'local' }
  /** A machine, whose files are here; absolute. */
  | { readonly kind: 'files'; readonly manifest: RegistryManifest; readonly content: readonly BlobSource[] }
  | {
      readonly kind: 'registry';
      /** `ghcr.io/acme/builds` */
      readonly name: string;
      readonly host: string;
      readonly path: string;
      /** Of the manifest or index. */
      readonly digest: string;
    };

export interface RepositoryPlaces {
  readonly places: readonly RepositoryPlace[];
  readonly refusals: readonly string[];
}

const IMAGE_ID = /^sha256:[0-9a-f]{64}$/;

/** Whether a tag is one of those that consumers follow, set when all else is there. */
export function isLatest(tag: string): boolean {
  return tag.startsWith('latest');
}

/**
 * All images of a target with their places; whatever is wrong with a name is a refusal.
 *
 * @param buildRegistry the run's own repository for hand-offs: any job may have written a record, which names no other
 */
export function placesOf(
  target: string,
  fields: OciFields,
  candidates: readonly Candidate[],
  buildRegistry: string | null,
  formOf: RegistryFormOf,
): RepositoryPlaces {
  const refusals: string[] = [];
  const places: RepositoryPlace[] = [];
  for (const candidate of candidates) {
    const images = candidate.images.flatMap((image) => {
      const form = formOf(image);
      return form === undefined ? [] : [{ image, form }];
    });
    if (images.length === 0) {
      refusals.push(
        `${candidate.leg} has neither a container image nor a disk, but its target ${target} is a registry of those. Take the target out of its \`publish\`.`,
      );
    }
    for (const { image, form } of images) {
      try {
        places.push(placeOf(fields, candidate, { image, form }, buildRegistry));
      } catch (error) {
        refusals.push(`${candidate.leg} cannot be published to ${target}: ${messageOf(error).replace(/\.$/, '')}.`);
      }
    }
  }
  return { places, refusals: [...refusals, ...clashes(target, places)] };
}

function placeOf(
  fields: OciFields,
  candidate: Candidate,
  { image, form }: Pick<RepositoryPlace, 'image' | 'form'>,
  buildRegistry: string | null,
): RepositoryPlace {
  const values = new Map([...candidate.values, ['build', image.build] as const]);
  const filled = (pattern: string, problemOf: (text: string) => string | undefined): string => {
    const text = fill(pattern, values);
    const problem = problemOf(text);
    if (problem !== undefined) throw new Error(problem);
    return text;
  };
  const name = filled(fields.repository, repositoryProblem);
  const tags = [...new Set(fields.tags.map((tag) => filled(tag, tagProblem)))];
  const declared = new Set((fields.moving ?? []).map((tag) => filled(tag, tagProblem)));
  const inIndex = [...new Set((fields.index ?? []).map((tag) => filled(tag, tagProblem)))];
  if (inIndex.length > 0 && form !== 'container')
    throw new Error(
      'an index is of container images, and this is a disk; give disks a target of their own, without `index`',
    );
  const isMoving = (tag: string): boolean => isLatest(tag) || declared.has(tag);
  const ofImage = [...declared].filter((tag) => !inIndex.includes(tag));
  const moving = [...new Set([...tags.filter(isMoving), ...ofImage])];
  const { host, path } = parseReference(name);
  return {
    leg: candidate.leg,
    build: image.build,
    image,
    form,
    source: form === 'container' ? sourceOf(image, buildRegistry) : machineSource(candidate, image, buildRegistry),
    name,
    host,
    path,
    indexTags: inIndex.map((tag) => ({ tag, isMoving: isMoving(tag) })),
    fixed: tags.filter((tag) => !moving.includes(tag)),
    moving: moving.toSorted((a, b) => Number(isLatest(a)) - Number(isLatest(b))),
  };
}

function machineSource({ record, folder }: Candidate, image: BakedImage, buildRegistry: string | null): PushSource {
  const manifest = machineManifest(image, record.key);
  if (image.handoff?.kind === 'registry') {
    const source = sourceOf({ id: manifest.digest, handoff: image.handoff }, buildRegistry);
    if (source.kind === 'registry' && source.digest === manifest.digest) return source;
    throw new Error(
      `by its record it is ${manifest.digest}, but was handed on as ${image.handoff.ref?.slice(0, 200) ?? 'nothing'}`,
    );
  }
  if (image.files.length === 0) throw new Error('its record names no file of it');
  const content = image.files.map(({ path, size, sha256 }) => {
    const full = resolve(folder, path);
    // Any job of the run may have written the record.
    if (!isInside(folder, full)) throw new Error(`its record names ${show(path)}, which is outside of its folder`);
    return { digest: sha256, size, path: full };
  });
  return { kind: 'files', manifest, content: [...content, emptyConfig] };
}

function sourceOf({ id, handoff }: Pick<BakedImage, 'id' | 'handoff'>, buildRegistry: string | null): PushSource {
  if (!IMAGE_ID.test(id)) throw new Error(`its record names no id of a container image, but ${id.slice(0, 80)}`);
  if (handoff?.kind !== 'registry') return { kind: 'local' };
  const reference = handoff.ref ?? '';
  const [name = '', digest = ''] = reference.split('@');
  if (name !== buildRegistry || !IMAGE_ID.test(digest)) {
    throw new Error(
      `its record says that the image is at ${reference.slice(0, 200)}, which is not in the repository of this run (${buildRegistry ?? 'none: name a `build-registry` in the manifest'})`,
    );
  }
  const { host, path } = parseReference(name);
  return { kind: 'registry', name, host, path, digest };
}

/** A tag is of one image: of two that want it, one would be lost. */
function clashes(target: string, places: readonly RepositoryPlace[]): readonly string[] {
  const owners = new Map<string, RepositoryPlace>();
  const refusals: string[] = [];
  for (const place of places) {
    for (const tag of [...place.fixed, ...place.moving]) {
      const name = `${place.host}/${place.path}:${tag}`;
      const owner = owners.get(name);
      owners.set(name, owner ?? place);
      if (owner === undefined || owner.image.id === place.image.id) continue;
      refusals.push(
        `Target ${target} gives ${place.name}:${tag} to two images, of ${describePlace(owner)} and of ${describePlace(place)}. Put what tells them apart into the tag or the repository.`,
      );
    }
  }
  return refusals;
}

/** An image as messages name it. */
export function describePlace({ leg, build }: Pick<RepositoryPlace, 'leg' | 'build'>): string {
  return `${leg} (${build})`;
}
