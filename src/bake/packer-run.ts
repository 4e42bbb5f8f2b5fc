import { appendFileSync } from 'node:fs';

import type { Annotation, Host } from '../core/runner/host.ts';
import { runLongProcess } from '../core/process/long-process.ts';
import type { BuildOutcome } from '../image/outcome.ts';
import { type BuildArguments, buildArguments } from '../packer/run/arguments.ts';
import { findImages } from '../packer/run/artifact-id.ts';
import { blamedProvisioner, provisionerAnnotation } from '../packer/run/blame.ts';
import { daemonWords, type DaemonWords, lastLines } from '../packer/run/daemon-words.ts';
import { annotationOf, type Diagnostic } from '../packer/run/diagnostics.ts';
import { listAfterGoodEnd } from '../providers/aws/packer-leftovers.ts';
import { watchEc2 } from '../providers/aws/packer-watch.ts';
import { namedContainers, sweep } from '../packer/run/leftovers.ts';
import { readManifests } from '../packer/run/manifest.ts';
import { Observer } from '../packer/run/observer.ts';
import { decideOutcome, quoted } from '../packer/run/outcome.ts';
import type { PackerProgram } from '../packer/run/program.ts';
import { isWithoutImage, keptImages, withoutImage } from '../packer/run/without-image.ts';
import { completeImages } from '../packer/run/results.ts';
import { addLoggedEvents, endingQuestions, SpokenLines } from '../packer/run/stepping.ts';
import { buildNameOf } from '../packer/run/selection.ts';
import { readLinks } from '../providers/aws/sweep/noted-links.ts';
import type { Docker } from '../providers/docker/docker.ts';
import { removeSpentVolumes } from '../providers/docker/sweep.ts';
import type { Attempt, Bench, Builder, RunRequest } from './builder.ts';
import type { BakeOptions } from './options.ts';
import type { PackerTask } from './settled-leg.ts';
import { templateComplaints } from './template-complaints.ts';

/** All that a run of Packer needs. */
export interface PackerBake {
  readonly inputs: BakeOptions;
  readonly task: PackerTask;
  readonly bench: Bench;
  readonly packer: PackerProgram;
  readonly environment: Readonly<Record<string, string>>;
  readonly arguments: BuildArguments;
  readonly secrets: readonly string[];
  readonly docker: Docker;
  readonly providers: Builder['providers'];
  readonly claims: Builder['claims'];
  readonly regions: readonly string[];
  readonly account: string | null;
}

/** Runs `packer build` and asks the providers about what it says it made. */
export async function runPacker(host: Host, bake: PackerBake, run: RunRequest): Promise<Attempt> {
  const { task, bench, docker } = bake;
  const { template, workingDirectory } = task;
  const { folder, sightings } = bench;
  const links = { path: folder.links, regions: bake.regions, claims: bake.claims, startedAt: run.startedAt };
  const watch = bake.providers.aws ? watchEc2(links, () => observer) : undefined;
  const observer = new Observer(Date.now, watch?.poke);
  const spoken = bench.isStepping ? new SpokenLines() : undefined;
  const read = (lines: string): string => {
    const shown = observer.reader.render(lines);
    sightings.ask(docker, namedContainers(observer));
    return shown;
  };
  const end = await runLongProcess(host, {
    name: 'Packer',
    program: bake.packer.path,
    args: buildArguments(bake.arguments),
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
      return watch?.hurry();
    },
  });
  watch?.stop();
  if (spoken !== undefined) read(addLoggedEvents(folder.debugLog, folder.stdout));
  run.onEnd(end);
  const nameOf = (told: string): string => buildNameOf(template.model, told);
  const told = observer.artifacts;
  const left = end.exitCode === 0 ? [] : readManifests(template.model, workingDirectory, run.startedAt);
  const unreported = left.filter(({ id }) => !told.some((artifact) => artifact.id === id));
  const found = keptImages(findImages([...told, ...unreported], nameOf), template.model);
  const images = end.exitCode === undefined ? [] : await completeImages(found, workingDirectory, bake.account, docker);
  const ending = {
    exitCode: end.exitCode,
    interrupted: run.interrupt.at() !== undefined,
    timedOut: end.timedOut,
    timeoutMinutes: run.timeoutMinutes,
    isDiskFull: end.isDiskFull,
    imageCount: images.length,
    withoutImage: withoutImage(template.model),
    allowsNoImage: bake.inputs['allow-no-image'] || isWithoutImage(told),
  };
  const daemon = daemonWordsOf(observer, folder.stdout);
  const complaints = templateComplaints(host, task, observer.diagnosticsText);
  const outcome = decideOutcome(ending, observer, daemon, complaints);
  return {
    outcome,
    images,
    stretches: observer.timeline.end(),
    warnings: observer.ledger.warnings,
    annotations: annotationsOf(complaints, task.template, observer, outcome, daemon),
    sweep: async (deadline) => {
      await sightings.settled();
      return sweep({
        providers: bake.providers,
        claims: bake.claims,
        noted: readLinks(folder.links),
        kept: images.map(({ id }) => id),
        keepOnFailure: bake.inputs['keep-on-failure'],
        startedAt: run.startedAt,
        regions: bake.regions,
        temporary: folder.temporary,
        observer,
        docker,
        seen: sightings,
        deadline,
      });
    },
    tidy: async () => {
      await sightings.settled();
      const [ofDocker, ofEc2] = await Promise.all([
        removeSpentVolumes(docker, sightings),
        bake.providers.aws ? listAfterGoodEnd(readLinks(folder.links), observer) : [],
      ]);
      return [...ofDocker, ...ofEc2];
    },
  };
}

/** What docker said of builds that failed in a pull or a push: Packer's own words say only that it failed. */
function daemonWordsOf(observer: Observer, stdout: string): ReadonlyMap<string, DaemonWords> {
  const found = new Map<string, DaemonWords>();
  if (observer.buildErrors.length === 0) return found;
  try {
    const lines = lastLines(stdout);
    for (const { build, text } of observer.buildErrors) {
      const words = daemonWords(lines, build, text);
      if (words !== undefined) found.set(build, words);
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
  daemon: ReadonlyMap<string, DaemonWords>,
): readonly Annotation[] {
  const diagnostics = complaints.map(annotationOf);
  const annotations: Annotation[] =
    outcome.status === 'failed' ? [...diagnostics] : diagnostics.filter(({ level }) => level !== 'error');
  const failureClass = outcome.failure?.class;
  for (const { build, text } of observer.buildErrors) {
    const title = `Build ${build} failed (${failureClass ?? 'unknown'})`;
    const message = quoted(text, daemon.get(build)).replace(/\s+/g, ' ');
    const provisioner = blamedProvisioner(template.model, build, observer.provisionerStarts);
    if (provisioner !== undefined && failureClass === 'provisioner')
      annotations.push(provisionerAnnotation(provisioner, title, message));
    else annotations.push({ level: 'error', title, message, file: template.mainFile });
  }
  return annotations;
}
