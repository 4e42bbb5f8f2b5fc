import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { parseReference } from '../../image/container-reference.ts';
import type { Found, FoundImage } from '../../image/found.ts';
import type { BakedImage } from '../../image/record.ts';
import { buildRegistryTags } from '../docker/staging.ts';
import { uploadAll } from '../oci/blobs.ts';
import type { Distribution } from '../oci/distribution.ts';
import { dockerDistribution } from '../oci/docker-distribution.ts';
import { cameAs } from './arrival.ts';
import { emptyConfig, machineManifest, readMachineManifest } from '../oci/machine-artifact.ts';

// Machines in the repository where a run hands images on: an OCI artifact each, under the tag of its key, and once more under
// that of its key and `-verified` when its tests have passed.

const IDLE_MS = 30_000;

/** With docker's logins. */
export function openBuildRegistry(environment: Readonly<Record<string, string>>): Distribution {
  return dockerDistribution({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
}

/** A leg's image, and the name of its build where the leg has several. */
export interface StagedMachine {
  readonly image: BakedImage;
  readonly key: string | null;
  readonly build: string | undefined;
}

/** Brings a machine there, and gives `repository@sha256:…` of it. @param folder to which its paths are relative; absolute */
export async function pushMachine(
  distribution: Distribution,
  repository: string,
  { image, key, build }: StagedMachine,
  folder: string,
): Promise<string> {
  const place = parseReference(repository);
  const manifest = machineManifest(image, key);
  const files = image.files.map(({ path, size, sha256 }) => ({ digest: sha256, size, path: resolve(folder, path) }));
  await uploadAll(distribution.blobs, place, [...files, emptyConfig]);
  // Without a key nothing is ever looked up; the tag only keeps the machine from being thrown away.
  const tag = key === null ? image.id.slice(7, 19) : buildRegistryTags(key, build).staged;
  await setTag(distribution, place, tag, manifest);
  return `${repository}@${manifest.digest}`;
}

/** What has it already may be a registry whose tags stay. */
async function setTag(
  distribution: Distribution,
  place: Parameters<Distribution['tag']>[0],
  tag: string,
  manifest: Parameters<Distribution['tag']>[2],
): Promise<void> {
  if ((await distribution.digest(place, tag)) !== manifest.digest) await distribution.tag(place, tag, manifest);
}

/** Says that it passed its tests. */
export async function markPushed(
  distribution: Distribution,
  repository: string,
  { image, key, build }: StagedMachine & { readonly key: string },
): Promise<void> {
  await setTag(
    distribution,
    parseReference(repository),
    buildRegistryTags(key, build).verified,
    machineManifest(image, key),
  );
}

/**
 * The repository that a record names, where it is the run's own and the digest is that of this very image: any job of the run may
 * have written the record. Throws a UserError.
 */
export function repositoryOf(
  leg: string,
  { image, key }: Pick<StagedMachine, 'image' | 'key'>,
  buildRegistry: string | null,
): string {
  const reference = image.handoff?.ref ?? '';
  const [repository = '', digest = ''] = reference.split('@');
  if (repository !== buildRegistry || buildRegistry === null) {
    throw new UserError(
      `The record of ${leg} says that its image is at ${show(reference)}, which is not in the repository of this run (${buildRegistry ?? 'none: name a build registry in the manifest, or handoff here too'}).`,
    );
  }
  const own = machineManifest(image, key).digest;
  if (digest === own) return repository;
  throw new UserError(
    `The record of ${leg} says that its image is at ${show(reference)}, but by all else that it says it would be ${own}: it was changed by hand. Take the record that bake wrote, or bake again.`,
  );
}

/**
 * Fetches the files of a machine, each proven by its digest.
 * @param came a folder for them; absolute
 * @param folder to which their paths are relative; absolute
 */
export async function fetchMachine(
  distribution: Distribution,
  repository: string,
  { files }: Pick<BakedImage, 'files'>,
  came: string,
  folder: string,
): Promise<void> {
  const place = parseReference(repository);
  for (const { path, size, sha256 } of files) {
    const to = cameAs(came, folder, path);
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    await distribution.blobs.download(place, { digest: sha256, size }, to);
  }
}

/** What is there of a key: the machines of all its builds, or none. May throw what the registry says. */
export async function findPushed(
  distribution: Distribution,
  repository: string,
  key: string,
  builds: readonly (string | null)[],
): Promise<Found> {
  const place = parseReference(repository);
  const images: FoundImage[] = [];
  for (const build of builds) {
    const tags = buildRegistryTags(key, builds.length > 1 && build !== null ? build : undefined);
    const staged = await distribution.manifest(place, tags.staged);
    const read = staged === undefined ? undefined : readMachineManifest(staged);
    // A tag may be moved by anybody who may write there: what it was baked of, the artifact itself has to say.
    if (staged === undefined || read === undefined || read.key !== key) {
      const reason = staged === undefined ? null : `${repository}:${tags.staged} is no machine of that key`;
      return { kind: 'missing', reason };
    }
    const { id, build: name, created, files } = read;
    images.push({
      build: name,
      provider: 'qemu',
      account: null,
      region: 'local',
      id,
      created,
      digests: {},
      tags: [],
      files,
      verified: (await distribution.digest(place, tags.verified)) === staged.digest,
      runId: null,
      handoff: { kind: 'registry', artifact: null, ref: `${repository}@${staged.digest}` },
    });
  }
  return { kind: 'found', images };
}
