import type { RunContext } from '../../core/runner/host.ts';
import { lateValues } from '../../image/late-values.ts';
import { slugOf } from '../../image/leg.ts';
import type { Candidate } from '../../image/provider-target.ts';
import type { DueLeg } from './legs.ts';

/**
 * A leg that passed the gate, as its targets see it.
 * @param version of the input; empty: that of the leg, or of the run
 */
export function candidateOf(
  { found, leg }: DueLeg,
  { run, now, version }: { readonly run: RunContext; readonly now: Date; readonly version: string },
  isVerified: boolean,
): Candidate {
  const { record } = found;
  const slug = leg?.slug ?? slugOf(record.leg);
  const said = version === '' ? (leg?.version ?? null) : version;
  const values = lateValues(run, now, {
    key: record.key,
    version: said,
    isDirty: record.git.dirty !== undefined,
  });
  for (const [axis, value] of Object.entries(record.axes)) values.set(axis, value);
  values.set('image', record.image).set('tier', record.tier).set('name', record.name).set('slug', slug);
  return {
    leg: record.leg,
    slug,
    image: record.image,
    tier: record.tier,
    axes: record.axes,
    record,
    images: record.images,
    isVerified,
    values,
  };
}
