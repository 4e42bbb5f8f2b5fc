import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

import { childEnvironment } from '../../core/secrets/environment.ts';
import { messageOf } from '../../core/errors.ts';
import { groupedBy } from '../../core/grouping.ts';
import type { Host } from '../../core/runner/host.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import { bringImage } from '../../providers/docker/leg-image.ts';
import { slugOf } from '../../image/leg.ts';
import type { Plan, PlannedLeg } from '../../image/plan.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import type { Seen } from '../../publish/engine/gate.ts';
import { callerAccount } from '../../providers/aws/identity.ts';
import { type Witness, witnesses } from '../../providers/aws/witness.ts';
import { createDocker, type Docker } from '../../providers/docker/docker.ts';
import { createStagedManifests, type StagedManifests } from '../../providers/docker/staged-manifest.ts';
import { stagedReference, stagingTags, verifiedReference } from '../../providers/docker/staging.ts';
import { lookUpBeside } from '../../providers/file/beside.ts';

/** A leg, as far as it says where its images are. */
export interface ViewedLeg {
  readonly record: Record;
  readonly leg: PlannedLeg | null;
}

/** Asks the providers of images what they have. */
export interface ProviderView {
  /** One answer for each image, in their order. Never throws. */
  readonly look: (viewed: ViewedLeg) => Promise<readonly { readonly image: BakedImage; readonly seen: Seen }[]>;
}

const IMAGES_AT_ONCE = 8;

/** @param records of all that will be looked at, so that a region is asked once for all of its images */
export function createProviderView(host: Host, plan: Plan | null, records: readonly Record[]): ProviderView {
  const environment = childEnvironment(host.environment, [], {});
  const docker = createDocker(environment);
  const manifests = createStagedManifests(environment);
  const regions = createRegions(records.flatMap(({ images }) => images));
  return {
    look: ({ record, leg }) =>
      sideBySide(record.images, IMAGES_AT_ONCE, async (image) => {
        try {
          if (image.provider === 'docker') {
            const place = { docker, manifests, staging: plan?.staging ?? null };
            return { image, seen: await lookAtContainer(host, place, { record, leg }, image) };
          }
          if (image.provider === 'aws') return { image, seen: await lookAtMachine(image, regions) };
          if (image.files.length > 0) return { image, seen: await lookAtFiles(host, { record, leg }, image) };
          return { image, seen: { kind: 'unknown', reason: `nobody can be asked for images of ${image.provider}` } };
        } catch (error) {
          return { image, seen: { kind: 'unknown', reason: messageOf(error) } };
        }
      }),
  };
}

interface ContainerPlace {
  readonly docker: Docker;
  readonly manifests: StagedManifests;
  readonly staging: string | null;
}

/** In the daemon of this job; else in the staging repository; else it is brought out of its archive. */
async function lookAtContainer(
  host: Host,
  { docker, manifests, staging }: ContainerPlace,
  { record, leg }: ViewedLeg,
  image: BakedImage,
): Promise<Seen> {
  const { key } = record;
  if (key === null) return { kind: 'unknown', reason: 'its record has no bake key, by which it could be asked for' };
  const slug = leg?.slug ?? slugOf(record.leg);
  const build = record.images.filter(({ provider }) => provider === 'docker').length > 1 ? image.build : undefined;
  const places = [stagedReference(slug, key, build), verifiedReference(slug, key, build)] as const;
  const idOf = async (reference: string): Promise<string | null> => (await docker.inspectImage(reference))?.id ?? null;
  const local = async (): Promise<Seen> => ({
    kind: 'container',
    staged: await idOf(places[0]),
    verified: await idOf(places[1]),
    places,
  });
  const { handoff } = image;
  if (handoff === null) return local();
  const here = await local().catch(() => undefined);
  if (here?.kind === 'container' && here.staged !== null && here.verified !== null) return here;
  if (handoff.kind === 'registry') return lookInStaging(manifests, staging, image, stagingTags(key, build));
  const own = { leg: record.leg, slug, key, 'declared-tag': null };
  await bringImage(host, { 'pass-env': [] }, { docker, staging }, own, image);
  // What a passed test leaves stayed with the daemon that it ran in: whoever takes the image over sets it again.
  if (record.verification?.gate === 'pass') await docker.tagImage(image.id, places[1]);
  return local();
}

async function lookInStaging(
  manifests: StagedManifests,
  staging: string | null,
  { handoff }: BakedImage,
  tags: { readonly staged: string; readonly verified: string },
): Promise<Seen> {
  const [repository = '', digest = ''] = (handoff?.ref ?? '').split('@');
  if (repository !== staging || staging === null) {
    const reason = `its record says that it is in ${repository}, which is not the repository of this run (${staging ?? 'none: the plan says staging'})`;
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
    kind: 'container',
    staged: staged.kind === 'found' ? staged.config : null,
    verified: verified.kind === 'found' ? verified.config : null,
    places,
  };
}

/** What EC2 says of the images of a region, and the caller's account, each asked for once. */
interface Regions {
  readonly witnesses: (region: string) => Promise<ReadonlyMap<string, Witness>>;
  readonly account: (region: string) => Promise<string | null>;
}

function createRegions(images: readonly BakedImage[]): Regions {
  const idsIn = groupedBy(
    images.filter(({ provider }) => provider === 'aws'),
    ({ region }) => region,
  );
  const once = <T>(ask: (region: string) => Promise<T>): ((region: string) => Promise<T>) => {
    const known = new Map<string, Promise<T>>();
    return (region) => {
      const answer = known.get(region) ?? ask(region);
      known.set(region, answer);
      return answer;
    };
  };
  return {
    witnesses: once(async (region) => {
      const { connectEc2Publishing } = await import('../../providers/aws/ec2-publishing.ts');
      const ids = new Set((idsIn.get(region) ?? []).map(({ id }) => id));
      return witnesses(await connectEc2Publishing(region), [...ids]);
    }),
    account: once((region) => callerAccount(region).catch(() => null)),
  };
}

async function lookAtMachine({ id, region }: BakedImage, regions: Regions): Promise<Seen> {
  const [found, account] = await Promise.all([regions.witnesses(region), regions.account(region)]);
  return { kind: 'machine', image: found.get(id) ?? null, account };
}

async function lookAtFiles(host: Host, { record, leg }: ViewedLeg, image: BakedImage): Promise<Seen> {
  const [first] = image.files;
  if (record.key === null || first === undefined) {
    return { kind: 'unknown', reason: 'its record has no bake key, by which it could be asked for' };
  }
  const at = leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.';
  const folder = insideWorkspace('The working directory of the bake', host.workspace, realpathSync(host.workspace), at);
  const found = await lookUpBeside(folder, [first.path], record.key);
  if (found.kind !== 'found') {
    return { kind: 'files', problem: found.reason ?? `${first.path} has no record beside it`, isVerified: false };
  }
  const [there] = found.images;
  const same =
    there?.id === image.id &&
    image.files.every((file) =>
      there.files.some(
        ({ sha256, path }) => sha256 === file.sha256 && resolve(folder, path) === resolve(folder, file.path),
      ),
    );
  const problem = same ? null : `what lies beside ${first.path} is of ${there?.id ?? 'nothing'}, not ${image.id}`;
  return { kind: 'files', problem, isVerified: there?.verified === true };
}
