import type { Draft, DraftLeg, Notice } from '../draft.ts';
import { createImageNames, type ImageNames } from './image-names.ts';

/**
 * The legs of IMAGES.json files, each on top of the earlier entry whose name its `FROM`, or its docker builder, begins with.
 * The order of the file says only which of them is there first: entries that name none stand side by side.
 *
 * A leg builds on one other, so where an entry names several, these are put on each other in their order. One whose base
 * nobody can tell builds on all before it, as in the predecessor, and a notice says so.
 *
 * @param repository absolute, links resolved
 */
export async function linkChain(repository: string, draft: Draft): Promise<Draft> {
  const named: ImageNames[] = [];
  const namesOf = createImageNames(repository);
  for (const { definition } of draft.legs) named.push(await namesOf(definition));
  const parents = parentsOf(named);
  const idAt = (index: number | null): string | null =>
    index === null ? null : (draft.legs[index]?.definition.leg ?? null);
  const legs = draft.legs.map(({ definition, at }, index): DraftLeg => ({
    definition: { ...definition, parent: idAt(parents[index] ?? null) },
    at,
  }));
  const notices = draft.legs.flatMap(({ definition: { leg }, at }, index): readonly Notice[] => {
    if (index === 0 || named[index]?.bases !== 'unknown') return [];
    const message = `Which image ${leg} begins with is only known when it is baked, so it waits for all entries before it.`;
    return [{ ...at, message }];
  });
  const late = lateBases(named).map(({ index, base, maker }): Notice => {
    const [leg, other] = [draft.legs[index], draft.legs[maker]];
    if (leg === undefined || other === undefined) throw new TypeError('A place is that of a leg.');
    const message = `${leg.definition.leg} begins with ${base}, which ${other.definition.leg} makes further down: it gets the image that is there before. Put that entry first.`;
    return { level: 'warning', ...leg.at, message };
  });
  return { ...draft, legs, notices: [...draft.notices, ...notices, ...late] };
}

/** What entries begin with that none before them makes, but one after them. */
function lateBases(
  named: readonly ImageNames[],
): readonly { readonly index: number; readonly base: string; readonly maker: number }[] {
  const first = new Map<string, number>();
  for (const [index, { names }] of named.entries())
    for (const name of names) if (!first.has(name)) first.set(name, index);
  return named.flatMap(({ bases }, index) =>
    (bases === 'unknown' ? [] : [...new Set(bases)]).flatMap((base) => {
      const maker = first.get(base) ?? index;
      return maker > index ? [{ index, base, maker }] : [];
    }),
  );
}

/** By place in the list: the place of the entry that each builds on, always an earlier one. */
export function parentsOf(named: readonly ImageNames[]): readonly (number | null)[] {
  const parents: (number | null)[] = [];
  const latest = new Map<string, number>();
  /** So many from the top are one line. */
  let line = 1;
  for (const [index, { names, bases }] of named.entries()) {
    if (bases === 'unknown') {
      for (; line <= index; line += 1) parents[line] = line - 1;
      parents[index] = index === 0 ? null : index - 1;
    } else {
      const wanted = new Set(bases.flatMap((base) => latest.get(base) ?? []));
      parents[index] = wanted.size < 2 ? ([...wanted][0] ?? null) : lined(parents, wanted);
    }
    for (const name of names) latest.set(name, index);
  }
  return parents;
}

/** Puts these and all below them on each other, in their order. Gives the last. */
function lined(parents: (number | null)[], wanted: ReadonlySet<number>): number | null {
  const all = new Set<number>();
  for (const start of wanted) {
    for (let at: number | null = start; at !== null && !all.has(at); at = parents[at] ?? null) all.add(at);
  }
  let last: number | null = null;
  for (const index of [...all].sort((a, b) => a - b)) {
    parents[index] = last;
    last = index;
  }
  return last;
}
