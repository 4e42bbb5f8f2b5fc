import type { Environment } from '../core/runner/host.ts';
import { childEnvironment } from '../core/secrets/environment.ts';
import { delay } from '../core/process/process.ts';
import type { Render } from '../core/process/relay.ts';
import { builtImages } from '../dockerfile/image.ts';
import { buildCommand, sweepBuild } from '../dockerfile/build-sweep.ts';
import { type Leftover, sweepPart } from '../image/leftover.ts';
import type { BakedImage } from '../image/record.ts';
import { findImages } from '../packer/run/artifact-id.ts';
import { sweep, tidy } from '../packer/run/leftovers.ts';
import { observeLog, Observer } from '../packer/run/observer.ts';
import { completeImages } from '../packer/run/results.ts';
import { accountsOf, askedOf, strangersOf } from './asked.ts';
import { idFileOf } from './dockerfile-run.ts';
import type { BakeFolder } from './folder.ts';
import type { Journal } from './journal.ts';
import type { BakeMeans } from './options.ts';
import { Sightings } from './sightings.ts';
import { sweepProcesses } from './started-processes.ts';

/** A provider that does not answer costs the post step no more before it looks for what is left. */
const NOTE_MS = 10_000;
/** The same of a question about an image, for which others wait. */
const ANSWER_MS = 20_000;

/** What can be done for a bake of which only the journal and the log are left. */
export interface BakeCleanup {
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

type OfBuilder = Omit<BakeCleanup, 'sightings'>;

export function cleanupOf(
  means: BakeMeans,
  environment: Environment,
  folder: BakeFolder,
  journal: Journal,
): BakeCleanup {
  const child = childEnvironment(environment, [], {});
  const sightings = new Sightings(folder);
  const ofBuilder =
    journal.record.builder === 'packer'
      ? afterPacker(means, child, folder, journal)
      : afterDocker(means, child, folder, journal);
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
  { providers }: BakeMeans,
  environment: Readonly<Record<string, string>>,
  folder: BakeFolder,
  journal: Journal,
): OfBuilder {
  const { startedAt, workingDirectory } = journal;
  const asked = askedOf(journal.providers, providers, { folder, startedAt }, environment);
  const observed = (): Promise<Observer> => observeLog(folder.stdout, providers);
  return {
    name: 'Packer',
    lookOnce: async () => {
      const looks = asked.flatMap(({ provider, bake }) => provider.sweep?.look?.(bake) ?? []);
      // One that fails is asked again by its sweep, and keeps nobody from ending the builder.
      if (looks.length > 0) await Promise.race([Promise.allSettled(looks), delay(LOOK_MS)]);
    },
    renderer: () => {
      const { reader } = new Observer();
      return (lines) => reader.render(lines);
    },
    images: async () => {
      const { artifacts } = await observed();
      const found = findImages(artifacts, (build) => build, providers);
      const accounts = accountsOf(journal.providers);
      return completeImages(found, { providers, environment, workingDirectory, accounts, limitMs: ANSWER_MS });
    },
    note: async () => {
      const noting = asked.filter(({ provider }) => provider.sweep?.note !== undefined);
      if (noting.length === 0) return;
      const observer = await observed();
      const signal = AbortSignal.timeout(NOTE_MS);
      // What is not noted is not known, and the sweep says so.
      await Promise.allSettled(
        noting.map(async ({ provider, bake }) => provider.sweep?.note?.(bake, observer, signal)),
      );
    },
    tidy: async () => tidy(asked, await observed()),
    sweep: async (deadline, onFound) => [
      ...(await sweep({
        providers,
        asked,
        unasked: journal.unasked,
        observer: await observed(),
        kept: [],
        keepOnFailure: journal.keepOnFailure,
        deadline,
        onFound,
      })),
      ...strangersOf(journal.providers, providers),
    ],
  };
}

function afterDocker(
  { connectDaemon }: BakeMeans,
  environment: Readonly<Record<string, string>>,
  folder: BakeFolder,
  journal: Journal,
): OfBuilder {
  const docker = connectDaemon(environment, 'sweep');
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
      const build = { docker, mark, idFile: idFileOf(folder), isImageTold };
      const part = { what: 'containers', command: buildCommand(mark), sweep: () => sweepBuild(build) };
      return sweepPart(part, deadline, onFound);
    },
  };
}
