import assert from 'node:assert/strict';

import { bakeAction } from '../bake/workspace.ts';
import { verifyAction } from '../kitchen/verify-job.ts';
import { type JobRequest, runJob } from '../runner/job.ts';
import type { JobResult } from '../runner/job-end.ts';
import type { Run } from '../runner/run.ts';
import type { ActionStep } from '../runner/step.ts';
import { planAction } from './repository.ts';

/** A workspace, and what every job of the chain has. */
export interface Chain {
  readonly run: Run;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Row {
  readonly leg: string;
  readonly slug: string;
}

/** What a plan job came to. */
export interface ChainPlan {
  readonly job: JobResult;
  /** Of its artifacts and those of its legs: two plans of one run need two. */
  readonly prefix: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Rows by level; empty levels at the end are left out. */
  readonly levels: readonly (readonly Row[])[];
  /** Lines `leg: todo (reason)` of the log. */
  readonly reasons: readonly string[];
}

export async function planChain(
  chain: Chain,
  prefix: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ChainPlan> {
  const job = await runJob({
    run: chain.run,
    workspace: chain.workspace,
    env: chain.env,
    steps: [{ action: planAction, id: 'plan', inputs: { 'artifact-prefix': prefix, ...inputs } }],
  });
  assert.equal(job.conclusion, 'success', job.log);
  const outputs = job.steps[0]?.outputs ?? {};
  const levels: (readonly Row[])[] = [];
  for (let level = 0; outputs[`has-level-${level}`] !== undefined; level += 1) {
    levels.push(JSON.parse(outputs[`level-${level}`] ?? '{}').include);
  }
  while (levels.at(-1)?.length === 0) levels.pop();
  const reasons = job.log.split('\n').filter((line) => /^\S+: (?:bake|verify)/.test(line));
  return { job, prefix, outputs, levels, reasons };
}

/** How a row does not come to its end. */
export type Stop = Pick<JobRequest, 'cancel'> & Pick<ActionStep, 'kill'>;

export interface ChainBake {
  readonly leg: string;
  readonly job: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The job of a matrix row, as a workflow would run it: a job of its own. */
export async function bakeRow(
  chain: Chain,
  plan: ChainPlan,
  leg: string,
  inputs: Readonly<Record<string, string>> = {},
  { kill, ...cancel }: Stop = {},
): Promise<ChainBake> {
  const job = await runJob({
    ...cancel,
    run: chain.run,
    workspace: chain.workspace,
    env: chain.env,
    steps: [
      {
        ...(kill === undefined ? {} : { kill }),
        action: bakeAction,
        id: 'bake',
        inputs: {
          plan: plan.outputs['plan-artifact'] ?? '',
          'plan-digest': plan.outputs['digest'] ?? '',
          leg,
          'artifact-prefix': plan.prefix,
          // The jobs of these tests share a daemon.
          handoff: 'none',
          ...inputs,
        },
      },
    ],
  });
  return { leg, job, outputs: job.steps[0]?.outputs ?? {} };
}

/** The job that verifies a row, apart from the one that baked it; the manifest says how. */
export async function verifyRow(
  chain: Chain,
  plan: ChainPlan,
  leg: string,
  { kill, ...cancel }: Stop = {},
): Promise<ChainBake> {
  const job = await runJob({
    ...cancel,
    run: chain.run,
    workspace: chain.workspace,
    env: chain.env,
    steps: [
      {
        ...(kill === undefined ? {} : { kill }),
        action: verifyAction,
        id: 'verify',
        inputs: {
          plan: plan.outputs['plan-artifact'] ?? '',
          'plan-digest': plan.outputs['digest'] ?? '',
          leg,
          'artifact-prefix': plan.prefix,
        },
      },
    ],
  });
  return { leg, job, outputs: job.steps[0]?.outputs ?? {} };
}

/** All rows of a plan, level after level. */
export async function bakeChain(chain: Chain, plan: ChainPlan): Promise<readonly ChainBake[]> {
  const bakes: ChainBake[] = [];
  for (const level of plan.levels) for (const { leg } of level) bakes.push(await bakeRow(chain, plan, leg));
  return bakes;
}
