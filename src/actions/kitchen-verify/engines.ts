import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { jobFolder, insideWorkspace } from '../../core/files/paths.ts';
import { isFirstIn, takeFolder } from '../../core/files/shared-folder.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { startTimeOf } from '../../core/process/process.ts';
import type { Host } from '../../core/runner/host.ts';
import { credentialValues, handedSecrets } from '../../core/secrets/environment.ts';
import type { Providers } from '../../image/provider.ts';
import type { Subject } from '../../image/provider-verify.ts';
import { STATE_FOLDER, watchKitchen } from '../../kitchen/berks/repository-traces.ts';
import { findKitchenFiles, type KitchenFiles } from '../../kitchen/config/kitchen-files.ts';
import type { TestRequest } from '../../kitchen/engine.ts';
import { KitchenError, type EngineOutcome } from '../../kitchen/outcome.ts';
import { readInstanceState } from '../../kitchen/run/instance-state.ts';
import { runScript } from '../../kitchen/script/script-engine.ts';
import type { KitchenVerifyInputs } from './inputs.ts';
import { machineOf } from './settings.ts';
import { beginJournal, createVerifyFolder, type JournalFile } from './journal.ts';
import { verifyWithKitchen } from './kitchen-verification.ts';

type EngineName = 'kitchen' | 'script';

/** What comes of an image without tests. */
export const NOTHING_RAN: EngineOutcome = {
  engine: 'kitchen',
  instances: [],
  problems: [],
  leftovers: [],
  tools: {},
  isCancelled: false,
};

/** What is to be done. */
export interface Work {
  readonly inputs: KitchenVerifyInputs;
  readonly providers: Providers;
  readonly subject: Subject;
  readonly interrupt: Interrupt;
  /** Of every child: built, not inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly mark: string;
  /** Given what a script has left, before it is removed. */
  readonly look: ((folder: string) => void) | undefined;
}

/** What it is done with, each ready. Paths are absolute. */
export interface PreparedEngine {
  /** Null: there is nothing to run. */
  readonly engine: EngineName | null;
  readonly files: KitchenFiles;
  /** The folder of the kitchen file, or where the script runs, as it is written. */
  readonly root: string;
  /** Of the leg: what is kept of it. */
  readonly legFolder: string;
  readonly request: TestRequest;
  readonly journal: JournalFile;
}

/**
 * Chooses the engine, and begins the journal: from here on the post step finds whatever becomes of us. When it would not, as on
 * a full disk, nothing is begun. Throws a UserError.
 */
export async function prepareEngine(host: Host, work: Work): Promise<PreparedEngine> {
  const { inputs, subject, mark } = work;
  const folder = inputs['working-directory'];
  const root = insideWorkspace('Input "working-directory"', host.workspace, host.workspace, folder);
  if (!statSync(root).isDirectory()) throw new UserError('Input "working-directory" must be a folder.');
  const files = findKitchenFiles({
    workspace: host.workspace,
    folder: root,
    kitchenYaml: inputs['kitchen-yaml'],
    environment: host.environment,
  });
  const legFolder = join(jobFolder(host), 'legs', subject.slug);
  mkdirSync(legFolder, { recursive: true, mode: 0o700 });
  const engine = engineOf(inputs, files);
  const own = createVerifyFolder(host);
  const journal = beginJournal(host, own, {
    main: { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? '' },
    engine: engine ?? 'script',
    mark,
    root,
    destroy: inputs.destroy,
    subject: { ...subject, files: [...subject.files] },
    environment: { ...work.environment },
  });
  const request = engineRequest(host, work, { root, folder: own.path, legFolder, journal });
  return { engine, files, root, legFolder, request, journal };
}

/** Runs the engine to its end, whatever the tests say. */
export async function runEngine(
  inputs: KitchenVerifyInputs,
  { engine, files, root, request, journal }: PreparedEngine,
): Promise<EngineOutcome> {
  if (engine === 'script') {
    return runScript(request, {
      command: inputs.script,
      report: '',
      inside: inputs['script-inside'],
      machine: machineOf(inputs['script-machine']),
      extra: [],
    });
  }
  if (engine === null) return NOTHING_RAN;
  return takeFolder(request.root, async () => {
    if (isFirstIn(request.root)) journal.change({ traces: [watchKitchen(root, request.folder)] });
    return verifyWithKitchen(request, { inputs, files, journal });
  });
}

/** Has the journal say how it ended, for the post step. */
export function endJournal(
  { inputs }: Work,
  { engine, root, journal }: PreparedEngine,
  { instances, isCancelled }: EngineOutcome,
): void {
  // Without its state nobody could log in to an instance that was to stay, nor destroy it.
  const isKept = engine === 'kitchen' && inputs.destroy !== 'always';
  if (isKept && instances.some(({ name }) => readInstanceState(root, name).exists)) {
    const traces = journal.value.traces.map((one) => ({
      ...one,
      watched: one.watched.filter(({ path }) => path !== STATE_FOLDER),
    }));
    journal.changeIfPossible({ traces });
  }
  journal.changeIfPossible({ phase: isCancelled ? 'stopping' : 'done' });
}

/** `auto` takes the script that is given, else Test Kitchen where there is a kitchen file; null where there is neither. */
function engineOf(inputs: KitchenVerifyInputs, files: KitchenFiles): EngineName | null {
  if (inputs.engine === 'script' || (inputs.engine === 'auto' && inputs.script !== '')) return 'script';
  if (files.kitchen !== null) return 'kitchen';
  if (inputs.engine === 'auto') return null;
  throw new KitchenError(
    'config',
    `There is no kitchen.yml or .kitchen.yml in ${JSON.stringify(inputs['working-directory'])}. Write one, name it with the input "kitchen-yaml", or test the image with the input "script".`,
  );
}

function engineRequest(
  host: Host,
  { inputs, providers, subject, interrupt, environment, mark, look }: Work,
  places: { readonly root: string; readonly folder: string; readonly legFolder: string; readonly journal: JournalFile },
): TestRequest {
  const logs = join(places.legFolder, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  return {
    host,
    providers,
    subject,
    root: realpathSync(places.root),
    environment,
    secrets: [
      ...new Set([
        ...inputs['secret-vars'].map(([, value]) => value),
        ...credentialValues(environment, handedSecrets(host.environment)),
      ]),
    ].filter((value) => value !== ''),
    interrupt,
    folder: places.folder,
    logs,
    mark,
    parallel: inputs.parallel,
    timeouts: {
      create: inputs['create-timeout'],
      converge: inputs['converge-timeout'],
      verify: inputs['verify-timeout'],
      destroy: inputs['destroy-timeout'],
    },
    reports: inputs.reports,
    look,
    now: () => Date.now(),
    note: (entry) => places.journal.note(entry),
  };
}
