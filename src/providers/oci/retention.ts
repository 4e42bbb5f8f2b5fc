import { messageOf, UserError } from '../../core/errors.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import { parseReference } from '../../image/container-reference.ts';
import type { Hold, RetainableImage, RetentionStep, RetentionSurvey } from '../../image/provider-retention.ts';
import { refuseHeld } from '../clouds/retention.ts';
import type { RegistryRepository } from './conversation.ts';
import type { Distribution } from './distribution.ts';
import { readMachineManifest } from './machine-artifact.ts';
import { readManifest, type RegistryManifest } from './manifest.ts';

// What a build registry holds: the images that jobs hand on, each under the tag of its key, and under that of its key and
// `-verified` when it passed its tests. An image is its digest: it goes with all tags that name it, or stays.

/** `<key>`, or `<key>.<build>` of one of several. */
const STAGED = /^(bk\d{1,3}-[a-z2-7]{40})((?:\.[A-Za-z0-9._-]+)?)$/;
const KEY = /:(bk\d{1,3}-[a-z2-7]{40})(?:[.-]|$)/;
/** Nobody baked an image of containers before there were any. */
const EARLIEST = '2013-01-01';
/** At once: more would be throttled. */
const MOST_QUESTIONS = 8;

/** All images of the repository where runs hand images on. Reads only. Throws where it cannot be listed. */
export async function surveyRegistry(repository: string, distribution: Distribution): Promise<RetentionSurvey> {
  const place = parseReference(repository);
  const named = await namesOf(place, distribution);
  const images: RetainableImage[] = [];
  const staged = [...named.digests.keys()].filter((tag) => STAGED.test(tag));
  await sideBySide(staged, MOST_QUESTIONS, async (tag) => {
    images.push(await imageOf(place, repository, tag, named, distribution));
  });
  return { images, remnants: [] };
}

interface NamedDigests {
  /** Null: what the tag names could not be asked. */
  readonly digests: ReadonlyMap<string, string | null>;
  /** Tags whose index of several platforms has a digest as a member. */
  readonly indexes: ReadonlyMap<string, readonly string[]>;
  readonly holds: readonly Hold[];
}

/** What every tag of the repository names, itself and as the members of an index. */
async function namesOf(place: RegistryRepository, distribution: Distribution): Promise<NamedDigests> {
  const digests = new Map<string, string | null>();
  const indexes = new Map<string, string[]>();
  const holds: Hold[] = [];
  await sideBySide(await distribution.tags(place), MOST_QUESTIONS, async (tag) => {
    try {
      const digest = await distribution.digest(place, tag);
      if (digest === undefined) return;
      digests.set(tag, digest);
      for (const member of await membersOf(place, digest, distribution))
        indexes.set(member, [...(indexes.get(member) ?? []), tag]);
    } catch (error) {
      // It may name any of them.
      digests.set(tag, null);
      const what = `the tag ${tag}, of which could not be asked what it names: ${messageOf(error).replace(/\.$/, '')}`;
      holds.push({ kind: 'unknown', what });
    }
  });
  return { digests, indexes, holds };
}

/** The members of an index, by its digest: those of one digest never change, and every step asks for all. */
const known = new Map<string, readonly string[]>();

async function membersOf(
  place: RegistryRepository,
  digest: string,
  distribution: Distribution,
): Promise<readonly string[]> {
  const before = known.get(digest);
  if (before !== undefined) return before;
  const manifest: RegistryManifest | undefined = await distribution.manifest(place, digest);
  if (manifest === undefined) return [];
  const content = readManifest(manifest);
  const members = content.kind === 'index' ? content.members.map((member) => member.digest) : [];
  known.set(digest, members);
  return members;
}

/** The tag that the same image has when it has passed its tests. */
function testedTag(tag: string): string {
  const [, key = '', build = ''] = STAGED.exec(tag) ?? [];
  return `${key}-verified${build}`;
}

/**
 * What else names the very digest: who asks for it by that name would find nothing.
 * @param own tags that go with it
 */
function otherNames(tag: string, { digests, indexes, holds }: NamedDigests, own: readonly string[]): readonly Hold[] {
  const digest = digests.get(tag);
  const others = [...digests].filter(([name, is]) => is === digest && name !== tag && !own.includes(name));
  const named = others.map(([name]): Hold => ({
    kind: 'pointer',
    what: `the tag ${name}, which names the same image`,
  }));
  const within = (indexes.get(digest ?? '') ?? []).map((name): Hold => ({
    kind: 'pointer',
    what: `the tag ${name}, an index that has it as a member`,
  }));
  return [...holds, ...named, ...within];
}

async function imageOf(
  place: RegistryRepository,
  repository: string,
  tag: string,
  named: NamedDigests,
  distribution: Distribution,
): Promise<RetainableImage> {
  const [, key = ''] = STAGED.exec(tag) ?? [];
  const digest = named.digests.get(tag) ?? '';
  const tested = testedTag(tag);
  const isTested = digest !== '' && named.digests.get(tested) === digest;
  const facts = await factsOf(place, key, digest, distribution).catch((error: unknown) =>
    untold(`what it is, which could not be asked: ${messageOf(error).replace(/\.$/, '')}`),
  );
  return {
    provider: 'oci',
    region: 'local',
    id: `${repository}:${tag}`,
    key,
    copyOf: null,
    verified: isTested,
    arch: null,
    repository: null,
    stage: null,
    since: null,
    parts: isTested ? [`${repository}:${tested}`] : [],
    spared: [],
    ...facts,
    digests: digest === '' ? {} : { ...facts.digests, manifest: digest },
    holds: [...facts.holds, ...otherNames(tag, named, [tested])],
  };
}

type Facts = Pick<
  RetainableImage,
  'created' | 'leg' | 'recipe' | 'parent' | 'run' | 'ref' | 'commit' | 'digests' | 'holds'
>;

/** Of what nobody can say whose it is: it stays. */
function untold(what: string, over: Partial<Facts> = {}): Facts {
  const nothing = { created: null, leg: '', recipe: null, parent: null, run: null, ref: null, commit: null };
  return { ...nothing, digests: {}, ...over, holds: [{ kind: 'unknown', what }] };
}

/** What its labels say, where the key among them is its own: what Packer commits has those of the image that it started from. */
async function factsOf(
  place: RegistryRepository,
  key: string,
  digest: string,
  distribution: Distribution,
): Promise<Facts> {
  const manifest = digest === '' ? undefined : await distribution.manifest(place, digest);
  if (manifest === undefined) return untold('what it is, which is not there to be read');
  const machine = readMachineManifest(manifest);
  if (machine !== undefined)
    return untold('nothing that says of which leg it is: the artifact of a machine does not', {
      created: machine.created,
    });
  const content = readManifest(manifest);
  if (content.kind !== 'image') return untold('what it is: no image of one platform, and no machine');
  const { created: told, labels } = await distribution.config(place, content.config);
  // A build that is to give the same bytes always tells a fixed time, such as 1970 or 1980: it is no age.
  const created = told !== null && told < EARLIEST ? null : told;
  const digests = { config: content.config };
  if (labels['dev.bakehouse.key'] !== key)
    return untold('nothing that says of which leg it is: it has no labels of its own with its key', {
      created,
      digests,
    });
  const label = (name: string): string | null => labels[name] || null;
  const base = label('org.opencontainers.image.base.name');
  return {
    created,
    leg: labels['dev.bakehouse.leg'] ?? '',
    recipe: label('dev.bakehouse.recipe'),
    // A name of ours says the key of what is behind it.
    parent: KEY.exec(base ?? '')?.[1] ?? label('org.opencontainers.image.base.digest') ?? base,
    run: null,
    ref: label('dev.bakehouse.ref'),
    commit: /^[0-9a-f]{40,64}/.exec(label('org.opencontainers.image.revision') ?? '')?.[0] ?? null,
    digests,
    holds: [],
  };
}

/**
 * Takes an image away by its digest, with the tags that the plan told. What else names it by now keeps it, and so does being another
 * one than was looked at. One that is not there any more is gone. Throws what the registry says, where it lets nobody delete anything.
 */
export async function removeFromRegistry(
  { id, parts, digests }: RetentionStep,
  repository: string,
  distribution: Distribution,
): Promise<void> {
  const tag = id.slice(repository.length + 1);
  if (id !== `${repository}:${tag}` || !STAGED.test(tag))
    throw new UserError(`it is no image of ours in ${repository}`);
  const place = parseReference(repository);
  const named = await namesOf(place, distribution);
  const digest = named.digests.get(tag);
  if (digest === undefined) return;
  if (digests !== undefined && digest !== null && digest !== digests['manifest'])
    throw new UserError('by now its tag names another image');
  const [, key = ''] = STAGED.exec(tag) ?? [];
  const { holds } = await factsOf(place, key, digest ?? '', distribution);
  const own = [testedTag(tag)].filter((name) => parts.includes(`${repository}:${name}`));
  refuseHeld([...holds, ...otherNames(tag, named, own)]);
  if (digest !== null) await distribution.remove(place, digest);
}
