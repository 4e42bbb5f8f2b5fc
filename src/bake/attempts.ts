import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { steadyNow } from '../core/clock.ts';
import { watchDescendants } from '../core/process/descendants.ts';
import type { Host } from '../core/runner/host.ts';
import type { Interrupt } from '../core/process/interrupt.ts';
import type { ProcessIdentity } from '../core/process/long-process.ts';
import { delay } from '../core/process/process.ts';
import { isInfrastructure } from '../image/failure.ts';
import type { Leftover } from '../image/leftover.ts';
import type { AttemptNote, FailureClass } from '../image/record.ts';
import type { Attempt } from './builder.ts';
import type { BakeOptions } from './options.ts';
import { type Journal, noteJournal } from './journal.ts';
import type { Prepared } from './prepare.ts';
import { sweepProcesses } from './started-processes.ts';

/** The last of the tries, and what is to be told of those before it. */
export interface LastAttempt extends Attempt {
  readonly journal: Journal;
  /** All of them, in order; their messages are not scrubbed yet. */
  readonly tries: readonly AttemptNote[];
  /** What those before left and was looked for. */
  readonly earlier: readonly Leftover[];
}

/** After a failure the builder has cleaned up by itself; what it could not is given this long. */
const SWEEP_MS = 60_000;

/** Runs the builder; again only when a provider was at fault, after a growing, random pause, and with nothing left behind. */
export async function bakeWithRetries(
  host: Host,
  inputs: BakeOptions,
  prepared: Prepared,
  journal: Journal,
  interrupt: Interrupt,
  onStart: (child: ProcessIdentity) => void = () => {},
): Promise<LastAttempt> {
  const { retryVariables } = prepared.builder;
  const notes: AttemptNote[] = [];
  const earlier: Leftover[] = [];
  let retryVars = false;
  let flakes = 0;
  for (;;) {
    const attempt = await bakeOnce(host, inputs, prepared, journal, interrupt, retryVars, onStart);
    const { failure, status } = attempt.outcome;
    const last = (): LastAttempt => ({ ...attempt, earlier, tries: [...notes, noteOf(attempt)] });
    const noteOf = ({ outcome }: Attempt): AttemptNote => ({
      failure: outcome.failure,
      'retry-vars': retryVars ? [...retryVariables] : [],
    });
    if (interrupt.at() !== undefined) return last();
    if (attempt.images.length === 0 && flakes < FLAKE_TRIES && isShellFlake(prepared, attempt)) {
      flakes += 1;
      host.info(`Packer's script had vanished before it ran; trying again, retry ${flakes} of ${FLAKE_TRIES}`);
      await pause(1000, interrupt);
      if (interrupt.at() !== undefined) return last();
      continue;
    }
    const next: NextTry | undefined =
      status === 'failed' && failure !== null
        ? nextTry(failure.class, { before: notes.length, retries: inputs.retries, retryVars, retryVariables })
        : undefined;
    // An image that one of several builds made must not be made a second time.
    if (next === undefined || failure === null || attempt.images.length > 0) return last();
    const left = await takeAway(inputs, prepared, attempt);
    const pauseMs = Math.min(60_000, 2000 * 2 ** notes.length) * (0.5 + Math.random());
    const how = next.retryVars ? ` with ${retryVariables.join(', ')} of retry-vars` : '';
    host.info(
      `Trying again${how} in ${Math.round(pauseMs / 1000)} s, retry ${notes.length + 1} of ${next.most}: ${failure.class}, ${failure.message}`,
    );
    await pause(pauseMs, interrupt);
    // What is swept already is not looked for a second time.
    if (interrupt.at() !== undefined) return { ...last(), sweep: async () => left };
    earlier.push(...left);
    notes.push(noteOf(attempt));
    retryVars = next.retryVars;
  }
}

interface NextTry {
  readonly retryVars: boolean;
  /** How many may follow the first. */
  readonly most: number;
}

/** How a bake is tried again that failed like this; undefined where it is not. */
export function nextTry(
  failure: FailureClass,
  at: {
    /** Tries that are over, without the last. */
    readonly before: number;
    readonly retries: number;
    /** Whether the last one was with them. */
    readonly retryVars: boolean;
    readonly retryVariables: readonly string[];
  },
): NextTry | undefined {
  if (!isInfrastructure(failure)) return undefined;
  // Whoever names such variables asks for one more try with them.
  const begins = failure === 'capacity' && !at.retryVars && at.retryVariables.length > 0;
  const most = begins ? Math.max(at.retries, at.before + 1) : at.retries;
  return at.before < most ? { retryVars: at.retryVars || begins, most } : undefined;
}

/** Removes, or lists, what a try left that did not end well. First what may still be making something, then what it made. */
export async function takeAway(
  inputs: Pick<BakeOptions, 'keep-on-failure'>,
  { mark, sightings }: Pick<Prepared, 'mark' | 'sightings'>,
  attempt: Pick<Attempt, 'sweep'>,
): Promise<readonly Leftover[]> {
  const processes = inputs['keep-on-failure'] ? [] : await sweepProcesses(mark, sightings.processes);
  return [...processes, ...(await attempt.sweep(steadyNow() + SWEEP_MS))];
}

/** One run, with the journal kept up to date for whoever comes after us. */
async function bakeOnce(
  host: Host,
  inputs: BakeOptions,
  prepared: Prepared,
  first: Journal,
  interrupt: Interrupt,
  withRetryVars: boolean,
  onStart: (child: ProcessIdentity) => void,
): Promise<Attempt & { readonly journal: Journal }> {
  const { builder, folder, legFolder, sightings } = prepared;
  let journal = first;
  const note = (changes: Partial<Journal>): void => {
    journal = { ...journal, ...changes };
    noteJournal(host, folder, journal);
  };
  // What an earlier run printed is told already.
  for (const path of [folder.stdout, folder.stderr, folder.spoken, folder.debugLog]) rmSync(path, { force: true });
  let watch: ReturnType<typeof watchDescendants> | undefined;
  const attempt = await builder.bake(host, {
    interrupt,
    timeoutMinutes: inputs.timeout,
    logPath: join(legFolder, builder.logName),
    withRetryVars,
    startedAt: journal.startedAt,
    onStart: (child) => {
      onStart(child);
      note({ phase: 'running', child, shown: 0 });
      watch = watchDescendants([child], (running) => sightings.running(running));
    },
    onStop: () => watch?.look(),
    onEnd: ({ shown, exitCode }) => {
      watch?.stop();
      note({ shown, ...(exitCode === undefined ? { phase: 'stopping' as const } : {}) });
    },
  });
  return { ...attempt, journal };
}

/** As often as the predecessor of IMAGES.json tried: ten times in all. */
const FLAKE_TRIES = 9;

/** The one known flake of Packer's docker builder: its script is uploaded, and gone when it is to run, as dash and bash say it. */
function isShellFlake({ settled, builder, legFolder }: Prepared, { outcome }: Attempt): boolean {
  if (!settled.retriesShellFlake || outcome.status !== 'failed') return false;
  const path = join(legFolder, builder.logName);
  const log = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return (
    /\/tmp\/script[\w-]{1,40}\.sh: (?:not found|No such file or directory)/.test(log) &&
    /exited with non-zero exit status: 127/.test(log)
  );
}

async function pause(ms: number, interrupt: Interrupt): Promise<void> {
  for (const until = steadyNow() + ms; steadyNow() < until && interrupt.at() === undefined;) await delay(100);
}
