import { UserError } from '../../../core/errors.ts';
import type { Change, Ledger } from '../../../image/provider-target.ts';
import type { Distribution } from '../distribution.ts';
import type { RegistryManifest } from '../manifest.ts';
import { type IndexPlace, indexConflict, indexOf } from './index-tag.ts';
import type { RepositoryPlace } from './place.ts';

/** What an index tag is, what it is to be, and what stands in the way. */
export interface IndexLook {
  readonly change: Change | null;
  readonly refusal: string | null;
}

/**
 * Reads only.
 * @param contentOf the image in the repository; undefined: it is yet to come, and so is the index
 */
export async function lookAtIndex(
  target: string,
  distribution: Distribution,
  index: IndexPlace,
  contentOf: (place: RepositoryPlace) => RegistryManifest | undefined,
): Promise<IndexLook> {
  const there = await distribution.manifest(index, index.tag);
  const contents = index.members.map(contentOf);
  const wanted = contents.every((one) => one !== undefined)
    ? await indexOf(distribution, index, (place) => known(contentOf(place)))
    : null;
  const refusal = indexConflict(index, there, wanted);
  const isRight = there !== undefined && there.digest === wanted?.digest;
  return { refusal, change: refusal !== null || isRight ? null : indexChange(target, index, there, wanted) };
}

/**
 * Makes a tag the index of its members unless it is, and says whether that took a change. The registry is asked again right
 * before. Throws what the registry says.
 */
export async function setIndex(
  target: string,
  distribution: Distribution,
  index: IndexPlace,
  contentOf: (place: RepositoryPlace) => RegistryManifest | undefined,
  ledger: Ledger,
): Promise<boolean> {
  const wanted = await indexOf(distribution, index, (place) => known(contentOf(place)), ledger.signal);
  const there = await distribution.manifest(index, index.tag, ledger.signal);
  if (there?.digest === wanted.digest) return false;
  const conflict = indexConflict(index, there, wanted);
  if (conflict !== null) throw new UserError(conflict);
  const change = indexChange(target, index, there, wanted);
  await ledger.change(change, async () => distribution.tag(index, index.tag, wanted, ledger.signal));
  return true;
}

function known(content: RegistryManifest | undefined): RegistryManifest {
  if (content === undefined) throw new UserError('one of its images is not in the repository');
  return content;
}

function indexChange(
  target: string,
  { name, tag, isMoving, members }: IndexPlace,
  there: RegistryManifest | undefined,
  wanted: RegistryManifest | null,
): Change {
  const legs = [...new Set(members.map(({ leg }) => leg))];
  return {
    target,
    kind: 'oci',
    leg: legs.length === 1 ? (legs[0] ?? null) : null,
    region: null,
    phase: isMoving ? 'point' : 'expose',
    what: `${there === undefined ? 'set' : 'move'} ${name}:${tag}, an index of ${legs.join(', ')}`,
    before: there?.digest ?? null,
    after: wanted?.digest ?? `an index of ${members.length} images`,
  };
}
