import { codeSpan, escapeMarkdown, table } from '../../core/runner/summary.ts';
import { cutText } from '../../core/text/wording.ts';
import type { JournalEntry } from '../../publish/engine/journal.ts';
import type { KeptBackImage, LeftOutLeg } from '../../publish/engine/legs.ts';
import type { Change, Outcome } from '../../image/provider-target.ts';

/** All that the summary tells. Texts of others are escaped here. */
export interface PublishTold {
  /** What was done. */
  readonly title: string;
  readonly status: 'published' | 'unchanged' | 'partial' | 'incomplete' | 'failed' | 'planned';
  readonly headline: string;
  /** In red, before all else. */
  readonly warnings: readonly string[];
  readonly unverified: readonly string[];
  readonly refusals: readonly string[];
  /** Images that are not published, while all else is. */
  readonly keptBack: readonly KeptBackImage[];
  readonly troubles: readonly string[];
  readonly notices: readonly string[];
  /** Done, or planned: those have no status. */
  readonly changes: readonly (Change & {
    readonly status?: JournalEntry['status'];
    readonly message?: string | null;
  })[];
  readonly outcomes: readonly Outcome[];
  /** What was due and was not begun, since the run stopped before it. */
  readonly left: readonly Change[];
  readonly leftOut: readonly LeftOutLeg[];
  /** Of the report; empty where a browser cannot open it. */
  readonly address: string;
}

const SIGNS = {
  published: '🟢',
  unchanged: '🟢',
  partial: '🟠',
  incomplete: '🔴',
  failed: '🔴',
  planned: '🔵',
} as const;
const CHANGE_SIGNS = { begun: '🟠', done: '🟢', failed: '🔴' } as const;
const MOST_ROWS = 200;
const MOST_LINES = 50;
const LONGEST_TEXT = 1000;

/** What changed per target and region, before and after, and what was refused and why. */
export function renderPublishing(told: PublishTold): string {
  const parts = [
    `### ${SIGNS[told.status]} ${told.title}: ${escapeMarkdown(told.headline)}`,
    told.address === '' ? '' : `[**Open the report**](${told.address})`,
    lines(told.warnings.map((text) => `🔴 **${escapeMarkdown(cut(text))}**`)),
    told.unverified.length === 0 ? '' : `🔴 **${UNVERIFIED[told.status]}**: ${list(told.unverified.map(codeSpan))}`,
    titled(
      'Refused',
      told.refusals.map((text) => `- 🔴 ${escapeMarkdown(cut(text))}`),
    ),
    titled(
      'Failed',
      told.troubles.map((text) => `- 🔴 ${escapeMarkdown(cut(text))}`),
    ),
    titled(
      'Kept back',
      told.keptBack.map(
        ({ image, reasons }) =>
          `- 🔴 ${codeSpan(image)}: ${reasons.map((text) => escapeMarkdown(cut(text))).join(' ')}`,
      ),
    ),
    renderChanges(told),
    renderPlaces(told),
    titled(
      'Not done',
      told.left.map((one) => `- ⚪ ${placeOf(one)}: ${escapeMarkdown(cut(one.what))}`),
    ),
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

/** What is said of images without tests: only what was published is called so. */
const UNVERIFIED = {
  published: 'Published without having passed tests',
  unchanged: 'Published without having passed tests',
  partial: 'Published without having passed tests',
  incomplete: 'Published without having passed tests',
  failed: 'Without having passed tests',
  planned: 'Would be published without having passed tests',
} as const;

function placeOf({ target, kind, leg, region }: Change): string {
  const where = [leg, region].flatMap((part) => (part === null || part === '' ? [] : [codeSpan(part)]));
  return [`${codeSpan(target)} ${kind}`, ...where].join(' ');
}

/** A place for which something is still due is not what it should be, whatever was done for it. */
function stateOf(outcome: Outcome, left: readonly Change[]): string {
  const due = left.find(
    ({ target, kind, leg, region }) =>
      target === outcome.target &&
      kind === outcome.kind &&
      (leg === null || leg === outcome.leg) &&
      (region === null || region === outcome.region),
  );
  if (outcome.status !== 'failed' && due !== undefined) return `not done: ${escapeMarkdown(cut(due.what))}`;
  return `${outcome.status}${outcome.message === null ? '' : `: ${escapeMarkdown(cut(outcome.message))}`}`;
}

function renderPlaces({ outcomes, left }: PublishTold): string {
  if (outcomes.length === 0) return '';
  const rows = outcomes
    .slice(0, MOST_ROWS)
    .map((outcome) => [
      outcome.leg === '' ? '' : codeSpan(outcome.leg),
      `${codeSpan(outcome.target)} ${outcome.kind}`,
      outcome.region === null ? '' : codeSpan(outcome.region),
      codeSpan(cut(outcome.ref ?? outcome.id ?? outcome.digest ?? '')),
      stateOf(outcome, left),
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
  return cutText(text, LONGEST_TEXT);
}
