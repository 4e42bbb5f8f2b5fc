import { appendFileSync } from 'node:fs';

import type { Annotation, Host } from '../core/runner/host.ts';
import { runLongProcess } from '../core/process/long-process.ts';
import { type BuildOutcome, endingOf } from '../image/outcome.ts';
import { withoutMark } from '../core/process/process.ts';
import type { Providers } from '../image/provider.ts';
import type { FailureWords, ReadBuild, Watch } from '../image/provider-bake.ts';
import { type BuildArguments, buildArguments } from '../packer/run/arguments.ts';
import { findImages } from '../packer/run/artifact-id.ts';
import { blamedProvisioner, provisionerAnnotation } from '../packer/run/blame.ts';
import { annotationOf, type Diagnostic, readDiagnostics } from '../packer/run/diagnostics.ts';
import { type Asked, sweep, tidy } from '../packer/run/leftovers.ts';
import { readManifests } from '../packer/run/manifest.ts';
import { lastTexts, Observer } from '../packer/run/observer.ts';
import { decideOutcome, quoted } from '../packer/run/outcome.ts';
import type { PackerProgram } from '../packer/run/program.ts';
import { isWithoutImage, keptImages, withoutImage } from '../packer/run/without-image.ts';
import { completeImages } from '../packer/run/results.ts';
import { addLoggedEvents, endingQuestions, SpokenLines } from '../packer/run/stepping.ts';
import { buildNameOf } from '../packer/run/selection.ts';
import { accountsOf, type AskedProvider, askedOf } from './asked.ts';
import type { Attempt, BakeContext, RunRequest } from './builder.ts';
import type { BakeOptions } from './options.ts';
import type { PackerTask } from './settled-leg.ts';
import { withOptionPlaces } from '../packer/run/named-option.ts';
import { workspacePath } from '../core/files/paths.ts';

/** All that a run of Packer needs. */
export interface PackerBake {
  readonly inputs: BakeOptions;
  readonly task: PackerTask;
  readonly bakeContext: BakeContext;
  readonly packer: PackerProgram;
  readonly environment: Readonly<Record<string, string>>;
  readonly arguments: BuildArguments;
  /** Instead of theirs, for a run with the variables that are for want of capacity. */
  readonly retryVarFiles: readonly string[];
  /** Those that are to run. */
  readonly builds: readonly ReadBuild[];
  readonly secrets: readonly string[];
  /** All that there are. */
  readonly providers: Providers;
  /** Those that keep what the builds make. */
  readonly keepers: readonly AskedProvider[];
  readonly unasked: readonly string[];
}

/** Runs `packer build` and asks the providers about what it says it made. */
export async function runPacker(host: Host, bake: PackerBake, run: RunRequest): Promise<Attempt> {
  const { task, bakeContext, providers } = bake;
  const { template, workingDirectory } = task;
  const { folder } = bakeContext;
  const own = withoutMark(bake.environment);
  const asked = askedOf(bake.keepers, providers, { folder, startedAt: run.startedAt }, own);
  const room = { builds: bake.builds, workingDirectory, slug: bakeContext.settled.leg.slug };
  for (const one of asked) await one.provider.sweep?.makeRoom?.(one.bake, room);
  const observer = new Observer(providers, Date.now, (provider) => watches.get(provider)?.poke());
  const watches = await watchesOf(asked, observer);
  const spoken = bakeContext.isStepping ? new SpokenLines() : undefined;
  const read = (lines: string): string => observer.reader.render(lines);
  const end = await runLongProcess(host, {
    name: 'Packer',
    program: bake.packer.path,
    args: buildArguments({ ...bake.arguments, ...(run.withRetryVars ? { varFiles: bake.retryVarFiles } : {}) }),
    cwd: workingDirectory,
    environment: bake.environment,
    stdout: spoken === undefined ? folder.stdout : folder.spoken,
    stderr: folder.stderr,
    ...(spoken === undefined ? {} : { sharesTerminal: true, asks: endingQuestions }),
    render: (lines) => {
      if (spoken === undefined) return read(lines);
      const asIfRead = spoken.asMachineLines(lines);
      appendFileSync(folder.stdout, asIfRead);
      read(asIfRead);
      return lines;
    },
    stage: () => observer.timeline.current,
    logPath: run.logPath,
    secrets: bake.secrets,
    timeoutMs: run.timeoutMinutes * 60_000,
    interrupt: run.interrupt,
    onStart: run.onStart,
    onStop: () => {
      run.onStop();
      // What Packer takes away again leads to what it does not, such as copies of an image.
      return hurry(watches);
    },
  });
  if (spoken !== undefined) read(addLoggedEvents(folder.debugLog, folder.stdout));
  const stopped = Promise.allSettled([...watches.values()].map((watch) => watch.stop()));
  run.onEnd(end);
  const nameOf = (told: string): string => buildNameOf(template.model, told);
  const told = observer.artifacts;
  const left = end.exitCode === 0 ? [] : readManifests(template.model, workingDirectory, run.startedAt);
  const unreported = left.filter(({ id }) => !told.some((artifact) => artifact.id === id));
  const found = keptImages(findImages([...told, ...unreported], nameOf, providers), template.model, providers);
  const completing = { providers, environment: own, workingDirectory, accounts: accountsOf(bake.keepers) };
  const images = end.exitCode === undefined ? [] : await completeImages(found, completing);
  const ending = {
    ...endingOf(end, run.interrupt.at() !== undefined, run.timeoutMinutes, images.length),
    withoutImage: withoutImage(template.model, providers),
    allowsNoImage: bake.inputs['allow-no-image'] || isWithoutImage(told),
  };
  const words = await wordsOf(providers, asked, observer, folder.stdout);
  const complaints = templateComplaints(host, task, observer.diagnosticsText);
  const outcome = decideOutcome(ending, observer, words, complaints);
  return {
    outcome,
    images,
    steps: observer.timeline.end(),
    warnings: observer.ledger.warnings,
    annotations: annotationsOf(complaints, task.template, observer, outcome, words),
    sweep: async (deadline) => {
      await stopped;
      return sweep({
        providers,
        asked,
        unasked: bake.unasked,
        observer,
        kept: images.map(({ id }) => id),
        keepOnFailure: bake.inputs['keep-on-failure'],
        deadline,
      });
    },
    tidy: async () => {
      await stopped;
      return tidy(asked, observer);
    },
  };
}

/** By provider, what notes while Packer runs. */
async function watchesOf(asked: readonly Asked[], observer: Observer): Promise<ReadonlyMap<string, Watch>> {
  const watches = await Promise.all(
    asked.map(async ({ provider, bake }) => {
      const watch = await provider.sweep?.watch?.(bake, () => observer);
      return watch === undefined ? [] : [[provider.name, watch] as const];
    }),
  );
  return new Map(watches.flat());
}

async function hurry(watches: ReadonlyMap<string, Watch>): Promise<void> {
  await Promise.allSettled([...watches.values()].map((watch) => watch.hurry()));
}

/** What providers said of builds that failed where Packer's own words say only that they did, by build. */
async function wordsOf(
  providers: Providers,
  asked: readonly Asked[],
  observer: Observer,
  stdout: string,
): Promise<ReadonlyMap<string, FailureWords>> {
  const found = new Map<string, FailureWords>();
  if (observer.buildErrors.length === 0) return found;
  try {
    const lines = lastTexts(stdout);
    for (const { build, text } of observer.buildErrors) {
      for (const { name, reason } of providers) {
        const bake = asked.find(({ provider }) => provider.name === name)?.bake;
        const words = await reason?.(lines, build, text, bake && { bake, words: observer });
        if (words !== undefined) found.set(build, words);
      }
    }
  } catch {
    // Then Packer's own words have to do.
  }
  return found;
}

function annotationsOf(
  complaints: readonly Diagnostic[],
  template: PackerTask['template'],
  observer: Observer,
  outcome: BuildOutcome,
  words: ReadonlyMap<string, FailureWords>,
): readonly Annotation[] {
  const diagnostics = complaints.map(annotationOf);
  const annotations: Annotation[] =
    outcome.status === 'failed' ? [...diagnostics] : diagnostics.filter(({ level }) => level !== 'error');
  const failureClass = outcome.failure?.class;
  for (const { build, text } of observer.buildErrors) {
    const title = `Build ${build} failed (${failureClass ?? 'unknown'})`;
    const message = quoted(text, words.get(build)).replace(/\s+/g, ' ');
    const provisioner = blamedProvisioner(template.model, build, observer.provisionerStarts);
    if (provisioner !== undefined && failureClass === 'provisioner')
      annotations.push(provisionerAnnotation(provisioner, title, message));
    else annotations.push({ level: 'error', title, message, file: template.mainFile });
  }
  return annotations;
}

/** What Packer has against a template, each with its file as one of the workspace: Packer names them from where it ran. */
export function templateComplaints(
  host: Pick<Host, 'workspace'>,
  { template, workingDirectory }: Pick<PackerTask, 'template' | 'workingDirectory'>,
  text: string,
): readonly Diagnostic[] {
  const inWorkspace = readDiagnostics(text, undefined).map((one) => ({
    ...one,
    file: one.file === undefined ? template.mainFile : workspacePath(host, one.file, workingDirectory),
  }));
  return withOptionPlaces(inWorkspace, template.model);
}
