import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { steadyNow } from '../core/clock.ts';
import { watchDescendants } from '../core/process/descendants.ts';
import type { Host } from '../core/runner/host.ts';
import type { Interrupt } from '../core/process/interrupt.ts';
import { delay } from '../core/process/process.ts';
import { isInfrastructure } from '../image/failure.ts';
import type { Attempt } from './builder.ts';
import type { BakeOptions } from './options.ts';
import { type Journal, noteJournal } from './journal.ts';
import type { Prepared } from './prepare.ts';

export interface LastAttempt extends Attempt {
  readonly journal: Journal;
}

/** Runs the builder; again only when a provider was at fault, after a growing, random pause. */
export async function bakeWithRetries(
  host: Host,
  inputs: BakeOptions,
  prepared: Prepared,
  journal: Journal,
  interrupt: Interrupt,
): Promise<LastAttempt> {
  for (let tries = 0; ; tries += 1) {
    const attempt = await bakeOnce(host, inputs, prepared, journal, interrupt);
    const { failure } = attempt.outcome;
    const isPassing = attempt.outcome.status === 'failed' && failure !== null && isInfrastructure(failure.class);
    if (attempt.images.length === 0 && tries < FLAKE_TRIES && isShellFlake(prepared, attempt)) {
      host.info(`Packer's script had vanished before it ran; trying again, retry ${tries + 1} of ${FLAKE_TRIES}`);
      await pause(1000, interrupt);
      if (interrupt.at() === undefined) continue;
    }
    // An image that one of several builds made must not be made a second time.
    if (!isPassing || tries >= inputs.retries || attempt.images.length > 0 || interrupt.at() !== undefined)
      return attempt;
    const pauseMs = Math.min(60_000, 2000 * 2 ** tries) * (0.5 + Math.random());
    host.info(
      `Trying again in ${Math.round(pauseMs / 1000)} s, retry ${tries + 1} of ${inputs.retries}: ${failure.class}, ${failure.message}`,
    );
    await pause(pauseMs, interrupt);
    if (interrupt.at() !== undefined) return attempt;
  }
}

/** One run, with the journal kept up to date for whoever comes after us. */
async function bakeOnce(
  host: Host,
  inputs: BakeOptions,
  prepared: Prepared,
  first: Journal,
  interrupt: Interrupt,
): Promise<LastAttempt> {
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
    startedAt: journal.startedAt,
    onStart: (child) => {
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
