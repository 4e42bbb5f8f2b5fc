import type { ChannelEntry } from '../../image/channel-history.ts';
import { type Plan, sourcesOf } from '../../image/plan.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { Record } from '../../image/record.ts';
import {
  onRevokes,
  type Revocation,
  revocationOfImage,
  revocationOfMade,
  revokedWords,
  type Revocations,
} from '../../image/revocation.ts';

/** All of a record that says whether it is revoked; what stood in a channel has it, too. */
export type Revocable = Pick<Record, 'leg' | 'key' | 'recipe' | 'images' | 'parent' | 'sources'>;

/** Whether what stood in a channel may not stand there any more: by itself, a copy of it, or what it stands on. */
export function isRevokedEntry(entry: ChannelEntry, list: Revocations): boolean {
  return revokedCopy(entry, list) !== undefined || revokedLeg(entry, null, [], list) !== undefined;
}

/** Why what stood in a channel is revoked by the name of a copy of it: a clause. Undefined where none is. */
export function revokedCopy({ places }: Pick<ChannelEntry, 'places'>, list: Revocations): string | undefined {
  for (const { id } of places) {
    const entry = revocationOfImage(list, { id });
    if (entry !== undefined) return `its copy ${id} is ${revokedWords(entry)}`;
  }
  return undefined;
}

/** Why the images of a record may not be published any more. */
export interface RevokedLeg {
  readonly entry: Revocation;
  /** A clause about the leg: `it is revoked by …`, or `base, which it stands on, is revoked by …`. */
  readonly reason: string;
}

/**
 * What revokes the images of a record: entries that name them, or that name what they stand on and do not say that this stays.
 * Of several, the one that lets the least be published. Undefined where nothing does.
 * @param records of all legs, as far as they are known
 */
export function revokedLeg(
  record: Revocable,
  plan: Plan | null,
  records: readonly FoundRecord[],
  list: Revocations,
): RevokedLeg | undefined {
  if (list.named.size === 0) return undefined;
  const own = entriesOf(record, list).map((entry) => ({ entry, reason: `it is ${revokedWords(entry)}` }));
  const above = [...startsOf(record), ...ancestorsOf(record, plan, records)].flatMap(({ name, ...made }) =>
    entriesOf(made, list)
      .filter(({ inherit }) => inherit)
      .map((entry) => ({ entry, reason: `${name}, which it stands on, is ${revokedWords(entry)}` })),
  );
  const strictness = ({ entry }: RevokedLeg): number => onRevokes.indexOf(entry['on-revoke']);
  return [...own, ...above].toSorted((a, b) => strictness(a) - strictness(b))[0];
}

/** All that names a bake or one of its images. */
function entriesOf({ key, recipe, images }: Omit<Ancestor, 'name'>, list: Revocations): readonly Revocation[] {
  const found = [
    revocationOfMade(list, { key, recipe: null }),
    revocationOfMade(list, { key: null, recipe }),
    ...images.map((image) => revocationOfImage(list, image)),
  ];
  return found.flatMap((entry) => entry ?? []);
}

interface Ancestor {
  readonly name: string;
  readonly key: string | null;
  readonly recipe: string | null;
  readonly images: readonly Parameters<typeof revocationOfImage>[1][];
}

/** What the record itself says that it was baked on. */
function startsOf({ parent, sources }: Revocable): readonly Ancestor[] {
  const starts = sources.map(({ id, name }) => ({ name: name ?? id, key: null, recipe: null, images: [{ id }] }));
  if (parent === null) return starts;
  const images = parent.id === '' ? [] : [{ id: parent.id }];
  return [{ name: parent.leg ?? parent.id, key: parent.key, recipe: null, images }, ...starts];
}

/** What stands above that, as the plan has it, and as records of the same keys have it. */
function ancestorsOf(record: Revocable, plan: Plan | null, records: readonly FoundRecord[]): readonly Ancestor[] {
  const found: Ancestor[] = [];
  const seen = new Set<string>([record.leg]);
  let leg = plan?.legs.find((one) => one.leg === record.leg)?.parent ?? record.parent?.leg ?? null;
  let key = record.parent?.key ?? null;
  while (leg !== null && !seen.has(leg)) {
    const name = leg;
    seen.add(name);
    const planned = plan?.legs.find((one) => one.leg === name);
    // Of another key it is another bake, on which this was not made.
    const own = records.find(({ record: one }) => one.leg === name && (key === null || one.key === key))?.record;
    const isPlanned = planned !== undefined && (key === null || planned.key === key);
    if (isPlanned)
      found.push({
        name,
        key: planned.key,
        recipe: planned.recipe,
        images: [...planned.sources, ...sourcesOf(planned.bases)],
      });
    if (own !== undefined)
      found.push({ name, key: own.key, recipe: own.recipe, images: [...own.images, ...own.sources] });
    leg = (isPlanned ? planned.parent : null) ?? own?.parent?.leg ?? null;
    key = own?.parent?.key ?? null;
  }
  return found;
}
