import { codeSpan, escapeMarkdown, table } from '../../core/summary.ts';
import type { JournalEntry } from '../../publish/journal.ts';
import type { LeftOutLeg } from '../../publish/legs.ts';
import type { Change, Outcome } from '../../publish/publisher.ts';

/** All that the summary tells. Texts of others are escaped here. */
export interface PublishTold {
  readonly status: 'published' | 'unchanged' | 'partial' | 'failed' | 'planned';
  readonly headline: string;
  /** In red, before all else. */
  readonly warnings: readonly string[];
  readonly unverified: readonly string[];
  readonly refusals: readonly string[];
  readonly troubles: readonly string[];
  readonly notices: readonly string[];
  /** Done, or planned: those have no status. */
  readonly changes: readonly (Change & {
    readonly status?: JournalEntry['status'];
    readonly message?: string | null;
  })[];
  readonly outcomes: readonly Outcome[];
  readonly leftOut: readonly LeftOutLeg[];
}

const SIGNS = { published: '🟢', unchanged: '🟢', partial: '🟠', failed: '🔴', planned: '🔵' } as const;
const CHANGE_SIGNS = { begun: '🟠', done: '🟢', failed: '🔴' } as const;
const MOST_ROWS = 200;
const MOST_LINES = 50;
const LONGEST_TEXT = 1000;

/** What changed per target and region, before and after, and what was refused and why. */
export function renderPublishing(told: PublishTold): string {
  const parts = [
    `### ${SIGNS[told.status]} Publish: ${escapeMarkdown(told.headline)}`,
    lines(told.warnings.map((text) => `🔴 **${escapeMarkdown(cut(text))}**`)),
    told.unverified.length === 0
      ? ''
      : `🔴 **Published without having passed tests**: ${list(told.unverified.map(codeSpan))}`,
    titled(
      'Refused',
      told.refusals.map((text) => `- 🔴 ${escapeMarkdown(cut(text))}`),
    ),
    titled(
      'Failed',
      told.troubles.map((text) => `- 🔴 ${escapeMarkdown(cut(text))}`),
    ),
    renderChanges(told),
    renderPlaces(told.outcomes),
    titled(
      'Left out',
      told.leftOut.map(({ leg, reason }) => `- ⚪ ${codeSpan(leg)}: ${escapeMarkdown(cut(reason))}`),
    ),
    lines(told.notices.map((text) => `- ${escapeMarkdown(cut(text))}`)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderChanges({ changes, status }: PublishTold): string {
  if (changes.length === 0) return '';
  const rows = changes
    .slice(0, MOST_ROWS)
    .map((change) => [
      change.status === undefined ? '·' : CHANGE_SIGNS[change.status],
      `${codeSpan(change.target)} ${change.kind}`,
      [change.leg, change.region].flatMap((part) => (part === null || part === '' ? [] : [codeSpan(part)])).join(' '),
      `${escapeMarkdown(cut(change.what))}${change.message ? `: ${escapeMarkdown(cut(change.message))}` : ''}`,
      change.before === null && change.after === null ? '' : `${value(change.before)} → ${value(change.after)}`,
    ]);
  const head = ['', 'target', 'where', status === 'planned' ? 'would change' : 'changed', 'before → after'];
  return rest(table(head, rows), changes.length - rows.length);
}

function renderPlaces(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return '';
  const rows = outcomes
    .slice(0, MOST_ROWS)
    .map(({ leg, target, kind, region, id, digest, ref, status, message }) => [
      leg === '' ? '' : codeSpan(leg),
      `${codeSpan(target)} ${kind}`,
      region === null ? '' : codeSpan(region),
      codeSpan(cut(ref ?? id ?? digest ?? '')),
      `${status}${message === null ? '' : `: ${escapeMarkdown(cut(message))}`}`,
    ]);
  return rest(table(['leg', 'target', 'region', 'what', 'is'], rows), outcomes.length - rows.length);
}

function titled(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${lines(items)}`;
}

function lines(items: readonly string[]): string {
  const more = items.length - MOST_LINES;
  return [...items.slice(0, MOST_LINES), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

function list(items: readonly string[]): string {
  const more = items.length - MOST_LINES;
  return `${items.slice(0, MOST_LINES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function rest(text: string, more: number): string {
  return more > 0 ? `${text}\n\n_and ${more} more_` : text;
}

function value(text: string | null): string {
  return text === null ? 'nothing' : codeSpan(cut(text));
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).toWellFormed()}…` : text;
}
