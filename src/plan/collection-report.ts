import { groupedBy } from '../core/values.ts';
import type { Collection, LegResult, LegStatus } from './collection.ts';
import { oneLine } from './folded-table.ts';

const MOST_NAMED = 10;

/** What the step fails with; undefined where all is well. Every leg that went wrong is named, up to ten of a kind. */
export function failureOf({ legs, problems, status }: Collection): string | undefined {
  if (status === 'baked' || status === 'reused') return undefined;
  const blocked = legs.filter((leg) => leg.status === 'blocked');
  const told = [
    ...problems.slice(0, MOST_NAMED),
    sentence(legs, 'failed', 'failed'),
    sentence(legs, 'missing', 'without a result'),
    sentence(legs, 'cancelled', 'cancelled'),
    ...causes(blocked).slice(0, MOST_NAMED),
  ];
  return told.filter((one) => one !== '').join('\n');
}

function sentence(legs: readonly LegResult[], status: LegStatus, words: string): string {
  const some = legs.filter((leg) => leg.status === status);
  if (some.length === 0) return '';
  const named = some
    .slice(0, MOST_NAMED)
    .map(({ leg, reason }) => (reason === '' ? leg : `${leg} (${oneLine(reason)})`));
  const more = some.length - named.length;
  return `${some.length} of ${legs.length} legs ${words}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** One line for each leg that blocked others, and one for each that says it was blocked by none. */
function causes(blocked: readonly LegResult[]): readonly string[] {
  return [...groupedBy(blocked, ({ blockedBy }) => blockedBy)].flatMap(([cause, legs]) => {
    if (cause === null) return legs.map(({ leg, reason }) => `${leg}: ${oneLine(reason)}.`);
    const names = legs.slice(0, MOST_NAMED).map(({ leg }) => leg);
    const more = legs.length - names.length;
    return [`Blocked by ${cause}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
  });
}
