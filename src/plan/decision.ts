import { type PlannedLeg, type Todo, sourcesOf } from '../image/plan.ts';
import type { Memory } from '../image/memory.ts';
import type { Revocation } from '../image/revocation.ts';
import type { Freshness } from './epochs.ts';
import type { StandingImage } from './revocations/foundation.ts';
import { KEY_PREFIX, differing } from '../recipe/key/bake-key.ts';
import { ANSWERED } from '../recipe/key/revoked-recipe.ts';

/** What asking a leg's provider for an image of its key gave. */
export type LookUp =
  | {
      readonly kind: 'found';
      readonly verified: boolean;
      /** Absent: nothing of them is told. */
      readonly images?: readonly StandingImage[];
      /** What is to be known of its post-processors, in words; absent where they did nothing elsewhere. */
      readonly postProcessors?: string;
    }
  /** Its image is there, and something that its post-processors did elsewhere is not. */
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'missing'; readonly reason: string | null }
  /** Its image is there and may not be used any more. */
  | { readonly kind: 'revoked'; readonly entry: Revocation; readonly reason: string }
  /** Its image is there, and may stand on one that may not be used any more. */
  | { readonly kind: 'doubtful'; readonly reason: string }
  /** The provider could not be asked, or is not one that can be: then the leg is baked. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'not-asked' };

export interface Circumstances {
  readonly lookUp: LookUp;
  readonly forced: 'itself' | 'by-parent' | null;
  /** What is remembered of the last bake of this leg, if anything is. */
  readonly memory: Memory | undefined;
  readonly parentKey: string | null;
  readonly files: Readonly<Record<string, string>>;
  /** What it reads outside the repository, where nobody can tell whether it changes; null where there is none, or it is accepted. */
  readonly doubt: string | null;
  /** Why its recipe is another one than its files make, since what those made is revoked; null where it is not. */
  readonly revoked: string | null;
  /** Null where it is not refreshed. */
  readonly freshness: Freshness | null;
}

export type Decision = Pick<PlannedLeg, 'todo' | 'state' | 'reason'>;

/** What is to be done for a leg, and why, in words. */
export function decide(leg: Omit<PlannedLeg, keyof Decision>, at: Circumstances): Decision {
  const isTested = leg.verify !== null && leg.verify['none'] !== true;
  const isScanned = leg.scan !== undefined;
  const all: readonly Todo[] = isTested || isScanned ? ['bake', 'verify'] : ['bake'];
  const bake = (state: Decision['state'], reason: string): Decision => ({ todo: [...all], state, reason });
  if (at.forced !== null) return bake('forced', at.forced === 'itself' ? 'forced' : `forced with ${leg.parent ?? ''}`);
  if (leg.key === null) {
    const why =
      leg.parent !== null && at.parentKey === null ? `${leg.parent} has no key` : 'its source cannot be resolved';
    return bake('unknown', `${why}, so nothing can be found again`);
  }
  const { reuse = 'auto' } = leg;
  if (reuse === 'never') return bake('unknown', 'reuse: never, so it is baked each time');
  const { kind } = at.lookUp;
  if (reuse === 'require' && (kind === 'missing' || kind === 'revoked' || kind === 'doubtful'))
    return bake(
      'unknown',
      `there is no image of its key${at.lookUp.reason === null ? '' : ` (${at.lookUp.reason})`}, and reuse: require lets none be baked`,
    );
  if (at.lookUp.kind === 'found' && at.doubt !== null && reuse !== 'require') {
    return bake('unknown', `unchanged, but ${at.doubt} lies outside the repository`);
  }
  if (at.lookUp.kind === 'found') {
    const { stale = null } = at.freshness ?? {};
    const kept = stale === null ? '' : `; ${stale}, not renewed in this run`;
    const more = `${kept}${at.lookUp.postProcessors === undefined ? '' : `; ${at.lookUp.postProcessors}`}`;
    // Nobody marks an image that is scanned alone: what was harmless a week ago is scanned again.
    const isSettled = isTested ? at.lookUp.verified : !isScanned;
    return isSettled
      ? { todo: [], state: 'unchanged', reason: `unchanged${more}` }
      : { todo: ['verify'], state: 'verify', reason: `baked, not yet ${isTested ? 'verified' : 'scanned'}${more}` };
  }
  if (at.lookUp.kind === 'lost') return bake('post-processors', `unchanged, but ${at.lookUp.reason}`);
  if (at.lookUp.kind === 'revoked') return bake('changed', at.lookUp.reason);
  if (at.lookUp.kind === 'doubtful') return bake('parent', at.lookUp.reason);
  if (at.lookUp.kind === 'failed') return bake('unknown', `not looked up: ${at.lookUp.reason}`);
  if (at.lookUp.kind === 'not-asked') return bake('unknown', 'not looked up');
  const { memory } = at;
  const lost = at.lookUp.reason === null ? '' : ` (${at.lookUp.reason})`;
  const isNews = memory?.key !== leg.key && memory?.values[ANSWERED] !== leg.values[ANSWERED];
  if (at.revoked !== null && isNews) return bake('changed', at.revoked);
  if (at.freshness?.isRenewed === true && at.freshness.stale !== null) return bake('stale', at.freshness.stale);
  if (memory === undefined) return bake('new', `new${lost}`);
  if (memory.key === leg.key) return bake('new', `the image is gone${lost}`);
  if (!memory.key.startsWith(KEY_PREFIX)) return bake('changed', 'rules of the key changed');
  const changed = changedParts(memory, leg, at.files);
  if (changed.length > 0) return bake('changed', `inputs changed: ${few(changed)}`);
  const newer = [...leg.sources, ...sourcesOf(leg.bases)].find(
    ({ of, id }) => !memory.sources.some((one) => one.of === of && one.id === id),
  );
  if (newer !== undefined) return bake('source', `source image newer: ${newer.name ?? newer.id}`);
  if (memory.parentKey !== at.parentKey)
    return bake('parent', `parent changed: ${leg.parent ?? 'it has none any more'}`);
  return bake('changed', 'inputs changed');
}

/** Names of those parts of the recipe that differ from the last bake: paths of files, and names of values. */
function changedParts(
  memory: Memory,
  leg: Pick<PlannedLeg, 'values'>,
  files: Readonly<Record<string, string>>,
): readonly string[] {
  return [...differing(memory.files, files), ...differing(memory.values, leg.values)];
}

/** More than these a reader does not take in at once. */
const MOST_NAMED = 4;

function few(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}
