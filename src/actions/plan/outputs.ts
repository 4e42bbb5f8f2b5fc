import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { planArtifactName } from '../../image/artifact-name.ts';
import type { Plan } from '../../image/plan.ts';
import { matricesOf } from '../../plan/matrices.ts';
import { PLAN_FILE } from '../../plan/open-plan.ts';
import { orderedPlan, writePlan } from '../../plan/plan-file.ts';
import { renderPlanSummary } from '../../plan/plan-summary.ts';
import type { PlanInputs } from './inputs.ts';

/** A plan as it was written, for whoever goes on with it in the same process. */
export interface WrittenPlan {
  readonly path: string;
  /** Of its text. */
  readonly digest: string;
  readonly plan: Plan;
}

/** What is told besides the plan itself. */
interface Told {
  readonly context: Parameters<typeof renderPlanSummary>[1]['context'];
  /** When planning began, by the clock of the process. */
  readonly started: number;
  /** Whether some legs are refreshed, and no image of theirs is older than it may be. */
  readonly isFresh: boolean;
  /** What the bakes of legs took the last time, in seconds by leg: legs that share jobs are shared out by it. */
  readonly bakeSeconds: (legs: Plan['legs']) => Promise<ReadonlyMap<string, number>>;
}

/** Writes the plan, and says it in outputs, log and summary. */
export async function tellPlan(
  host: Host,
  inputs: PlanInputs,
  plan: Plan,
  { context, started, isFresh, bakeSeconds }: Told,
): Promise<WrittenPlan> {
  // Where each row is a leg, there is nothing to share out.
  const isShared = inputs['legs-per-job'] > 1 && !inputs['dry-run'];
  const outputs = matricesOf(plan, {
    dryRun: inputs['dry-run'],
    legsPerJob: inputs['legs-per-job'],
    seconds: isShared ? await bakeSeconds(plan.legs) : new Map(),
  });
  const folder = join(host.temporary, 'bakehouse', 'plan');
  const path = join(folder, PLAN_FILE);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const digest = writePlan(path, plan);
  for (const [name, value] of Object.entries(outputs)) host.output(name, value);
  host.output('plan', path);
  host.output('digest', digest);
  const due = plan.legs.filter(({ todo }) => todo.length > 0);
  await host.group('Legs', async () => {
    const told = inputs.list ? plan.legs : due.slice(0, MOST_TOLD);
    for (const { leg, todo, reason } of told) host.info(`${leg}: ${todo.join(', ') || 'nothing'} (${reason})`);
    if (!inputs.list && due.length > MOST_TOLD) host.info(`and ${due.length - MOST_TOLD} more`);
  });
  if (inputs.summary !== 'none') {
    await host.summary(renderPlanSummary(plan, { context, isFolded: inputs.summary === 'auto' }));
  }
  if (host.kind === 'actions') await upload(host, inputs, folder);
  const bakes = due.filter(({ todo }) => todo.includes('bake')).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const sentence = `Planned ${plan.legs.length} ${plan.legs.length === 1 ? 'leg' : 'legs'}: ${bakes} to bake, ${due.length - bakes} to verify, ${plan.legs.length - due.length} unchanged`;
  const rest = due.length === 0 && isFresh ? ' Nothing is older than it may be, and no source has moved.' : '';
  host.output('summary', `${sentence}.${rest}`);
  host.info(`${sentence}, in ${seconds} s.${rest}`);
  return { path, digest, plan: orderedPlan(plan) };
}

/** A log is read by people; the summary and the plan hold all. */
const MOST_TOLD = 100;

async function upload(host: Host, inputs: PlanInputs, folder: string): Promise<void> {
  // A stranger's plan is for the steps of its own job.
  if (host.trust.kind === 'untrusted') return;
  const name = planArtifactName(inputs['artifact-prefix'], host.run.attempt);
  const uploaded = await host.upload({ name, files: [PLAN_FILE], root: folder });
  if (uploaded.kind === 'uploaded') host.output('plan-artifact', name);
  else if (inputs['require-artifact']) {
    throw new UserError(
      `The plan could not be kept as an artifact, and the jobs after this one read it from there: ${uploaded.reason}. Run the workflow again.`,
    );
  } else host.annotate({ level: 'warning', message: `The plan could not be kept as an artifact: ${uploaded.reason}` });
}
