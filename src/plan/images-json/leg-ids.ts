import { slugOf } from '../../image/leg.ts';
import type { EntryLeg } from './definition.ts';
import { EntryProblems } from './entry-problems.ts';
import type { RawEntry } from './images-file.ts';

/** An entry that became a leg, and where it came from. */
export interface ReadEntry extends EntryLeg {
  readonly file: string;
  readonly raw: RawEntry;
}

/**
 * The entries with ids that differ. `name/version` is the id, and where several entries share one, those with a
 * repository in their tag begin with it (`acme/web/1.0`): the name and version of a Dockerfile's image are its tag's.
 * Throws a DocumentError on what is still the same.
 */
export function withIds(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const uses = new Map<string, number>();
  for (const { definition } of entries) uses.set(definition.leg, (uses.get(definition.leg) ?? 0) + 1);
  const seen = new Map<string, ReadEntry>();
  const problems = new Map<string, EntryProblems>();
  const named = entries.map((entry) => {
    const id = (uses.get(entry.definition.leg) ?? 0) > 1 ? longId(entry) : entry.definition.leg;
    const other = seen.get(id);
    if (other === undefined) seen.set(id, entry);
    else {
      const told = problems.get(entry.file) ?? new EntryProblems(entry.file);
      problems.set(entry.file, told);
      const way = entry.definition.work.builder === 'packer' ? '"name" or "version"' : '"tag"';
      const first = `images[${other.raw.index}] (${other.file}:${other.raw.line})`;
      told.teller(entry.raw)('SAME_IMAGE', `and ${first} are both ${id}; give one another ${way}`);
    }
    return { ...entry, definition: { ...entry.definition, leg: id, slug: slugOf(id) } };
  });
  for (const told of problems.values()) told.throwIfAny();
  return named;
}

/** With the repository that its tag names: what one image is called by. */
export function longId({ definition, entry: { reference } }: ReadEntry): string {
  const owner = [reference?.registry, reference?.repo].filter((part) => typeof part === 'string');
  return [...owner, definition.leg].join('/');
}
