// Publishes by the shipped action, kills it right after every single request that changes something anywhere, and lets another
// runner publish again: what consumers see is then what an undisturbed run leaves, and nothing is there twice.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

import { temporaryFolder } from '../plan/repository.ts';
import { type JobRequest, runJob } from '../runner/job.ts';
import type { StepResult } from '../runner/step.ts';
import { publishAction, pushToMain } from './image-chain.ts';
import type { Tripwire } from './tripwire.ts';
import { someOf } from '../thorough.ts';

/** Servers that nothing was published to yet. */
export interface World {
  /** Before all of them, and of this world alone: what an earlier one still has under way does not count here. */
  readonly tripwire: Omit<Tripwire, 'before'>;
  readonly request: Omit<JobRequest, 'steps'>;
  readonly inputs: Readonly<Record<string, string>>;
  /** The action; publish-image unless given. */
  readonly action?: string;
  /** Where it runs, over and over; a new folder each time unless given. */
  readonly workspace?: string;
  /** All that consumers can see, without what is of this world alone. */
  readonly state: (last: Ran) => Promise<unknown>;
}

export interface Ran {
  readonly step: StepResult;
  readonly workspace: string;
}

/**
 * @param fewest an undisturbed run changes at least so much
 */
export async function killEverywhere(t: TestContext, worldOf: () => Promise<World>, fewest: number): Promise<void> {
  const compiled = await temporaryFolder(t);
  const run = async (
    { request, inputs, tripwire, action = publishAction, workspace: own }: World,
    count?: number,
  ): Promise<Ran> => {
    tripwire.disarm();
    const { steps, log, workspace } = await runJob({
      ...request,
      // What node has compiled once it need not compile again: the jobs are many.
      env: { ...request.env, NODE_COMPILE_CACHE: compiled },
      workspace: own ?? (await temporaryFolder(t)),
      event: pushToMain,
      steps: [
        {
          action,
          id: 'publish',
          inputs,
          ...(count === undefined ? {} : { kill: () => tripwire.arm(count) }),
        },
      ],
    });
    const [step] = steps;
    assert.ok(step !== undefined, log);
    return { step, workspace };
  };
  const calm = await worldOf();
  const undisturbed = await run(calm);
  assert.equal(undisturbed.step.outputs['status'], 'published', undisturbed.step.log);
  const wanted = await calm.state(undisturbed);
  const all = calm.tripwire.writes().length;
  assert.ok(all >= fewest, `${all} requests`);
  const second = await run(calm);
  assert.deepEqual(calm.tripwire.writes(), [], second.step.log);
  const counts = someOf(
    Array.from({ length: all }, (_, index) => index + 1),
    4,
  );
  for (const count of counts) {
    const world = await worldOf();
    const killed = await run(world, count);
    const at = `after ${count} of ${all}: ${world.tripwire.writes().at(-1) ?? ''}`;
    assert.equal(killed.step.signal, 'SIGKILL', `${at}\n${killed.step.log}`);
    assert.match(killed.step.log, /Publishing was ended after \d+ of \d+ changes\. Run it again/);
    const again = await run(world);
    assert.match(again.step.outputs['status'] ?? '', /^(?:published|unchanged)$/, `${at}\n${again.step.log}`);
    assert.deepEqual(await world.state(again), wanted, at);
  }
  t.diagnostic(`killed after ${counts.join(', ')} of ${all} requests that change something`);
}
