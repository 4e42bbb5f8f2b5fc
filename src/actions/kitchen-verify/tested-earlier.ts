import type { Host } from '../../core/runner/host.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import type { Providers } from '../../image/provider.ts';
import type { Record } from '../../image/record.ts';
import { createLook } from '../../publish/engine/gate.ts';

/**
 * Why the tests of a leg whose record says that its images passed them earlier are run all the same; undefined where the
 * providers themselves say so. Any job of the run may have written the record, and whoever goes by our gate asks nobody else.
 */
export async function whyTestedAgain(
  host: Host,
  providers: Providers,
  planned: { readonly leg: PlannedLeg; readonly buildRegistry: string | null },
  record: Record,
): Promise<string | undefined> {
  const { leg, buildRegistry } = planned;
  const look = createLook(providers, { host, buildRegistry, images: record.images });
  for (const { image, seen } of await look({ record, leg })) {
    const problem = seen.kind === 'unknown' ? seen.reason : (seen.problems[0] ?? seen.untested);
    if (problem !== null) return `what ${image.id} passed cannot be confirmed (${problem})`;
  }
  return record.images.length === 0 ? 'its record names no image' : undefined;
}
