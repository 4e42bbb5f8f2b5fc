import { steadyNow, waitFor } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import { responseArtifactName } from '../../image/artifact-name.ts';
import { type BuildResponse, buildResponse } from '../response.ts';
import type { GitHub, Job, Run } from './github.ts';
import { LostAnswer, Refused } from './trouble.ts';

/** A run, as it was when it was looked at. */
export interface SeenRun {
  readonly run: Run;
  readonly jobs: readonly Job[];
  /** Of its newest attempt, the last that there was; undefined while there is none. */
  readonly response: BuildResponse | undefined;
}

export interface Following {
  readonly github: GitHub;
  readonly run: number;
  /** Attempts before this one are over, and of no interest. */
  readonly attempt?: number;
  readonly stepMs: number;
  readonly signal: AbortSignal;
  readonly onSeen: (seen: SeenRun) => void;
  /** GitHub gives no answer; it is asked again. */
  readonly onTrouble: (message: string) => void;
}

/** A run whose id GitHub has told may be unknown to it for some seconds. */
const APPEARS_MS = 120_000;
/** A service that is away for so long is no reason to give up a run of an hour. */
const OUTAGE_MS = 20 * 60_000;

/** Looks at a run once. A response that cannot be read now is the one that was read before. */
export async function look(github: GitHub, id: number, before?: SeenRun): Promise<SeenRun> {
  const run = await github.run(id);
  const [jobs, response] = await Promise.all([
    github.jobs(id, run.attempt),
    run.status === 'queued' ? undefined : responseOf(github, run),
  ]);
  const isSameAttempt = before?.run.attempt === run.attempt;
  return { run, jobs, response: response ?? (isSameAttempt ? before?.response : undefined) };
}

/** The response that the run keeps as an artifact while it goes on: another program may have written it. */
async function responseOf(github: GitHub, { id, attempt }: Run): Promise<BuildResponse | undefined> {
  const text = await github.artifact(id, responseArtifactName('bakehouse', attempt));
  if (text === undefined) return undefined;
  try {
    return buildResponse.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Looks at a run until it is over. Throws a UserError when the signal comes first. */
export async function follow({
  github,
  run,
  attempt = 1,
  stepMs,
  signal,
  onSeen,
  onTrouble,
}: Following): Promise<SeenRun> {
  const started = steadyNow();
  let answered = started;
  let seen: SeenRun | undefined;
  for (;;) {
    try {
      seen = await look(github, run, seen);
      answered = steadyNow();
      onSeen(seen);
      if (seen.run.status === 'completed' && seen.run.attempt >= attempt) return seen;
    } catch (error) {
      const isUnknown = error instanceof Refused && error.status === 404 && seen === undefined;
      const isOutage = error instanceof LostAnswer && steadyNow() - answered < OUTAGE_MS;
      if (!isOutage && (!isUnknown || steadyNow() - started > APPEARS_MS)) throw error;
      if (isOutage) onTrouble(error.message);
    }
    await waitFor(stepMs, signal);
    if (signal.aborted) throw new UserError('Interrupted.');
  }
}
