import type { Found, FoundImage } from '../../image/found.ts';
import type { BakedImage } from '../../image/record.ts';
import type { StagedManifest, StagedManifests } from './staged-manifest.ts';
import { buildRegistryTags } from './staging.ts';

/** A leg whose images a build registry may have. */
export interface BuildRegistryWant {
  readonly key: string;
  /** The names of its builds; the tag of an only one has no name of the build. */
  readonly builds: readonly string[];
}

/** A question takes docker a start and a registry two round trips. */
const AT_ONCE = 8;

/**
 * What a build registry has of each leg, in the order asked: all builds of a leg, or none. The first leg is asked for
 * alone: a registry that cannot be asked makes all of them unknown. Never throws.
 */
export async function lookUpBuildRegistry(
  manifests: StagedManifests,
  repository: string,
  wants: readonly BuildRegistryWant[],
): Promise<readonly Found[]> {
  const [first, ...others] = wants;
  if (first === undefined) return [];
  const told = await findLeg(manifests, repository, first);
  if (told.kind === 'unknown') return wants.map(() => told);
  const found = new Map<number, Found>();
  const waiting = others.entries();
  const work = async (): Promise<void> => {
    for (const [index, want] of waiting) found.set(index, await findLeg(manifests, repository, want));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [told, ...others.map((_, index): Found => found.get(index) ?? { kind: 'missing', reason: null })];
}

/** How a record says where a staged image is to be had. */
export function stagedHandoff(repository: string, image: Pick<FoundImage, 'digests'>): BakedImage['handoff'] {
  const { manifest } = image.digests;
  return manifest === undefined ? null : { kind: 'registry', artifact: null, ref: `${repository}@${manifest}` };
}

async function findLeg(manifests: StagedManifests, repository: string, want: BuildRegistryWant): Promise<Found> {
  const { key, builds } = want;
  const isSeveral = builds.length > 1;
  const found: FoundImage[] = [];
  const lacking: string[] = [];
  for (const build of isSeveral ? builds : [builds[0] ?? null]) {
    const tags = buildRegistryTags(key, isSeveral && build !== null ? build : undefined);
    const staged = await manifests.read(`${repository}:${tags.staged}`);
    if (staged.kind === 'unknown')
      return { kind: 'unknown', reason: `${repository} could not be asked: ${staged.reason}` };
    if (staged.kind === 'missing') {
      lacking.push(build ?? tags.staged);
      continue;
    }
    const verified = await manifests.read(`${repository}:${tags.verified}`);
    found.push(foundImage(staged, build, verified));
  }
  if (lacking.length === 0) return { kind: 'found', images: found };
  const verb = lacking.length === 1 ? 'is' : 'are';
  return { kind: 'missing', reason: found.length === 0 ? null : `${lacking.join(', ')} ${verb} missing` };
}

function foundImage(
  { config, manifest }: Extract<StagedManifest, { readonly kind: 'found' }>,
  build: string | null,
  verified: StagedManifest,
): FoundImage {
  return {
    build,
    provider: 'docker',
    account: null,
    region: 'local',
    id: config,
    // Both are in the config alone, which a look-up does not fetch.
    created: null,
    runId: null,
    digests: { config, manifest },
    tags: [],
    files: [],
    // A tag that cannot be read just now counts as none: the image is then verified again.
    verified: verified.kind === 'found' && verified.config === config,
  };
}
