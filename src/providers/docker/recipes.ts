import { messageOf } from '../../core/errors.ts';
import type { Mark, Marked } from '../../image/found.ts';
import type { WantedRecipe } from '../../image/provider-plan.ts';
import type { DockerClients } from './clients.ts';
import { keyOfTag, LOCAL_PREFIX, stagedReference } from './staging.ts';

/**
 * All keys that the daemon has of each leg, in the order asked, and those of all legs that the repository for hand-offs has.
 * Of which recipe they are, and of which day, the keys themselves tell: what Packer commits has no labels of its own.
 *
 * @param listTags of the repository where images are handed on; null where there is none, or nobody may be asked
 */
export async function lookUpContainerKeys(
  legs: readonly Pick<WantedRecipe, 'slug'>[],
  { docker }: Pick<DockerClients, 'docker'>,
  listTags: (() => Promise<readonly string[]>) | null,
): Promise<readonly Marked[]> {
  try {
    const references = await docker.references(LOCAL_PREFIX);
    const here = new Map<string, Mark[]>();
    for (const reference of references.keys()) {
      const colon = reference.lastIndexOf(':');
      const [place, marks] = [reference.slice(0, colon), marksOf([reference.slice(colon + 1)])];
      here.set(place, [...(here.get(place) ?? []), ...marks]);
    }
    const there = listTags === null ? [] : marksOf(await listTags());
    return legs.map(({ slug }) => ({ kind: 'told', marks: [...(here.get(placeOf(slug)) ?? []), ...there] }));
  } catch (error) {
    const reason = `what there is of its recipe could not be asked: ${messageOf(error)}`;
    return legs.map(() => ({ kind: 'unknown', reason }));
  }
}

/** The name of a leg's images, without a tag. */
function placeOf(slug: string): string {
  return stagedReference(slug, '').slice(0, -1);
}

/** Of each key once. */
export function marksOf(tags: readonly string[]): readonly Mark[] {
  const keys = new Set(tags.flatMap((tag) => keyOfTag(tag) ?? []));
  return [...keys].map((key) => ({ key, epoch: null }));
}
