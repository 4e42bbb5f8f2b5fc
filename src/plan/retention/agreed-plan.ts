import { z } from 'zod';

import { sha256 } from '../../core/files/files.ts';
import { byUnits, canonicalJson, groupedBy } from '../../core/values.ts';
import type { RetainableImage, Remnant } from '../../image/provider-retention.ts';
import { stages } from '../../image/retention.ts';
import { placed, rankOf } from './bakes.ts';
import type { RetentionOutcome } from './decision.ts';

// A plan that somebody looks at and agrees to, by its digest: what it says is done, and nothing else.

const change = z.strictObject({
  provider: z.string(),
  region: z.string(),
  id: z.string(),
  leg: z.string(),
  key: z.string().nullable(),
  stage: z.enum(stages),
  parts: z.array(z.string()).describe('What is deleted with it, as its snapshots.'),
});
export type RetentionChange = z.infer<typeof change>;

export const retentionPlan = z.strictObject({
  schema: z.literal('bakehouse/retention/1'),
  changes: z.array(change).describe('In the order in which they are made.'),
});
export type RetentionPlan = z.infer<typeof retentionPlan>;

/** Of what is changed, in its order: two plans of one digest change the same. */
export function retentionDigest({ changes }: RetentionPlan): string {
  return sha256(canonicalJson(changes));
}

/** What is left of images that are gone, by provider. */
export type Remnants = ReadonlyMap<string, readonly Remnant[]>;

/** The plan of a decision; what was left half deleted comes first. */
export function planOf(outcomes: readonly RetentionOutcome[], remnants: Remnants): RetentionPlan {
  const left = [...remnants]
    .flatMap(([provider, some]) =>
      [...groupedBy(some, ({ region, of }) => JSON.stringify([region, of])).values()].flatMap((ones) =>
        ones.slice(0, 1).map(({ region, of }) => ({ provider, region, of, parts: ones.flatMap(({ parts }) => parts) })),
      ),
    )
    .toSorted((a, b) => byUnits(`${a.provider} ${a.region} ${a.of}`, `${b.provider} ${b.region} ${b.of}`))
    .map(({ provider, region, of, parts }): RetentionChange => ({
      provider,
      region,
      id: of,
      leg: '',
      key: null,
      stage: 'delete',
      parts: parts.toSorted(byUnits),
    }));
  return { schema: 'bakehouse/retention/1', changes: [...left, ...outcomes.flatMap(changesOf)] };
}

function changesOf({ bake, next }: RetentionOutcome): readonly RetentionChange[] {
  if (next === null) return [];
  return bake.images
    .filter(({ stage, since }) => rankOf(stage) < rankOf(next) || (stage === next && since === null))
    .map(({ provider, region, id, parts }) => ({
      provider,
      region,
      id,
      leg: bake.leg,
      key: bake.key,
      stage: next,
      parts: next === 'delete' ? parts.toSorted(byUnits) : [],
    }));
}

/** What of a plan is left to do, or why it is not done. */
export interface Agreement {
  readonly due: readonly RetentionChange[];
  readonly done: readonly RetentionChange[];
  /** What is not as it was when the plan was made: each a sentence. Where there is any, nothing is done. */
  readonly moved: readonly string[];
}

/**
 * Holds a plan against what there is now. What it has done already is no change of the world; what would be done beyond it waits
 * for a plan of its own.
 * @param fresh the plan of now
 */
export function agreementOf(
  plan: RetentionPlan,
  fresh: RetentionPlan,
  images: readonly RetainableImage[],
  outcomes: readonly RetentionOutcome[],
): Agreement {
  const nameOf = (one: { readonly provider: string; readonly region: string; readonly id: string }): string =>
    placed(`${one.provider} ${one.region}`, one.id);
  const now = new Map(fresh.changes.map((one) => [nameOf(one), one]));
  const there = new Map(images.map((one) => [nameOf(one), one]));
  const bakes = new Map(
    outcomes.flatMap((outcome) => outcome.bake.images.map((one) => [nameOf(one), outcome] as const)),
  );
  const due: RetentionChange[] = [];
  const done: RetentionChange[] = [];
  const moved: string[] = [];
  for (const planned of plan.changes) {
    const name = nameOf(planned);
    const [wanted, image] = [now.get(name), there.get(name)];
    const place = `${planned.provider} ${planned.region} ${planned.id}`;
    if (wanted === undefined && isReached(planned, image)) done.push(planned);
    else if (wanted === undefined) {
      const by = bakes.get(name)?.heldBy.map(({ what }) => what) ?? [];
      moved.push(`${place}: to ${planned.stage} it was agreed, and now it is held by ${by.join('; ') || 'something'}.`);
    } else if (wanted.key !== null && wanted.key !== planned.key) {
      // Where a name is a place, as the path of a file, what lies there may have changed. What is left of an image that is gone
      // has no key any more.
      moved.push(`${place}: it was agreed for the image of ${planned.key ?? 'no key'}, and by now it is another.`);
    } else if (wanted.stage !== planned.stage) {
      moved.push(`${place}: to ${planned.stage} it was agreed, and now it is due to ${wanted.stage} it.`);
    } else if (wanted.parts.some((part) => !planned.parts.includes(part))) {
      moved.push(`${place}: what would be deleted with it is not what was agreed.`);
    } else due.push({ ...planned, parts: wanted.parts });
  }
  return { due, done, moved };
}

/** An image that is gone has been deleted, whoever did it. */
function isReached({ stage }: RetentionChange, image: RetainableImage | undefined): boolean {
  if (image === undefined) return true;
  return stage !== 'delete' && rankOf(image.stage) >= rankOf(stage) && image.since !== null;
}

/**
 * The images that are left alone where a change of one has failed: the rest of its bake, which goes whole or not at all, and the bakes
 * that it stands on.
 */
export function leftAloneBy(
  { provider, region, id }: RetentionChange,
  outcomes: readonly RetentionOutcome[],
): readonly RetainableImage[] {
  const bakes = outcomes.map(({ bake }) => bake).filter((bake) => bake.provider === provider);
  const own = bakes.find(({ images }) => images.some((one) => one.id === id && one.region === region));
  const parents = new Set(own?.images.map(({ parent }) => parent?.toLowerCase() ?? ''));
  const names = ({ id: name, key, digests }: RetainableImage): readonly string[] =>
    [name, key ?? '', ...Object.values(digests)].map((one) => one.toLowerCase());
  return bakes
    .filter(
      (bake) => bake === own || bake.images.some((one) => names(one).some((name) => name !== '' && parents.has(name))),
    )
    .flatMap(({ images }) => images);
}
