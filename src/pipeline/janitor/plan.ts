import { z } from 'zod';

import { sha256 } from '../../core/files/files.ts';
import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { byUnits, canonicalJson } from '../../core/values.ts';
import type { Stray } from '../../image/provider-strays.ts';

// What is ended, decided of what there is. A plan that somebody looks at and agrees to, by its digest.

const change = z.strictObject({
  provider: z.string(),
  region: z.string(),
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  run: z.string().nullable(),
  things: z.array(z.string()),
});
export type JanitorChange = z.infer<typeof change>;

export const janitorPlan = z.strictObject({
  schema: z.literal('bakehouse/janitor/1'),
  changes: z.array(change).describe('One for each run that left something.'),
});
export type JanitorPlan = z.infer<typeof janitorPlan>;

/** Of what is ended: two plans of one digest end the same. */
export function janitorDigest({ changes }: JanitorPlan): string {
  return sha256(canonicalJson(changes));
}

/** What is there, by the provider that has it. */
export interface FoundStray extends Stray {
  readonly provider: string;
}

export interface JudgedStray {
  readonly stray: FoundStray;
  /** Empty only where it is ended. */
  readonly heldBy: readonly string[];
}

const HOUR_MS = 3_600_000;
/** A job on GitHub's own runners may take that long. */
const LEAST_HOURS = 6;

/** In ms. Throws a UserError. */
export function readAge(text: string): number {
  const [, number = '', unit] = /^([1-9]\d{0,3})([hd])$/.exec(text) ?? [];
  const hours = Number(number) * (unit === 'd' ? 24 : 1);
  if (unit === undefined || hours < LEAST_HOURS)
    throw new UserError(
      `Input "older-than" must be hours or days, as 12h or 2d, and at least ${LEAST_HOURS}h, for so long a job may run; but was ${show(text)}.`,
    );
  return hours * HOUR_MS;
}

/** What is old enough, and held by nothing. @param now ms since the epoch @param age in ms */
export function judgeStrays(strays: readonly FoundStray[], now: number, age: number): readonly JudgedStray[] {
  return strays
    .toSorted((a, b) => byUnits(nameOf(a), nameOf(b)))
    .map((stray) => {
      const since = stray.since === null ? Number.NaN : Date.parse(stray.since);
      const heldBy = [...stray.holds];
      if (Number.isNaN(since)) heldBy.push('nobody saying how old it is');
      else if (now - since < age) heldBy.push(`its age, ${Math.max(0, Math.floor((now - since) / HOUR_MS))} hours`);
      return { stray, heldBy };
    });
}

export function planOf(judged: readonly JudgedStray[]): JanitorPlan {
  const due = judged.filter(({ heldBy }) => heldBy.length === 0);
  return {
    schema: 'bakehouse/janitor/1',
    changes: due.map(({ stray: { provider, region, mark, run, things } }) => ({
      provider,
      region,
      mark,
      run,
      things: [...things],
    })),
  };
}

/** What of a plan is left to do, or why nothing of it is done. */
export interface JanitorAgreement {
  readonly due: readonly JanitorChange[];
  readonly done: readonly JanitorChange[];
  readonly moved: readonly string[];
}

/** Holds a plan against what there is now: what is gone has been ended, whoever did it, and a run that made something since lives. */
export function agreementOf(plan: JanitorPlan, judged: readonly JudgedStray[]): JanitorAgreement {
  const now = new Map(judged.map((one) => [nameOf(one.stray), one]));
  const due: JanitorChange[] = [];
  const done: JanitorChange[] = [];
  const moved: string[] = [];
  for (const planned of plan.changes) {
    const one = now.get(nameOf(planned));
    const known = new Set(planned.things.map(identity));
    const more = one?.stray.things.filter((thing) => !known.has(identity(thing))) ?? [];
    const what = `what the run with the mark ${planned.mark} left`;
    if (one === undefined) done.push(planned);
    else if (one.heldBy.length > 0) moved.push(`${what} is held by ${one.heldBy.join('; ')}.`);
    else if (more.length > 0) moved.push(`${what} has become more: ${more.join(', ')}.`);
    else due.push(planned);
  }
  return { due, done, moved };
}

/** Without the state that stands behind it. */
function identity(thing: string): string {
  return thing.replace(/ \([A-Za-z_-]+\)$/, '');
}

function nameOf({ provider, region, mark }: Pick<FoundStray, 'provider' | 'region' | 'mark'>): string {
  return JSON.stringify([provider, region, mark]);
}
