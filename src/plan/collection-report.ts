import { groupedBy } from '../core/grouping.ts';
import { escapeMarkdown } from '../core/summary.ts';
import type { Collection, LegResult, LegStatus } from './collection.ts';
import { foldedTable, nameSpan, nameSpans, oneLine } from './folded-table.ts';

const SIGNS: Readonly<Record<LegStatus, string>> = {
  baked: '🟢',
  reused: '🔵',
  blocked: '⚪',
  failed: '🔴',
  cancelled: '🟠',
  missing: '❔',
};
const ORDER: readonly LegStatus[] = ['failed', 'missing', 'cancelled', 'blocked', 'baked', 'reused'];
const MOST_NAMED = 10;

/** The run at a glance: what went wrong first, then the images. */
export function renderCollection(collection: Collection): string {
  const { legs, leftOut, problems, status } = collection;
  const isGood = ({ status: one }: LegResult): boolean => one === 'baked' || one === 'reused';
  const bad = legs.filter((leg) => !isGood(leg));
  const rank = ({ status: one }: LegResult): number => ORDER.indexOf(one);
  const parts = [
    `### ${status === 'failed' ? '🔴' : SIGNS[status]} ${headline(legs, problems.length)}`,
    problems
      .map((problem) => `- ${escapeMarkdown(oneLine(problem))}`)
      .slice(0, MOST_NAMED)
      .join('\n'),
    foldedTable(
      'Legs that did not make it',
      ['', 'leg', 'status', 'why'],
      bad.toSorted((a, b) => rank(a) - rank(b)),
      (leg) => [SIGNS[leg.status], nameSpan(leg.leg), leg.status, whyOf(leg)],
    ),
    foldedTable('Images', ['', 'leg', 'status', 'images'], legs.filter(isGood), goodRow),
    renderLeftOut(collection, leftOut.length),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

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

function headline(legs: readonly LegResult[], problems: number): string {
  const counts = ORDER.toReversed().flatMap((status) => {
    const count = legs.filter((leg) => leg.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  if (problems > 0) counts.push(`${problems} unreadable ${problems === 1 ? 'record' : 'records'}`);
  return counts.length === 0 ? 'No legs' : counts.join(', ');
}

function goodRow({ leg, status, images }: LegResult): readonly string[] {
  const ids = images
    .slice(0, MOST_NAMED)
    .map(({ region, id }) =>
      region === 'local' ? nameSpan(id) : `${escapeMarkdown(oneLine(region))} ${nameSpan(id)}`,
    );
  const more = images.length - ids.length;
  return [SIGNS[status], nameSpan(leg), status, `${ids.join(' ')}${more > 0 ? ` and ${more} more` : ''}`];
}

function whyOf({ reason, blockedBy }: LegResult): string {
  return blockedBy === null ? escapeMarkdown(oneLine(reason)) : `below ${nameSpan(blockedBy)}`;
}

function renderLeftOut({ leftOut }: Collection, count: number): string {
  if (count === 0) return '';
  const names = [...new Set(leftOut.map(({ leg, build, region }) => `${leg} ${build} ${region}`))];
  return `⚠️ Left out of the outputs, since their ids hold a masked value and the runner would drop the whole output: ${nameSpans(names, 2 * MOST_NAMED)}. The records have them.`;
}
