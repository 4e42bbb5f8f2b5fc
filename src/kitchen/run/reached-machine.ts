import { providerNamed } from '../../image/provider.ts';
import type { ReachOption } from '../../image/provider-kitchen.ts';
import type { StartedTrial, TrialRun } from '../../image/provider-trial.ts';
import type { Injection } from '../config/injection.ts';
import { PROXY } from '../config/drivers.ts';
import type { TestRequest } from '../engine.ts';
import { KitchenError } from '../outcome.ts';
import { prepareTrial, type TrialOptions, wrongImage } from '../trial.ts';

/** A machine of the image under test that was brought up for Test Kitchen, which reaches it by its driver `proxy`. */
export interface ReachedMachine {
  readonly options: readonly ReachOption[];
  readonly image: StartedTrial['image'];
  /** For verifiers that run here. */
  readonly variables: StartedTrial['variables'];
  readonly tools: StartedTrial['tools'];
  readonly run: TrialRun;
}

/**
 * Brings up a machine of the image where its provider has Test Kitchen reach one, and an instance is to be reached; else
 * undefined. It must be removed after Test Kitchen, whatever came of that. Throws a KitchenError, and nothing is up then.
 */
export async function reachMachine(
  request: TestRequest,
  { instances }: Injection,
  machine: TrialOptions['machine'],
): Promise<ReachedMachine | undefined> {
  const { subject, providers } = request;
  const { trial, kitchen } = providerNamed(subject.provider, providers) ?? {};
  if (trial === undefined || kitchen?.reach === undefined) return undefined;
  if (!instances.some(({ driver }) => driver === PROXY)) return undefined;
  const run = await prepareTrial(request, trial, { inside: false, machine });
  request.note({ kind: 'instance', instance: subject.leg, config: null });
  try {
    const started = await run.start();
    const wrong = wrongImage(request, started.image);
    if (wrong !== null) throw new KitchenError('config', wrong.message);
    const { image, variables, tools } = started;
    return { options: kitchen.reach(started), image, variables, tools, run };
  } catch (error) {
    await run.remove();
    throw error;
  }
}
