import { codeSpan, escapeMarkdown, summaryPart, table } from '../../core/runner/summary.ts';
import { counted, cutText } from '../../core/text/wording.ts';
import type { RetentionChange, RetentionPlan } from '../../plan/retention/agreed-plan.ts';
import { called, type RetentionOutcome } from '../../plan/retention/decision.ts';

const LONGEST = 400;
/** Rows of a table that somebody reads. */
const MOST_ROWS = 300;

/** Texts of tags and templates are a stranger's: nothing of them commands a terminal, or shows another text than there is. */
export function plain(text: string): string {
  return cutText(text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').toWellFormed(), LONGEST);
}

/** A change as it is due, in words that begin with its verb. */
export function changeLine({ provider, region, id, leg, stage, parts }: RetentionChange): string {
  const what = leg === '' ? 'what is left of it' : leg;
  const more = parts.length === 0 ? '' : `, with ${parts.join(', ')}`;
  return plain(`${stage} ${provider} ${region} ${id} (${what}${more})`);
}

/** One that stays, and by what it is held. */
export function heldLine({ bake, age, heldBy, next }: RetentionOutcome): string {
  const places = bake.images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
  const spared = next === null ? [] : bake.images.flatMap((one) => one.spared);
  const old = age === null ? '' : `, ${counted(age, 'day')} old`;
  const by = heldBy.map(({ what }) => what).join('; ');
  return plain(
    `${called(bake)} (${places}${old})${by === '' ? '' : `: held by ${by}`}${spared.map((one) => `; ${one}`).join('')}`,
  );
}

/** The plan for the summary of a job. */
export function summaryOf(plan: RetentionPlan, digest: string, outcomes: readonly RetentionOutcome[]): string {
  const due = plan.changes
    .slice(0, MOST_ROWS)
    .map(({ stage, provider, region, id, leg, parts }) => [
      escapeMarkdown(stage),
      codeSpan(plain(`${provider} ${region}`)),
      codeSpan(plain(id)),
      escapeMarkdown(plain(leg)),
      parts.map((part) => codeSpan(plain(part))).join(' '),
    ]);
  const stays = outcomes.filter(({ next }) => next === null);
  const held = stays
    .slice(0, MOST_ROWS)
    .map(({ bake, age, heldBy }) => [
      escapeMarkdown(plain(called(bake))),
      age === null ? '' : String(age),
      escapeMarkdown(plain(heldBy.map(({ what }) => what).join('; '))),
    ]);
  const more = (all: number, shown: number): string => (all > shown ? `\n\n${all - shown} more are in the log.` : '');
  return summaryPart(
    [
      '## Retention',
      '',
      plan.changes.length === 0
        ? 'Nothing is due.'
        : `${counted(plan.changes.length, 'image')} would change. To agree to exactly this: ${codeSpan(digest)}\n\n${table(['Stage', 'Where', 'Image', 'Of', 'With'], due)}${more(plan.changes.length, due.length)}`,
      '',
      stays.length === 0
        ? ''
        : `<details><summary>${counted(stays.length, 'bake')} stay</summary>\n\n${table(['Bake', 'Days', 'Held by'], held)}${more(stays.length, held.length)}\n\n</details>`,
    ].join('\n'),
  );
}
