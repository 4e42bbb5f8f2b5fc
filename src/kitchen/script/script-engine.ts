import { mkdir } from 'node:fs/promises';

import { CommandError, messageOf, UserError } from '../../core/errors.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { EngineRequest } from '../engine.ts';
import { KitchenError } from '../kitchen-error.ts';
import type { EngineOutcome, InstanceOutcome, PhaseName, PhaseResult } from '../outcome.ts';
import { copyFolderOf } from './script-folder.ts';
import type { ScriptOptions } from './script-options.ts';
import { endProcesses } from './script-processes.ts';
import { checkReportGlobs } from './script-reports.ts';
import { globsOf, logOf, NO_REPORTS, rootOf, type ScriptRun, verify } from './script-run.ts';
import type { ScriptSubject, StartedSubject } from './script-subject.ts';
import { removeCopy } from './script-sweep.ts';
import { subjectOf } from './subject-choice.ts';
import { copyWorkspace } from './workspace-copy.ts';

/**
 * Brings the image up, runs a command against it in a copy of what git tracks of the workspace, and reads the reports
 * that it leaves. The run counts as one instance, named after the leg. What is started is noted first, and taken away
 * again whatever happens; after a kill, `sweepScript` does it. Never throws for what the image, the provider or the
 * script do: that is in the outcome.
 */
export async function runScript(request: EngineRequest, options: ScriptOptions): Promise<EngineOutcome> {
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

  const thing = subjectOf(request, options);
  const started = await phase(
    'create',
    async () => create(request, options, thing),
    ({ image }) => wrongImage(request, image),
  );
  skip('converge');
  let run: ScriptRun | undefined;
  if (started !== undefined && results[0]?.failure === null && interrupt.at() === undefined) {
    run = await phase(
      'verify',
      async () => verify(request, options, thing, started),
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
        leftovers.push(...(await thing.remove()), ...removeCopy(request.folder));
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

async function create(request: EngineRequest, options: ScriptOptions, thing: ScriptSubject): Promise<StartedSubject> {
  const { host, subject, interrupt } = request;
  if (options.inside && subject.provider !== 'docker') {
    throw new KitchenError(
      'config',
      `A script can run inside of a container only, but ${subject.leg} is an image of ${subject.provider}.`,
    );
  }
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
  return thing.start();
}

function wrongImage({ subject }: EngineRequest, image: StartedSubject['image']): PhaseResult['failure'] {
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
