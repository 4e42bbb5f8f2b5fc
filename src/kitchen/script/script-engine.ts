import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, realpathSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { CommandError, messageOf, UserError } from '../../core/errors.ts';
import { showable } from '../../core/process/relay.ts';
import { createScrub } from '../../core/secrets/secrets.ts';
import type { Leftover } from '../../image/leftover.ts';
import { notOffered, providerNamed } from '../../image/provider.ts';
import type { StartedTrial, Trial, TrialRun } from '../../image/provider-trial.ts';
import type { TestRequest } from '../engine.ts';
import {
  KitchenError,
  type EngineOutcome,
  type InstanceOutcome,
  type PhaseName,
  type PhaseResult,
} from '../outcome.ts';
import { endProcesses } from './script-processes.ts';
import { checkReportGlobs } from './script-reports.ts';
import { globsOf, logOf, NO_REPORTS, rootOf, type ScriptOptions, type ScriptRun, verify } from './script-run.ts';
import { removeCopy, trialFolderOf } from './script-sweep.ts';
import { copyFolderOf, copyWorkspace } from './workspace-copy.ts';

/**
 * Brings the image up, runs a command against it in a copy of what git tracks of the workspace, and reads the reports
 * that it leaves. The run counts as one instance, named after the leg. What is started is noted first, and taken away
 * again whatever happens; after a kill, `sweepScript` does it. Never throws for what the image, the provider or the
 * script do: that is in the outcome.
 */
export async function runScript(request: TestRequest, options: ScriptOptions): Promise<EngineOutcome> {
  const { interrupt, subject } = request;
  const results: PhaseResult[] = [];
  const phase = async <T>(
    name: PhaseName,
    work: () => Promise<T>,
    failureOf: (done: T) => PhaseResult['failure'],
  ): Promise<T | undefined> => {
    const began = request.now();
    let done: T | undefined;
    let failure: PhaseResult['failure'];
    try {
      done = await work();
      failure = failureOf(done);
    } catch (error) {
      failure = failureFrom(error);
    }
    const status = failure === null ? 'passed' : failure.class === 'cancelled' ? 'cancelled' : 'failed';
    results.push({ phase: name, status, seconds: (request.now() - began) / 1000, failure });
    return done;
  };
  const skip = (name: PhaseName): void => {
    const status = interrupt.at() === undefined ? 'skipped' : 'cancelled';
    results.push({ phase: name, status, seconds: 0, failure: null });
  };

  let trial: TrialRun | undefined;
  const inside = providerNamed(subject.provider, request.providers)?.trial?.inside;
  const started = await phase(
    'create',
    async () => {
      trial = await prepare(request, options);
      return create(request, options, trial);
    },
    ({ image }) => wrongImage(request, image),
  );
  skip('converge');
  let run: ScriptRun | undefined;
  const up = trial === undefined || started === undefined ? undefined : { run: trial, started, inside };
  if (up !== undefined && results[0]?.failure === null && interrupt.at() === undefined) {
    run = await phase(
      'verify',
      async () => verify(request, options, up),
      ({ failure }) => failure,
    );
  } else skip('verify');
  const leftovers: Leftover[] = [];
  if (run?.isLeft === true) {
    // The script is still cleaning up, and may need what it tested: both are the post step's now.
    results.push({ phase: 'destroy', status: 'cancelled', seconds: 0, failure: null });
  } else {
    await phase(
      'destroy',
      async () => {
        await endProcesses(null, request.mark);
        leftovers.push(...((await trial?.remove()) ?? []), ...removeCopy(request.folder));
      },
      () => leftFailure(leftovers),
    );
  }

  const sum = run?.sum ?? NO_REPORTS;
  const instance: InstanceOutcome = {
    name: subject.leg,
    suite: null,
    platform: null,
    phases: results,
    counts: sum.counts,
    cases: sum.cases,
    problems: run?.problems ?? [],
    image: started?.image ?? { id: null, isSubject: false },
    log: logOf(request),
  };
  return {
    engine: 'script',
    instances: [instance],
    problems: [],
    leftovers,
    tools: started?.tools ?? {},
    isCancelled: interrupt.at() !== undefined,
  };
}

/** How the image under test is brought up for a script. Throws a KitchenError where its provider cannot do that. */
async function prepare(request: TestRequest, options: ScriptOptions): Promise<TrialRun> {
  const { host, subject, providers, interrupt } = request;
  const provider = providerNamed(subject.provider, providers);
  const title = provider?.title ?? subject.provider;
  if (provider?.trial === undefined) {
    const able = titlesOf(request, () => true);
    throw new KitchenError(
      'config',
      notOffered(
        title,
        'run a script against an image',
        `It can with ${able}; verify an image of ${title} by Test Kitchen, which has a driver for it.`,
      ),
    );
  }
  const machine = machineFor(options.machine, provider.trial, title);
  if (options.inside && provider.trial.inside === undefined) {
    throw new KitchenError(
      'config',
      notOffered(
        title,
        `run a script inside of ${subject.leg}`,
        `It can with ${titlesOf(request, ({ inside }) => inside !== undefined)}; set "script-inside" to false.`,
      ),
    );
  }
  return provider.trial.prepare({
    subject,
    private: trialFolderOf(request.folder),
    workspace: realpathSync(host.workspace),
    keepLog: (name, path) => keepLog(request, name, path),
    name: `bakehouse-${subject.slug}-${randomBytes(4).toString('hex')}`,
    mark: request.mark,
    run: host.run.id === '' ? 'local' : host.run.id,
    folder: copyFolderOf(request.folder),
    inside: options.inside,
    machine,
    environment: request.environment,
    timeoutMs: request.timeouts.create * 60_000,
    isInterrupted: () => interrupt.at() !== undefined,
    onStarted: (thing) => request.note({ kind: 'started', provider: subject.provider, ...thing }),
  });
}

/** What the user says of the machine, checked. Throws a KitchenError with each member that is wrong. */
function machineFor(
  given: ScriptOptions['machine'],
  { machine }: Trial,
  title: string,
): Readonly<Record<string, unknown>> | null {
  if (given === null || given === undefined) return null;
  if (machine === undefined) {
    throw new KitchenError(
      'config',
      notOffered(title, 'choose the machine of a test', 'Leave "machine" out: its images need none of that.'),
    );
  }
  const read = machine.safeParse(given);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${['machine', ...path].join('.')}: ${message}`);
  throw new KitchenError('config', `The machine of the test cannot be had so. ${wrong.join('; ')}.`);
}

/** Of what a guest may have written, more helps nobody. */
const MOST_LOG_BYTES = 4 * 1024 * 1024;

/** Beside the log of the script: the end of what was started, scrubbed. */
function keepLog({ logs, subject, secrets }: TestRequest, name: string, path: string): string {
  const kept = join(logs, `${subject.slug}-${name}.log`);
  const scrub = createScrub(secrets);
  const lines = endOfFile(path, MOST_LOG_BYTES).split('\n');
  writeFileSync(kept, lines.map((line) => showable(line, scrub)).join('\n'), { mode: 0o600 });
  return kept;
}

function endOfFile(path: string, most: number): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, most));
    const read = readSync(file, bytes, 0, bytes.length, Math.max(0, size - most));
    return bytes.toString('utf8', 0, read);
  } finally {
    closeSync(file);
  }
}

function titlesOf({ providers }: TestRequest, can: (trial: Trial) => boolean): string {
  const titles = providers.flatMap(({ title, trial }) => (trial !== undefined && can(trial) ? [title] : []));
  return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
}

async function create(request: TestRequest, options: ScriptOptions, trial: TrialRun): Promise<StartedTrial> {
  const { host, subject, interrupt } = request;
  checkReportGlobs(globsOf(request, options));
  await copyWorkspace({
    workspace: host.workspace,
    target: copyFolderOf(request.folder),
    extra: options.extra,
    environment: request.environment,
  });
  await mkdir(rootOf(request), { recursive: true });
  if (interrupt.at() !== undefined)
    throw new KitchenError('cancelled', 'The run was cancelled before anything was started.');
  request.note({ kind: 'instance', instance: subject.leg, config: null });
  return trial.start();
}

function wrongImage({ subject }: TestRequest, image: StartedTrial['image']): PhaseResult['failure'] {
  if (image.isSubject) return null;
  return {
    class: 'config',
    message: `What was started runs ${image.id ?? 'an unknown image'}, not the image under test, ${subject.id}. Something has given ${subject.reference} to another one.`,
  };
}

function leftFailure(leftovers: readonly Leftover[]): PhaseResult['failure'] {
  const left = leftovers.find(({ state }) => state === 'left');
  return left === undefined
    ? null
    : { class: 'cleanup', message: `${left.kind} ${left.id} is still there: ${left.reason}` };
}

function failureFrom(error: unknown): NonNullable<PhaseResult['failure']> {
  if (error instanceof KitchenError) return { class: error.failure, message: error.message };
  if (error instanceof UserError) return { class: 'config', message: error.message };
  if (error instanceof CommandError) return { class: 'infrastructure', message: error.message };
  return { class: 'infrastructure', message: messageOf(error) };
}
