// Bakes whose providers fall silent, interrupted: how long each part took is told, and that main left by itself is held.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { join } from 'node:path';

import { readRunContext } from '../../../src/core/runner/context.ts';
import { machineNow } from '../../../src/core/clock.ts';
import { cancelFile } from '../../../src/core/process/deadline.ts';
import type { JobResult } from '../runner/job-end.ts';
import { runJob } from '../runner/job.ts';
import type { Moment } from '../runner/moments.ts';
import type { Run } from '../runner/run.ts';
import type { StepContext } from '../runner/step.ts';
import { bakeAction, workspaceWith } from './workspace.ts';

/** So long main has to come to where it waits, in ms. */
export const A_WHILE = 4000;

/** Another leg of the job noticed the cancel 175 s ago: five are left to wait for what main started. */
function hurry(context: StepContext): void {
  mkdirSync(join(context.temp, 'bakehouse'), { recursive: true });
  const file = cancelFile({ temporary: context.temp, run: readRunContext(context.env) });
  writeFileSync(file, String(machineNow() - 175_000));
}

interface Bake {
  readonly template: string;
  readonly env: Readonly<Record<string, string>>;
  readonly how: 'cancel' | 'kill';
  readonly when: Moment;
  /** Whether Packer runs when the cancel comes. */
  readonly isRunning?: boolean;
  /** Between main and post. */
  readonly between?: () => void;
  readonly run?: Run;
}

/** Bakes, interrupts it, and holds that main and post end as they should. */
export async function bakeInSilence(
  t: TestContext,
  { template, env, how, when, between, run, isRunning = false }: Bake,
): Promise<JobResult> {
  const workspace = await workspaceWith(t, { 'app.pkr.hcl': template });
  let cancelled = 0;
  const moment: Moment = async (moments) => {
    await when(moments);
    cancelled = performance.now();
  };
  let told = 0;
  const answered: Moment = async ({ untilLine }) => {
    await untilLine(/Cancelled: Packer was asked to end\./);
    told = performance.now();
  };
  const job = await runJob({
    workspace,
    ...(run === undefined ? {} : { run }),
    steps: [
      { run: hurry },
      {
        action: bakeAction,
        inputs: { template: 'app.pkr.hcl' },
        env,
        ...(how === 'kill' ? { kill: moment } : {}),
        ...(isRunning ? { signals: [{ signal: 'SIGCONT' as const, when: answered }] } : {}),
      },
      { if: 'always', run: () => between?.() },
    ],
    ...(how === 'cancel' ? { cancel: moment } : {}),
  });
  const { main, post } = job.steps[1]?.phases ?? {};
  const lasted = (main?.durationMs ?? 0) / 1000;
  t.diagnostic(
    `${how}: the job ended ${((performance.now() - cancelled) / 1000).toFixed(1)} s later; main took ${lasted.toFixed(1)} s, post ${((post?.durationMs ?? 0) / 1000).toFixed(1)} s`,
  );
  if (isRunning) t.diagnostic(`Packer was asked to end ${((told - cancelled) / 1000).toFixed(1)} s after the cancel`);
  if (how === 'cancel') {
    // The runner's ladder did not come to its end: main left by itself.
    assert.equal(main?.exitCode, 1, job.log);
    assert.match(main.log, /The run was cancelled\./);
    assert.equal(job.steps[1]?.outputs['status'], 'cancelled', job.log);
  }
  assert.equal(post?.exitCode, 0, job.log);
  return job;
}
