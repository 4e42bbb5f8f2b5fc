import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { childEnvironment } from '../../core/secrets/environment.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { delay } from '../../core/process/process.ts';
import { imageArtifactName } from '../../image/artifact-name.ts';
import type { HandoffInputs, HandoffKind, SentLeg } from '../../image/provider-keep.ts';
import type { BakedImage } from '../../image/record.ts';
import { archiveLimits, archiveNames, type DockerRun, loadImage, saveImage } from './archive.ts';
import { pushImage } from './push.ts';
import { buildRegistryTags } from './staging.ts';

/** As long as somebody may still run the failed jobs of a run again: over a weekend. */
const RETENTION_DAYS = 3;
const IMAGE_ID = /^sha256:[0-9a-f]{64}$/;

/**
 * Hands the container images of a leg on, and gives all its images with the way that each went. Nothing of an untrusted
 * change leaves the runner. Throws a UserError or CommandError; what was handed on by then stays.
 *
 * @param legFolder of the leg; an archive lies there until it is uploaded
 */
export async function saveHandoff(
  host: Host,
  inputs: HandoffInputs,
  how: HandoffKind,
  leg: Omit<SentLeg, 'folder'>,
  images: readonly BakedImage[],
  legFolder: string,
  signal?: AbortSignal,
): Promise<readonly BakedImage[]> {
  const isStrange = host.trust.kind === 'untrusted' && !inputs['allow-untrusted'];
  const containers = images.filter(isContainer);
  if (how.kind === 'none' || isStrange || containers.length === 0) return images;
  const run = dockerRun(host, inputs, signal);
  const sent = new Map<BakedImage, BakedImage>();
  for (const [index, image] of containers.entries()) {
    const number = containers.length > 1 ? index + 1 : undefined;
    const handoff =
      how.kind === 'registry'
        ? await push(host, how.repository, leg.key, image, number, run)
        : await upload(
            host,
            imageArtifactName(inputs['artifact-prefix'], leg.slug, host.run.attempt, number),
            image,
            legFolder,
            run,
          );
    sent.set(image, { ...image, handoff });
  }
  return images.map((image) => sent.get(image) ?? image);
}

/**
 * Has the daemon take an image from its archive, under no name. Any job of the run may have written the archive: the daemon
 * gets the very image that is expected, or nothing. Throws a UserError or CommandError.
 *
 * @param folder for the archive; gone afterwards
 */
export async function restoreArchive(
  host: Host,
  inputs: Pick<HandoffInputs, 'pass-env'>,
  artifact: string,
  folder: string,
  image: Pick<BakedImage, 'id'>,
  signal?: AbortSignal,
): Promise<void> {
  const what = `The image ${image.id} of the artifact ${show(artifact)}`;
  if (!IMAGE_ID.test(image.id)) throw new UserError(`${what} has no id of a container image.`);
  rmSync(folder, { recursive: true, force: true });
  try {
    const result = await host.download(artifact, folder);
    if (result.kind === 'unavailable') {
      throw new UserError(
        `${what} could not be fetched: ${result.reason.replace(/\s+/g, ' ')} It is kept for ${RETENTION_DAYS} days; after that, run all jobs again.`,
      );
    }
    const path = archiveIn(what, folder);
    try {
      await loadImage(path, image.id, dockerRun(host, inputs, signal));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(`${what} cannot be used. ${error.message}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  host.info(`${image.id} came from the artifact ${artifact}`);
}

async function push(
  host: Host,
  repository: string,
  key: string | null,
  image: BakedImage,
  number: number | undefined,
  run: DockerRun,
): Promise<BakedImage['handoff']> {
  // Without a key nothing is ever looked up; the tag only keeps the image from being thrown away.
  const tag =
    key === null
      ? image.id.slice(7, 19)
      : buildRegistryTags(key, number === undefined ? undefined : image.build).staged;
  const ref = await pushImage({ image: image.id, repository, tag }, run, delay);
  host.info(`${image.id} is handed on as ${ref}`);
  return { kind: 'registry', artifact: null, ref };
}

async function upload(
  host: Host,
  name: string,
  image: BakedImage,
  folder: string,
  run: DockerRun,
): Promise<BakedImage['handoff']> {
  const file = await saveImage(image.id, folder, run);
  const path = join(folder, file);
  try {
    const { size } = lstatSync(path);
    const uploaded = await host.upload({ name, files: [file], root: folder, retentionDays: RETENTION_DAYS });
    if (uploaded.kind === 'unavailable') {
      throw new UserError(
        `The image ${image.id} could not be handed on as the artifact ${show(name)}: ${uploaded.reason}. Name a repository with \`build-registry\` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.`,
      );
    }
    host.info(`${image.id} is handed on as the artifact ${name}, ${(size / 1024 ** 2).toFixed(1)} MiB`);
    return { kind: 'archive', artifact: name, ref: null };
  } finally {
    rmSync(path, { force: true });
  }
}

/** The one file of the artifact. */
function archiveIn(what: string, folder: string): string {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0 || !archiveNames.includes(name)) {
    throw new UserError(`${what} cannot be used: the artifact must hold one file, ${archiveNames.join(' or ')}.`);
  }
  const path = join(folder, name);
  const stat = lstatSync(path);
  if (!stat.isFile() || stat.size > archiveLimits.packed) {
    throw new UserError(`${what} cannot be used: ${name} must be a file of at most ${archiveLimits.packed} bytes.`);
  }
  return path;
}

function isContainer({ provider, id }: BakedImage): boolean {
  return provider === 'docker' && IMAGE_ID.test(id);
}

function dockerRun(host: Host, inputs: Pick<HandoffInputs, 'pass-env'>, signal: AbortSignal | undefined): DockerRun {
  const environment = childEnvironment(host.environment, inputs['pass-env'], {});
  return signal === undefined ? { environment } : { environment, signal };
}
