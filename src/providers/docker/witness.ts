import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Host } from '../../core/runner/host.ts';
import { slugOf } from '../../image/leg.ts';
import {
  type LookAtImage,
  NO_KEY,
  saidPassed,
  type Seen,
  type ViewedLeg,
  type WitnessRequest,
} from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { createDocker, type Docker } from './docker.ts';
import { bringImage } from './leg-image.ts';
import { createStagedManifests, type StagedManifests } from './staged-manifest.ts';
import { stagedReference, buildRegistryTags, verifiedReference } from './staging.ts';

/** Where a container image is asked for. */
interface ContainerPlace {
  readonly host: Host;
  readonly docker: Docker;
  readonly manifests: StagedManifests;
  readonly buildRegistry: string | null;
}

/** What is under the two references of a container image. */
export interface SeenContainer {
  /** The config digest under the reference of its key; null: there is no such reference. */
  readonly staged: string | null;
  /** The same under the reference that it gets when its tests have passed. */
  readonly verified: string | null;
  /** Where it was asked for: the two references. */
  readonly places: readonly [staged: string, verified: string];
}

/** Asks the daemon of this job and the repository of the run. */
export function openDockerWitness({ host, buildRegistry }: WitnessRequest): LookAtImage {
  const environment = childEnvironment(host.environment, [], {});
  const place: ContainerPlace = {
    host,
    docker: createDocker(environment),
    manifests: createStagedManifests(environment),
    buildRegistry,
  };
  return (viewed, image) => lookAtContainer(place, viewed, image);
}

/** In the daemon of this job; else in the build registry; else it is brought out of its archive. */
async function lookAtContainer(
  { host, docker, manifests, buildRegistry }: ContainerPlace,
  { record, leg }: ViewedLeg,
  image: BakedImage,
): Promise<Seen> {
  const { key } = record;
  if (key === null) return NO_KEY;
  const slug = leg?.slug ?? slugOf(record.leg);
  const build = record.images.filter(({ provider }) => provider === 'docker').length > 1 ? image.build : undefined;
  const places = [stagedReference(slug, key, build), verifiedReference(slug, key, build)] as const;
  const idOf = async (reference: string): Promise<string | null> => (await docker.inspectImage(reference))?.id ?? null;
  const local = async (): Promise<SeenContainer> => ({
    staged: await idOf(places[0]),
    verified: await idOf(places[1]),
    places,
  });
  const { handoff } = image;
  if (handoff === null) return judgeContainer(record, image, await local());
  const here = await local().catch(() => undefined);
  if (here !== undefined && here.staged !== null && here.verified !== null) return judgeContainer(record, image, here);
  if (handoff.kind === 'registry') {
    const seen = await lookInBuildRegistry(manifests, buildRegistry, image, buildRegistryTags(key, build));
    return 'kind' in seen ? seen : judgeContainer(record, image, seen);
  }
  const own = { leg: record.leg, slug, key, 'declared-tag': null };
  await bringImage(host, { 'pass-env': [] }, { docker, buildRegistry }, own, image);
  // What a passed test leaves stayed with the daemon that it ran in: whoever takes the image over sets it again.
  if (record.verification?.gate === 'pass') await docker.tagImage(image.id, places[1]);
  return judgeContainer(record, image, await local());
}

async function lookInBuildRegistry(
  manifests: StagedManifests,
  buildRegistry: string | null,
  { handoff }: BakedImage,
  tags: { readonly staged: string; readonly verified: string },
): Promise<SeenContainer | Extract<Seen, { kind: 'unknown' }>> {
  const [repository = '', digest = ''] = (handoff?.ref ?? '').split('@');
  if (repository !== buildRegistry || buildRegistry === null) {
    const reason = `its record says that it is in ${repository}, which is not the repository of this run (${buildRegistry ?? 'none: the plan has no build registry'})`;
    return { kind: 'unknown', reason };
  }
  const places = [`${repository}:${tags.staged}`, `${repository}:${tags.verified}`] as const;
  const staged = await manifests.read(places[0]);
  if (staged.kind === 'unknown') return staged;
  if (staged.kind === 'found' && staged.manifest !== digest) {
    return { kind: 'unknown', reason: `its record says ${digest}, but ${places[0]} is ${staged.manifest}` };
  }
  const verified = await manifests.read(places[1]);
  if (verified.kind === 'unknown') return verified;
  return {
    staged: staged.kind === 'found' ? staged.config : null,
    verified: verified.kind === 'found' ? verified.config : null,
    places,
  };
}

export function judgeContainer(
  record: Record,
  { id, digests }: BakedImage,
  { staged, verified, places }: SeenContainer,
): Seen {
  const wrong = (problem: string): Extract<Seen, { kind: 'seen' }> => ({
    kind: 'seen',
    problems: [problem],
    untested: null,
  });
  const config = digests['config'] ?? id;
  if (config !== id) return wrong(`its record calls the same image ${id} and ${config}`);
  if (staged === null)
    return { ...wrong(`its image ${id} is gone: there is no ${places[0]}. Bake it again`), isGone: true };
  if (staged !== id) return wrong(`its record says ${id}, but ${places[0]} is ${staged}: one of them was changed`);
  if (verified === id) return { kind: 'seen', problems: [], untested: null };
  const there =
    verified === null ? `there is no ${places[1]}, which a passed test leaves` : `${places[1]} is ${verified}`;
  return { kind: 'seen', problems: [], untested: `${saidPassed(record, id)}, but ${there}` };
}
