import { contextVariables } from './contexts.ts';
import type { RunningJob } from './running-job.ts';
import type { Step, StepContext, StepOutcome, StepValues } from './step.ts';

/** The `steps` context of a job and what goes with it. */
export class StepsContext {
  readonly #job: RunningJob;
  readonly #finished: Step[] = [];

  constructor(job: RunningJob) {
    this.#job = job;
  }

  add(step: Step): void {
    this.#finished.push(step);
  }

  outcomes(): Readonly<Record<string, StepOutcome>> {
    return Object.fromEntries(
      this.#finished
        .filter(({ request }) => request.id !== undefined)
        .map(({ id, outputs, outcome, conclusion }) => [id, { outputs: outputs.toObject(), outcome, conclusion }]),
    );
  }

  view(): StepContext {
    const { machine, state } = this.#job;
    const path = [...state.prependPath.toReversed(), state.env.get('PATH') ?? machine['PATH'] ?? ''].join(':');
    return {
      steps: this.outcomes(),
      env: {
        ...machine,
        ...Object.fromEntries(state.env),
        PATH: path,
        ...contextVariables(state.github, state.runner),
        GITHUB_ACTIONS: 'true',
        CI: state.env.get('CI') ?? 'true',
      },
      workspace: state.workspace,
      temp: state.temp,
    };
  }
}

export function resolveValues(values: StepValues | undefined, context: StepContext): Record<string, string> {
  const resolved = typeof values === 'function' ? values(context) : (values ?? {});
  return Object.fromEntries(Object.entries(resolved).map(([name, value]) => [name, String(value)]));
}
