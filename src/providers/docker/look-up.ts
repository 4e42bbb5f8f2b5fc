import { messageOf } from '../../core/errors.ts';
import { utcOf } from '../../core/clock.ts';
import type { Found, FoundImage } from '../../image/found.ts';
import type { WantedLeg, DepositPlace, DepositSeen } from '../../image/provider-plan.ts';
import { notTaken, type RefRule, takesRef } from '../../image/reuse-from.ts';
import type { DockerClients } from './clients.ts';
import type { Docker, DockerImage } from './docker.ts';
import { LOCAL_PREFIX, stagedReference, verifiedReference } from './staging.ts';
import { lookUpBuildRegistry, stagedHandoff } from './build-registry-look-up.ts';

/** A leg whose images the daemon may have. */
export interface DockerWant {
  readonly slug: string;
  readonly key: string;
  /** The names of its builds; the image of an only one has no name of the build in its reference. */
  readonly builds: readonly string[];
  /** Whose images are taken, by their label; absent: anybody's. */
  readonly refs?: RefRule;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * What there is of each leg, in the order asked: in the daemon, else in the repository for hand-offs, as another machine may
 * have baked them.
 */
export async function lookUpContainers(
  legs: readonly WantedLeg[],
  { docker, manifests }: Pick<DockerClients, 'docker' | 'manifests'>,
  buildRegistry: string | null,
): Promise<readonly Found[]> {
  const wants = legs.map(wantOf);
  const found = await lookUpDocker(docker, wants);
  if (buildRegistry === null || manifests === null) return found;
  const open = wants.filter((_, index) => found[index]?.kind !== 'found');
  const answers = await lookUpBuildRegistry(manifests, buildRegistry, open);
  const staged = new Map(open.map((want, index) => [want, answers[index]]));
  return wants.map((want, index) => {
    const here = found[index] ?? { kind: 'missing', reason: null };
    const there = staged.get(want);
    // What could not be asked for must not pass for what is not there.
    if (there?.kind === 'unknown' && here.kind === 'missing') return there;
    if (there?.kind !== 'found') return here;
    const images = there.images.map((image) => ({ ...image, handoff: stagedHandoff(buildRegistry, image) }));
    return { kind: 'found', images };
  });
}

/** What Packer commits has the labels of what it started from, not its own: of those no ref is told. */
function wantOf({ slug, key, builds, refs }: WantedLeg): DockerWant {
  const isDockerfile = builds.some(({ type }) => type === 'dockerfile');
  return { slug, key, builds: builds.flatMap(({ name }) => name ?? []), ...(isDockerfile ? { refs } : {}) };
}

/**
 * What the daemon has of each leg, in the order asked: all builds of a leg, or none. Two calls of docker for any
 * number of legs. Never throws: a daemon that does not answer makes all of them unknown.
 */
export async function lookUpDocker(docker: Docker, wants: readonly DockerWant[]): Promise<readonly Found[]> {
  if (wants.length === 0) return [];
  try {
    const references = await docker.references(LOCAL_PREFIX);
    const hits = wants.flatMap((want) => placesOf(want).flatMap(({ staged }) => references.get(staged) ?? []));
    const images = hits.length === 0 ? new Map<string, DockerImage>() : await docker.imagesById([...new Set(hits)]);
    return wants.map((want) => findLeg(want, references, images));
  } catch (error) {
    const reason = `docker could not be asked: ${messageOf(error)}`;
    return wants.map(() => ({ kind: 'unknown', reason }));
  }
}

interface Place {
  readonly build: string | null;
  readonly staged: string;
  readonly verified: string;
}

function placesOf({ slug, key, builds }: DockerWant): readonly Place[] {
  return builds.length > 1
    ? builds.map((build) => ({
        build,
        staged: stagedReference(slug, key, build),
        verified: verifiedReference(slug, key, build),
      }))
    : [{ build: builds[0] ?? null, staged: stagedReference(slug, key), verified: verifiedReference(slug, key) }];
}

function findLeg(
  want: DockerWant,
  references: ReadonlyMap<string, string>,
  images: ReadonlyMap<string, DockerImage>,
): Found {
  const found: FoundImage[] = [];
  const lacking: string[] = [];
  for (const { build, staged, verified } of placesOf(want)) {
    const image = images.get(references.get(staged) ?? '');
    const ref = image?.labels['dev.bakehouse.ref'];
    if (want.refs !== undefined && ref !== undefined && !takesRef(want.refs, ref)) {
      return { kind: 'missing', reason: notTaken(want.refs, staged, ref) };
    }
    if (image === undefined) lacking.push(build ?? staged);
    else found.push(foundImage(image, build, references.get(verified) === image.id));
  }
  if (lacking.length === 0) return { kind: 'found', images: found };
  const verb = lacking.length === 1 ? 'is' : 'are';
  return { kind: 'missing', reason: found.length === 0 ? null : `${lacking.join(', ')} ${verb} missing` };
}

function foundImage(image: DockerImage, build: string | null, verified: boolean): FoundImage {
  const manifest = image.repoDigests.map((one) => one.split('@')[1] ?? '').find((one) => DIGEST.test(one));
  return {
    build,
    provider: 'docker',
    account: null,
    region: 'local',
    id: image.id,
    created: utcOf(image.created),
    digests: {
      ...(DIGEST.test(image.id) ? { config: image.id } : {}),
      ...(manifest === undefined ? {} : { manifest }),
    },
    tags: image.tags.filter((tag) => !tag.startsWith(LOCAL_PREFIX)).toSorted(),
    files: [],
    verified,
    runId: image.labels['dev.bakehouse.run'] ?? null,
  };
}

/** What is behind a name that a post-processor gave an image: in the daemon here, or in the registry that it was pushed to. */
export async function lookForName(
  { kind, at }: Pick<DepositPlace, 'kind' | 'at'>,
  { docker, manifests, whyNoRegistry }: Pick<DockerClients, 'docker' | 'manifests' | 'whyNoRegistry'>,
): Promise<DepositSeen> {
  if (kind === 'names') {
    const image = await docker.inspectImage(at);
    return image === undefined
      ? { kind: 'missing', reason: 'docker here has no such image' }
      : { kind: 'there', digest: image.id };
  }
  if (manifests === null) return { kind: 'unasked', reason: whyNoRegistry };
  const answer = await manifests.read(at);
  if (answer.kind === 'found') return { kind: 'there', digest: answer.config };
  return { kind: 'missing', reason: answer.kind === 'missing' ? 'the registry has no such image' : answer.reason };
}
