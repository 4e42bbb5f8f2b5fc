import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { imageArtifactName } from '../../image/artifact-name.ts';
import type { HandoffInputs, HandoffKind, SentLeg, WantedImage } from '../../image/provider-keep.ts';
import type { PassedTests } from '../../image/provider-verify.ts';
import type { BakedImage } from '../../image/record.ts';
import { buildRegistryTags } from '../docker/staging.ts';
import type { Distribution } from '../oci/distribution.ts';
import { emptyTag } from '../oci/empty-tag.ts';
import { machineManifest } from '../oci/machine-artifact.ts';
import { isHere, placesOf, refuseOthers, settle } from './arrival.ts';
import { fetchMachine, markPushed, openBuildRegistry, pushMachine, repositoryOf } from './build-registry.ts';

/** As long as somebody may still run the failed jobs of a run again: over a weekend. */
const RETENTION_DAYS = 3;
const GIB = 1024 ** 3;
/** Bytes of all files of a machine; what is larger goes by a registry, which keeps it once. */
export const MOST_ARCHIVED = 8 * GIB;

/**
 * Hands the machines of a leg on, and gives all its images with the way that each went. Nothing of an untrusted change leaves the
 * runner. Throws a UserError; what was handed on by then stays.
 */
export async function sendMachines(
  host: Host,
  inputs: HandoffInputs,
  how: HandoffKind,
  leg: SentLeg,
  images: readonly BakedImage[],
  open: (environment: Readonly<Record<string, string>>) => Distribution = openBuildRegistry,
): Promise<readonly BakedImage[]> {
  const isStrange = host.trust.kind === 'untrusted' && !inputs['allow-untrusted'];
  const machines = images.filter(isMachine);
  if (how.kind === 'none' || isStrange || machines.length === 0) return images;
  const sent = new Map<BakedImage, BakedImage>();
  for (const [index, image] of machines.entries()) {
    placesOf(image, leg.folder, leg.slug);
    const isOne = machines.length === 1;
    if (how.kind === 'registry') {
      const distribution = open(childEnvironment(host.environment, inputs['pass-env'], {}));
      const staged = { image, key: leg.key, build: isOne ? undefined : image.build };
      const ref = await pushMachine(distribution, how.repository, staged, leg.folder);
      host.info(`${image.id} is handed on as ${ref}`);
      sent.set(image, { ...image, handoff: { kind: 'registry', artifact: null, ref } });
    } else {
      const { attempt } = host.run;
      const name = imageArtifactName(inputs['artifact-prefix'], leg.slug, attempt, isOne ? undefined : index + 1);
      await upload(host, name, image, leg.folder);
      sent.set(image, { ...image, handoff: { kind: 'archive', artifact: name, ref: null } });
    }
  }
  return images.map((image) => sent.get(image) ?? image);
}

/**
 * Has the files of a machine where its record says that they are, fetched by its hand-off where they are not here. Throws a
 * UserError. Gives its id.
 * @param isVerified whether the record of the run says that it passed its tests
 */
export async function bringMachine(
  host: Host,
  inputs: Pick<HandoffInputs, 'pass-env'>,
  buildRegistry: string | null,
  leg: WantedImage,
  image: BakedImage,
  isVerified = false,
  open: (environment: Readonly<Record<string, string>>) => Distribution = openBuildRegistry,
): Promise<string> {
  if (!isMachine(image)) return image.id;
  const { handoff } = image;
  const { folder, key, slug } = leg;
  const places = placesOf(image, folder, leg.leg);
  if (await isHere(image, places)) return image.id;
  if (handoff === null) {
    // Where it was baked in this job, whoever tests it says what is wrong with it.
    if (places.some((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined)) return image.id;
    throw new UserError(
      `The disk of ${leg.leg} (${image.id}) is not on this machine, and its record names no hand-off. Bake and use it in one job, or give bake the input "handoff".`,
    );
  }
  const came = join(host.temporary, 'bakehouse', 'handoff', slug);
  rmSync(came, { recursive: true, force: true });
  mkdirSync(came, { recursive: true, mode: 0o700 });
  try {
    if (handoff.kind === 'registry') {
      const repository = repositoryOf(leg.leg, { image, key }, buildRegistry);
      await fetchMachine(
        open(childEnvironment(host.environment, inputs['pass-env'], {})),
        repository,
        image,
        came,
        folder,
      );
      host.info(`${image.id} came from ${handoff.ref ?? repository}`);
    } else {
      await download(host, handoff.artifact ?? '', image, { came, folder });
      host.info(`${image.id} came from the artifact ${handoff.artifact ?? ''}`);
    }
    await settle({ leg: leg.leg, slug, key, image, folder, came, isVerified });
  } finally {
    rmSync(came, { recursive: true, force: true });
  }
  return image.id;
}

/** Says in the repository of the run that a machine passed its tests, beside which it lies there. */
export async function markHandedOn(
  image: BakedImage,
  { record, key, environment }: Pick<PassedTests, 'record' | 'key' | 'environment'>,
  open: (environment: Readonly<Record<string, string>>) => Distribution = openBuildRegistry,
): Promise<void> {
  const [repository = ''] = (image.handoff?.ref ?? '').split('@');
  const isOne = record.images.filter(isMachine).length === 1;
  await markPushed(open(environment), repository, { image, key, build: isOne ? undefined : image.build });
}

/** Takes it back. */
export async function unmarkHandedOn(
  image: BakedImage,
  { record, key, environment }: Pick<PassedTests, 'record' | 'key' | 'environment'>,
  open: (environment: Readonly<Record<string, string>>) => Distribution = openBuildRegistry,
): Promise<void> {
  const [repository = ''] = (image.handoff?.ref ?? '').split('@');
  const isOne = record.images.filter(isMachine).length === 1;
  const tag = buildRegistryTags(key, isOne ? undefined : image.build).verified;
  const own = machineManifest(image, key).digest;
  await emptyTag(open(environment), repository, tag, ({ digest }) => digest === own);
}

async function upload(host: Host, name: string, image: BakedImage, folder: string): Promise<void> {
  const bytes = image.files.reduce((sum, { size }) => sum + size, 0);
  const way =
    'Name a repository with `build-registry` in the manifest or with the input "handoff" (registry:<repository>)';
  if (bytes > MOST_ARCHIVED) {
    throw new UserError(
      `The disk ${image.id} has ${bytes} bytes, more than the ${MOST_ARCHIVED / GIB} GiB that are handed on as an artifact. ${way}; or make it smaller, by skip_compaction = false or disk_compression = true.`,
    );
  }
  const files = image.files.map(({ path }) => path);
  const uploaded = await host.upload({ name, files, root: folder, retentionDays: RETENTION_DAYS });
  if (uploaded.kind === 'unavailable') {
    throw new UserError(
      `The disk ${image.id} could not be handed on as the artifact ${show(name)}: ${uploaded.reason}. ${way}, or do all in one job with handoff: none.`,
    );
  }
  host.info(`${image.id} is handed on as the artifact ${name}, ${(bytes / 1024 ** 2).toFixed(1)} MiB`);
}

async function download(
  host: Host,
  name: string,
  image: BakedImage,
  { came, folder }: { readonly came: string; readonly folder: string },
): Promise<void> {
  const what = `The disk ${image.id} of the artifact ${show(name)}`;
  const bytes = image.files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_ARCHIVED) throw new UserError(`${what} cannot be used: by its record it has ${bytes} bytes, which no bake keeps so.`); // prettier-ignore
  const result = await host.download(name, came);
  if (result.kind === 'unavailable') {
    throw new UserError(
      `${what} could not be fetched: ${result.reason.replace(/\s+/g, ' ')} It is kept for ${RETENTION_DAYS} days; after that, run all jobs again.`,
    );
  }
  await refuseOthers(what, image, came, folder);
}

function isMachine({ provider, files }: BakedImage): boolean {
  return provider === 'qemu' && files.length > 0;
}
