import { bake } from '../actions/bake/main.ts';
import { describeError } from '../core/errors.ts';
import type { Environment, Host } from '../core/runner/host.ts';
import { listenForInterrupt } from '../core/process/interrupt.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { inputPairs, readSettings } from './settings.ts';
import type { RunPlan } from './leg-run.ts';
import { PackerTools } from './packer-tools.ts';
import { PipelineRun } from './pipeline-run.ts';
import { planAll } from './plan-stage.ts';
import { UNWATCHED } from './watch.ts';

/** Resolves every leg of a manifest, and lets its builder check the recipe; bakes nothing and asks no provider for images. */
export async function validateAll(host: Host): Promise<void> {
  const interrupt = listenForInterrupt();
  try {
    const run = new PipelineRun(host, readSettings(host), interrupt, UNWATCHED);
    host.saveState('pipeline', run.folder.path);
    await run.note({ cleanImages: false, done: false });
    const { plan, levels } = await planAll(run, null, { 'look-up': 'false' });
    const legs = levels.flat();
    const tools = new PackerTools(run);
    // One after another: what is said of a leg stays together.
    const results = await sideBySide(legs, 1, async (leg) =>
      run.isStopped ? ['The run was cancelled.'] : validateLeg(run, plan, tools, leg),
    );
    const wrong = results.flatMap((failures, index) =>
      failures.map((failure) => `${legs[index]?.leg ?? ''}: ${failure}`),
    );
    await run.note({ cleanImages: false, done: true });
    if (wrong.length > 0) host.fail(wrong.join('\n'));
    else host.info(`Validated ${legs.length} ${legs.length === 1 ? 'leg' : 'legs'}.`);
  } finally {
    interrupt.dispose();
  }
}

async function validateLeg(
  run: PipelineRun,
  plan: RunPlan,
  tools: PackerTools,
  leg: PlannedLeg,
): Promise<readonly string[]> {
  let environment: Environment;
  try {
    environment = await tools.of(leg);
  } catch (error) {
    return [describeError(error)];
  }
  const child = run.child({
    stage: 'bake',
    leg,
    environment,
    inputs: {
      mode: 'validate',
      plan: plan.path,
      'plan-digest': plan.digest,
      leg: leg.leg,
      'secret-vars': inputPairs(run.inputs['secret-vars']),
    },
  });
  await run.perform(child, (own) => bake(own));
  return child.failures;
}
