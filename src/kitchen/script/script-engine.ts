import { mkdir } from 'node:fs/promises';

import { CommandError, messageOf, UserError } from '../../core/errors.ts';
import { describeLeftover, isOpen, type Leftover } from '../../image/leftover.ts';
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
import { prepareTrial, wrongImage } from '../trial.ts';
import { removeCopy } from './script-sweep.ts';
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
  // What runs inside the image may not speak for it.
  if (run !== undefined && !options.inside) request.look?.(rootOf(request));
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
  const { subject, providers } = request;
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
  return prepareTrial(request, provider.trial, { inside: options.inside, machine: options.machine ?? null });
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

function leftFailure(leftovers: readonly Leftover[]): PhaseResult['failure'] {
  const open = leftovers.find(isOpen);
  if (open === undefined) return null;
  const { state, kind, id, reason } = open;
  return {
    class: 'cleanup',
    message: state === 'left' ? `${kind} ${id} is still there: ${reason}` : describeLeftover(open),
  };
}

function failureFrom(error: unknown): NonNullable<PhaseResult['failure']> {
  if (error instanceof KitchenError) return { class: error.failure, message: error.message };
  if (error instanceof UserError) return { class: 'config', message: error.message };
  if (error instanceof CommandError) return { class: 'infrastructure', message: error.message };
  return { class: 'infrastructure', message: messageOf(error) };
}
