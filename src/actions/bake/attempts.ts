import type { Host } from '../../core/host.ts';
import type { Interrupt } from '../../core/interrupt.ts';
import { delay } from '../../core/process.ts';
import type { BakedImage } from '../../image/record.ts';
import { buildArguments } from '../../packer/arguments.ts';
import { findImages } from '../../packer/artifact-id.ts';
import { type BuildRun, runBuild } from '../../packer/build.ts';
import { isInfrastructure } from '../../packer/failure.ts';
import type { Journal } from '../../packer/journal.ts';
import { readManifests } from '../../packer/manifest.ts';
import { decideOutcome, type Outcome } from '../../packer/outcome.ts';
import { completeImages } from '../../packer/results.ts';
import { buildNameOf } from '../../packer/selection.ts';
import type { BakeInputs } from './inputs.ts';
import type { Prepared } from './prepare.ts';

export interface Attempt {
  readonly run: BuildRun;
  readonly outcome: Outcome;
  readonly images: readonly BakedImage[];
}

/** Runs Packer; again only when the provider was at fault, after a growing, random pause. */
export async function bakeWithRetries(
  host: Host,
  inputs: BakeInputs,
  prepared: Prepared,
  journal: Journal,
  interrupt: Interrupt,
): Promise<Attempt> {
  for (let tries = 0; ; tries += 1) {
    const attempt = await bakeOnce(host, inputs, prepared, journal, interrupt);
    const { failure } = attempt.outcome;
    const isPassing = attempt.outcome.status === 'failed' && failure !== null && isInfrastructure(failure.class);
    // An image that one of several builds made must not be made a second time.
    if (!isPassing || tries >= inputs.retries || attempt.images.length > 0 || interrupt.at() !== undefined)
      return attempt;
    const pauseMs = Math.min(60_000, 2000 * 2 ** tries) * (0.5 + Math.random());
    host.info(
      `Trying again in ${Math.round(pauseMs / 1000)} s, retry ${tries + 1} of ${inputs.retries}: ${failure.class}, ${failure.message}`,
    );
    for (const until = Date.now() + pauseMs; Date.now() < until && interrupt.at() === undefined;) await delay(100);
    if (interrupt.at() !== undefined) return attempt;
  }
}

async function bakeOnce(
  host: Host,
  inputs: BakeInputs,
  prepared: Prepared,
  journal: Journal,
  interrupt: Interrupt,
): Promise<Attempt> {
  const { template, workingDirectory } = prepared;
  const run = await runBuild(host, {
    program: prepared.packer.path,
    args: buildArguments(prepared.arguments),
    cwd: workingDirectory,
    environment: prepared.environment,
    folder: prepared.folder,
    secrets: prepared.secrets,
    timeoutMs: inputs.timeout * 60_000,
    interrupt,
    journal,
  });
  const nameOf = (told: string): string => buildNameOf(template.model, told);
  const told = run.observer.artifacts;
  const left = run.exitCode === 0 ? [] : readManifests(template.model, workingDirectory, journal.startedAt);
  const unreported = left.filter(({ id }) => !told.some((artifact) => artifact.id === id));
  const found = findImages([...told, ...unreported], nameOf);
  const images =
    run.exitCode === undefined ? [] : await completeImages(found, workingDirectory, prepared.account, prepared.docker);
  const ending = {
    exitCode: run.exitCode,
    interrupted: interrupt.at() !== undefined,
    timedOut: run.timedOut,
    timeoutMinutes: inputs.timeout,
    imageCount: images.length,
  };
  return { run, outcome: decideOutcome(ending, run.observer), images };
}
