import { resolve } from 'node:path';

import type { Host } from '../../core/runner/host.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found } from '../../image/found.ts';
import { lateValues } from '../../image/late-values.ts';
import { fill } from '../../image/placeholder.ts';
import type { RecordArtifact } from '../../image/record.ts';
import { lookForDeposits, workersOf } from '../../plan/deposits.ts';
import type { KeyedLeg } from '../../plan/keying.ts';
import { providers } from '../../providers/providers.ts';

/** What became of what a leg's post-processors did elsewhere. */
export type Deposited =
  | { readonly kind: 'there'; readonly words: string | undefined; readonly artifacts: readonly RecordArtifact[] }
  | { readonly kind: 'lost'; readonly reason: string };

const AT_ONCE = 8;

/** Of the legs whose images are there and whose post-processors did something elsewhere, by id. */
export async function depositedBy(
  host: Pick<Host, 'run'>,
  legs: readonly KeyedLeg[],
  found: ReadonlyMap<string, Found>,
  asker: Asker,
): Promise<ReadonlyMap<string, Deposited>> {
  const answers = await sideBySide(legs, AT_ONCE, async (leg): Promise<readonly (readonly [string, Deposited])[]> => {
    const one = found.get(leg.leg);
    const { work, recipeRead } = leg;
    if (one?.kind !== 'found' || leg.key === null || work.builder !== 'packer') return [];
    if ((recipeRead.template?.postProcessors ?? []).length === 0) return [];
    const deposits = recipeRead.depositsWith(knownSoFar(host, leg, asker.now));
    const workers = workersOf(deposits).join(', ');
    if (workers === '') return [];
    const isAccepted = leg.accept.includes('post-processors');
    const answer = await lookForDeposits(
      {
        deposits,
        images: one.images,
        key: leg.key,
        workingDirectory: resolve(asker.repository, work['working-directory']),
        isAccepted,
      },
      providers,
      asker,
    );
    if (answer.kind === 'lost') return [[leg.leg, answer]];
    const words = isAccepted ? `not run again: ${workers}` : `still there: what ${workers} left`;
    return [[leg.leg, { ...answer, words }]];
  });
  return new Map(answers.flat());
}

function knownSoFar({ run }: Pick<Host, 'run'>, leg: KeyedLeg, now: number): ReadonlyMap<string, string> {
  const values = lateValues(run, new Date(now), leg);
  const [source] = leg.sources;
  if (source !== undefined) values.set('source.id', source.id).set('source.name', source.name ?? '');
  try {
    values.set('name', fill(leg.name, values));
  } catch {
    // It hangs on the parent's image, which is not known yet.
  }
  return values;
}
