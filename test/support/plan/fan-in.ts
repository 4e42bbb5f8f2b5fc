import { runJob } from '../runner/job.ts';
import type { JobResult } from '../runner/job-end.ts';
import { type Chain, type ChainPlan, bakeRow } from './chain.ts';
import { planAction } from './repository.ts';

/** The last job of a run: what became of every leg of a plan. */
export function collectChain(chain: Chain, plan: ChainPlan): Promise<JobResult> {
  const inputs = {
    mode: 'collect',
    'artifact-prefix': plan.prefix,
    plan: plan.outputs['plan-artifact'] ?? '',
    'plan-digest': plan.outputs['digest'] ?? '',
  };
  return runJob({ ...chain, steps: [{ action: planAction, id: 'collect', inputs }] });
}

/** All rows of a plan, level after level; the status of each by its leg, and a log for the message of an assertion. */
export async function bakeAll(
  chain: Chain,
  plan: ChainPlan,
  inputs: Readonly<Record<string, string>> = {},
): Promise<{ readonly statuses: Readonly<Record<string, string | undefined>>; readonly log: string }> {
  const statuses: Record<string, string | undefined> = {};
  const logs: string[] = [];
  for (const { leg } of plan.levels.flat()) {
    const { outputs, job } = await bakeRow(chain, plan, leg, inputs);
    statuses[leg] = outputs['status'];
    logs.push(job.log);
  }
  return { statuses, log: logs.join('\n') };
}
