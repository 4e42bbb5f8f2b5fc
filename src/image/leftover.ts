import { rmSync } from 'node:fs';

import { z } from 'zod';

import { steadyNow } from '../core/clock.ts';
import { messageOf } from '../core/errors.ts';
import type { Annotation, Host } from '../core/runner/host.ts';

/** Something a run left behind, or might have: what, where, and how to remove it. */
export const leftover = z.object({
  kind: z.string().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
  id: z.string(),
  region: z.string().nullable(),
  state: z
    .enum(['removed', 'left', 'unchecked'])
    .describe(
      'left: not provably ours, or it could not be removed. unchecked: nobody asked whether it is there, or nobody was answered.',
    ),
  reason: z.string(),
  command: z.string().nullable().describe('What removes it by hand.'),
});
export type Leftover = z.infer<typeof leftover>;

/** The reason of what nobody knows of, since whoever was asked gave this error or this word for an answer. */
export function unanswered(error: unknown): string {
  return `could not be looked for: ${messageOf(error)}`;
}

/** A provider that does not answer leaves a line with the command to look for oneself, not an error: nobody knows what is left. */
export async function listLeftovers(
  what: string,
  command: string | null,
  found: Promise<readonly Leftover[]>,
): Promise<readonly Leftover[]> {
  try {
    return await found;
  } catch (error) {
    return [{ kind: 'unknown', id: what, region: null, state: 'unchecked', reason: unanswered(error), command }];
  }
}

/** Removes a folder that is ours alone; gives it where it stays. */
export function removeFolder(folder: string): readonly Leftover[] {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    return [];
  } catch (error) {
    const command = `rm -r '${folder}'`;
    return [{ kind: 'folder', id: folder, region: null, state: 'left', reason: messageOf(error), command }];
  }
}

/** Everything that somebody has to look at. */
export function isOpen({ state }: Pick<Leftover, 'state'>): boolean {
  return state !== 'removed';
}

/** The command of what nobody looked for shows it where it may hold others' things, and removes it else. */
const REMOVES = /(?:^| )(?:delete|delete-[a-z-]+|rm|terminate-[a-z-]+|deregister-[a-z-]+)(?: |$)/;

/** Shows what there is, and removes nothing: what could not be asked after, or cannot be told apart from others' things. */
const SHOWS = /(?:^| )(?:describe-[a-z-]+|list|ls|ps|status)(?: |$)/;

/** Longer answers of a provider are cut in a line; the record and the summary have them whole. */
const LONGEST_REASON = 300;

/** One line for a log or an annotation: never a command that removes something without what is not known of it. */
export function describeLeftover({ kind, id, region, state, reason, command }: Leftover): string {
  // What nobody looked for has no kind that says anything.
  const what = kind === 'unknown' ? id : `${kind} ${id}`;
  const where = region === null || what.endsWith(` in ${region}`) ? '' : ` in ${region}`;
  if (state === 'unchecked') {
    const verb = command !== null && REMOVES.test(command) ? 'if it is there and yours, remove it' : 'look';
    const look = command === null ? '' : `; ${verb} with: ${command}`;
    return `${reason.startsWith('Not checked') ? reason : `Not checked: ${reason}`}: ${what}${where}${look}`;
  }
  const why = reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  const verb = command !== null && SHOWS.test(command) && !REMOVES.test(command) ? 'look' : 'remove it';
  return `${what}${where}${why === '' ? '' : ` (${why})`}${command === null ? '' : `; ${verb} with: ${command}`}`;
}

/** The sum of a sweep: `Cleaned up after web: 2 removed, 1 left, 1 not checked.` */
export function sweptSentence(leg: string, leftovers: readonly Pick<Leftover, 'state'>[]): string {
  const many = (wanted: Leftover['state']): number => leftovers.filter(({ state }) => state === wanted).length;
  const unchecked = many('unchecked');
  const counts = `${many('removed')} removed, ${many('left')} left${unchecked === 0 ? '' : `, ${unchecked} not checked`}`;
  return `Cleaned up after ${leg}: ${counts}.`;
}

/** What nobody should overlook. */
export function leftoverWarnings(leftovers: readonly Leftover[]): readonly Annotation[] {
  return leftovers.filter(isOpen).map((one) => ({
    level: 'warning',
    title: one.state === 'left' ? 'Left behind' : 'Not checked',
    message: describeLeftover(one),
  }));
}

/** Said the moment it is known, since logs of a job that overruns are lost: what is left, and what removes it. */
export function tellAsFound(host: Pick<Host, 'info'>, leftovers: readonly Leftover[]): void {
  for (const one of leftovers.filter(isOpen)) {
    host.info(`${one.state === 'left' ? 'Left: ' : ''}${describeLeftover(one)}`);
  }
  for (const { kind, id, region } of leftovers.filter((one) => !isOpen(one))) {
    host.info(`Removed: ${kind} ${id}${region === null ? '' : ` in ${region}`}`);
  }
}

/**
 * One provider's part of a sweep, which gets so much time and no more: what it found by then counts, and that it did not
 * come to its end is named. What it finds is told as it comes.
 *
 * @param until ms since the epoch
 */
export async function sweepPart(
  part: {
    readonly what: string;
    /** Removes what may be left of it by hand. */
    readonly command: string;
    readonly sweep: (onFound: (one: Leftover) => void) => Promise<readonly Leftover[]>;
  },
  until: number,
  onFound: (one: Leftover) => void,
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  const told = new Set<Leftover>();
  let isOver = false;
  const tell = (one: Leftover): void => {
    if (isOver || told.has(one)) return;
    told.add(one);
    found.push(one);
    onFound(one);
  };
  let timer: NodeJS.Timeout | undefined;
  const started = steadyNow();
  const limit = new Promise<readonly Leftover[]>((resolve) => {
    timer = setTimeout(
      () => {
        const reason = unanswered(`no answer within ${Math.round((steadyNow() - started) / 1000)} s`);
        resolve([{ kind: 'unknown', id: part.what, region: null, state: 'unchecked', reason, command: part.command }]);
      },
      Math.max(LEAST_MS, until - started),
    );
  });
  try {
    const rest = await Promise.race([listLeftovers(part.what, part.command, part.sweep(tell)), limit]);
    for (const one of rest) tell(one);
    return found;
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}

/** Also where the job's time is over: a provider that answers at once is still swept. */
const LEAST_MS = 3000;
