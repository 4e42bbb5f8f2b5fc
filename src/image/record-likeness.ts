import { byUnits, canonicalJson } from '../core/values.ts';
import type { Record } from './record.ts';

type Told = Pick<Record, 'stage' | 'key' | 'images' | 'verification'>;

/**
 * What a record that stands in the place of another says of the same leg: `same`, so that nothing is lost with this one;
 * `unlike`, so that a later job would take one thing for the other; or neither can be told.
 */
export function likeness(kept: Told, own: Told): 'same' | 'unlike' | 'unknown' {
  const images = likenessOfImages(kept, own);
  if (own.stage !== 'verify' || images === 'unlike') return images;
  if (kept.verification?.gate !== own.verification?.gate) return 'unlike';
  return canonicalJson(resultsOf(kept)) === canonicalJson(resultsOf(own)) ? 'same' : 'unknown';
}

/** One key is one image, however often it was baked; where none is known the images themselves are compared. */
function likenessOfImages(kept: Told, own: Told): 'same' | 'unlike' | 'unknown' {
  if (kept.key !== own.key) return 'unlike';
  if (own.key !== null) return 'same';
  const [theirs, ours] = [identities(kept), identities(own)];
  if (canonicalJson(theirs) !== canonicalJson(ours)) return 'unlike';
  return ours.length > 0 ? 'same' : 'unknown';
}

/** An image of files is called by their paths: another one may be called the same. */
function identities({ images }: Told): readonly string[] {
  return images
    .map(({ build, provider, account, region, id, files }) =>
      canonicalJson({ build, provider, account, region, id, files }),
    )
    .toSorted(byUnits);
}

function resultsOf({ verification }: Told): readonly unknown[] {
  return (verification?.instances ?? []).map(({ name, total, passed, failed, errored, skipped }) => ({
    name, total, passed, failed, errored, skipped,
  })); // prettier-ignore
}
