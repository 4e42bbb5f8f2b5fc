import type { Environment } from '../core/runner/host.ts';
import { childEnvironment } from '../core/secrets/environment.ts';
import { delay } from '../core/process/process.ts';
import type { Render } from '../core/process/relay.ts';
import { builtImages } from '../dockerfile/image.ts';
import { buildCommand, sweepBuild } from '../dockerfile/build-sweep.ts';
import { type Leftover, sweepPart } from '../image/leftover.ts';
import type { BakedImage } from '../image/record.ts';
import { findImages } from '../packer/run/artifact-id.ts';
import { noteLinks } from '../providers/aws/packer-watch.ts';
import { listAfterGoodEnd } from '../providers/aws/packer-leftovers.ts';
import { sweep } from '../packer/run/leftovers.ts';
import { observeLog, Observer } from '../packer/run/observer.ts';
import { completeImages } from '../packer/run/results.ts';
import { readLinks } from '../providers/aws/sweep/noted-links.ts';
import { SWEEP_ANSWER_MS } from '../providers/docker/command.ts';
import { createDocker } from '../providers/docker/docker.ts';
import { removeSpentVolumes } from '../providers/docker/sweep.ts';
import { idFileOf } from './dockerfile-run.ts';
import type { BakeFolder } from './folder.ts';
import type { Journal } from './journal.ts';
import { Sightings } from './sightings.ts';
import { sweepProcesses } from './started-processes.ts';

/** A provider that does not answer costs the post step no more before it looks for what is left. */
const NOTE_MS = 10_000;

/** What can be done for a bake of which only the journal and the log are left. */
export interface Aftermath {
  readonly name: 'Packer' | 'docker';
  readonly sightings: Sightings;
  /** Sees once more what the builder has, before it is asked to end; takes no longer than a moment. */
  readonly lookOnce: () => Promise<void>;
  /** A new renderer for the rest of its output. */
  readonly renderer: () => Render;
  /** What it had finished; asked once the builder has ended. */
  readonly images: () => Promise<readonly BakedImage[]>;
  /** Notes what a provider tells only while it is there; beside a builder that still cleans up. */
  readonly note: () => Promise<void>;
  /** Removes what it leaves after a good end, too; gives what is left. */
  readonly tidy: () => Promise<readonly Leftover[]>;
  /** Removes or lists what it left; the builder must have ended. */
  readonly sweep: (deadline: number, onFound: (one: Leftover) => void) => Promise<readonly Leftover[]>;
}

/** A daemon that does not answer by then is asked again when the builder has ended. */
const LOOK_MS = 1500;

type OfBuilder = Omit<Aftermath, 'sightings'>;

export function aftermathOf(environment: Environment, folder: BakeFolder, journal: Journal): Aftermath {
  const child = childEnvironment(environment, [], {});
  const sightings = new Sightings(folder);
  const ofBuilder =
    journal.record.builder === 'packer'
      ? afterPacker(child, folder, journal, sightings)
      : afterDocker(child, folder, journal);
  return {
    ...ofBuilder,
    sightings,
    sweep: async (deadline, onFound) => {
      // First what may still be making something, then what it made.
      const processes = journal.keepOnFailure ? [] : await sweepProcesses(journal.mark, sightings.processes);
      for (const one of processes) onFound(one);
      return [...processes, ...(await ofBuilder.sweep(deadline, onFound))];
    },
  };
}

function afterPacker(
  environment: Readonly<Record<string, string>>,
  folder: BakeFolder,
  journal: Journal,
  sightings: Sightings,
): OfBuilder {
  const docker = createDocker(environment, SWEEP_ANSWER_MS);
  return {
    name: 'Packer',
    lookOnce: async () => {
      if (journal.docker) await Promise.race([sightings.look(docker), delay(LOOK_MS)]);
    },
    renderer: () => {
      const { reader } = new Observer();
      return (lines) => reader.render(lines);
    },
    images: async () => {
      const { artifacts } = await observeLog(folder.stdout);
      const found = findImages(artifacts, (build) => build);
      return completeImages(found, journal.workingDirectory, journal.account, docker);
    },
    note: async () => {
      if (!journal.aws) return;
      const request = { ...journal, path: folder.links };
      await noteLinks(request, await observeLog(folder.stdout), AbortSignal.timeout(NOTE_MS));
    },
    tidy: async () => [
      ...(journal.docker ? await removeSpentVolumes(docker, sightings) : []),
      ...(journal.aws ? await listAfterGoodEnd(readLinks(folder.links), await observeLog(folder.stdout)) : []),
    ],
    sweep: async (deadline, onFound) =>
      sweep({
        providers: journal,
        claims: journal.claims,
        noted: readLinks(folder.links),
        kept: [],
        keepOnFailure: journal.keepOnFailure,
        startedAt: journal.startedAt,
        regions: journal.regions,
        temporary: folder.temporary,
        observer: await observeLog(folder.stdout),
        docker,
        seen: sightings,
        deadline,
        onFound,
      }),
  };
}

function afterDocker(environment: Readonly<Record<string, string>>, folder: BakeFolder, journal: Journal): OfBuilder {
  const docker = createDocker(environment, SWEEP_ANSWER_MS);
  return {
    name: 'docker',
    lookOnce: async () => {},
    renderer: () => (lines) => lines,
    images: async () => builtImages(docker, idFileOf(folder), []),
    note: async () => {},
    tidy: async () => [],
    sweep: async (deadline, onFound) => {
      const { mark, phase } = journal;
      const isImageTold = phase === 'running';
      const build = { docker, environment, mark, idFile: idFileOf(folder), isImageTold };
      const part = { what: 'containers', command: buildCommand(mark), sweep: () => sweepBuild(build) };
      return sweepPart(part, deadline, onFound);
    },
  };
}
