import { pokedWatch } from '../../image/poked-watch.ts';
import { isOtherBuild, type OwnBake, type PackerWords, type Watch } from '../../image/provider-bake.ts';
import { NAMES_KEY_PAIRS } from './claims.ts';
import type { Ec2Sweeping } from './sweep/ec2-sweeping.ts';
import { linksNow, mergeLinks, NOTHING_NOTED, readLinks, writeLinks } from './sweep/noted-links.ts';

/** What the watch takes of a bake. */
export type WatchRequest = Pick<OwnBake, 'note' | 'regions' | 'claims' | 'otherBuilds' | 'startedAt'>;

const LIMITS = { callMs: 8000, tries: 3 };

/**
 * While a bake runs, notes what EC2 links to its key pairs: a terminated instance tells of its volumes no more.
 */
export function watchEc2(request: WatchRequest, words: () => Pick<PackerWords, 'told'>): Watch {
  return pokedWatch((signal) => noteLinks(request, words(), signal));
}

/** Notes what EC2 links to the bake's key pairs now. What EC2 does not tell stays unsaid: the sweep will say so. */
export async function noteLinks(
  request: WatchRequest,
  words: Pick<PackerWords, 'told'>,
  signal: AbortSignal,
): Promise<void> {
  const { note, regions, claims, startedAt } = request;
  const keyPairs = words
    .told('aws')
    .flatMap(({ build, trusted }) => (isOtherBuild(build, request) ? [] : [...trusted('key-pair')]));
  if (claims.includes(NAMES_KEY_PAIRS) || keyPairs.length === 0) return;
  const { connectEc2Sweeping } = await import('./sweep/ec2-sweeping.ts');
  const told = await Promise.all(
    regions.map(async (region) => {
      try {
        const ec2: Ec2Sweeping = await connectEc2Sweeping(region, { ...LIMITS, signal });
        return [region, await linksNow(ec2, keyPairs, startedAt)] as const;
      } catch {
        return [region, NOTHING_NOTED] as const;
      }
    }),
  );
  const before = readLinks(note);
  const after = Object.fromEntries(
    told.map(([region, links]) => [region, mergeLinks(before[region] ?? NOTHING_NOTED, links)]),
  );
  writeLinks(note, { ...before, ...after });
}
