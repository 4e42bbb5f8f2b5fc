import { InputError, UserError } from '../../core/errors.ts';
import { refuseWindows } from '../../core/files/rights.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { orList, readInputs, secretTextsOf } from '../../core/runner/inputs.ts';
import type { Host } from '../../core/runner/host.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { type OpenedPlan, openPlan } from '../../plan/open-plan.ts';
import { selectLegs } from '../../plan/selection.ts';
import { runLeg, type RunPlan } from '../leg-run.ts';
import { PackerTools } from '../packer-tools.ts';
import { PipelineRun } from '../pipeline-run.ts';
import { planAll } from '../plan-stage.ts';
import { readSettings } from '../settings.ts';
import { UNWATCHED } from '../watch.ts';
import { enterLeg } from './enter.ts';
import { type ShellInputs, shellInputs } from './inputs.ts';

/**
 * Steps into the build of a leg: what it builds on is found or baked, its machine is started as its builder would start it,
 * and thrown away after the shell. Gives the exit code of the shell.
 */
export async function shell(host: Host): Promise<number> {
  refuseWindows('bakehouse shell');
  for (const value of secretTextsOf(host.input('secret-vars'))) if (value !== '') host.secret(value);
  const inputs = readInputs(shellInputs, (name) => host.input(name));
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (inputs.leg === '') throw new InputError('Name the leg to step into: bakehouse shell LEG.');
  if (inputs.command === '' && !isTerminal) {
    throw new UserError(
      `Standard input and output are not both a terminal, so nobody could type. Give a command: bakehouse shell ${inputs.leg} -- COMMAND.`,
    );
  }
  const interrupt = listenForInterrupt();
  interrupt.onFirst(() => host.info('The shell is ended.'));
  try {
    return await leaveInTime(host, interrupt, () => stepIn(host, inputs, isTerminal, interrupt));
  } finally {
    interrupt.dispose();
  }
}

async function stepIn(host: Host, inputs: ShellInputs, isTerminal: boolean, interrupt: Interrupt): Promise<number> {
  const root: Host = { ...host, input: (name) => (name === 'only' ? inputs.leg : host.input(name)) };
  const failed = new FailedSteps();
  const run = new PipelineRun(failed.heardBy(root), readSettings(root), interrupt, UNWATCHED);
  // Before anything is started: this is all that post has to go by.
  host.saveState('pipeline', run.folder.path);
  await run.note({ cleanImages: false, done: false });
  const { plan, opened } = await planned(run);
  const leg = legToEnter(opened, inputs.leg);
  const tools = new PackerTools(run);
  const at = inputs.at === '' ? (leg.work.builder === 'packer' ? 'provision' : 'end') : inputs.at;
  await bakeAbove(run, plan, opened, tools, leg);
  // Its image is thrown away by nobody: the next run reuses it.
  const end = at === 'end' && leg.todo.includes('bake') ? await runLeg(run, plan, tools, untested(leg)) : undefined;
  if (run.isStopped) throw new UserError('It was cancelled before anything was entered.');
  const isBaked = end === undefined || end.status === 'done';
  const code = await enterLeg(run, { plan, opened, tools, leg, at, isBaked, failed: failed.lines, inputs, isTerminal });
  await run.note({ cleanImages: false, done: true });
  return code;
}

async function planned(run: PipelineRun): Promise<{ readonly plan: RunPlan; readonly opened: OpenedPlan }> {
  try {
    const { plan } = await planAll(run, null);
    return { plan, opened: await openPlan(run.host, plan.path, plan.digest) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.message.replace(/^Input "only" holds "([^"\n]*)", which names/, '"$1" names'));
  }
}

/** The one leg that is named; what it builds on came along. */
function legToEnter({ plan }: OpenedPlan, named: string): PlannedLeg {
  const only = named.split(/[\n,]/).map((one) => one.trim());
  const ids = selectLegs(plan.legs, { only: only.filter((one) => one !== ''), except: [], with: 'none' });
  const [leg, ...more] = plan.legs.filter((one) => ids.has(one.leg));
  if (leg === undefined) throw new UserError(`There is no leg ${named}.`);
  if (more.length === 0) return leg;
  const all = [leg, ...more].map((one) => one.leg);
  throw new UserError(`${named} stands for several legs, and one is entered at a time: ${orList(all)}.`);
}

function untested(leg: PlannedLeg): PlannedLeg {
  return { ...leg, todo: ['bake'] };
}

/** Finds or bakes what a leg builds on, the first first, as a run does; and says where it comes from. */
async function bakeAbove(
  run: PipelineRun,
  plan: RunPlan,
  opened: OpenedPlan,
  tools: PackerTools,
  leg: PlannedLeg,
): Promise<void> {
  const parent = opened.plan.legs.find((one) => one.leg === leg.parent);
  if (parent === undefined) return;
  await bakeAbove(run, plan, opened, tools, parent);
  if (run.isStopped) return;
  if (parent.todo.length === 0) {
    run.host.info(`${leg.leg} builds on ${parent.leg}, which is there already.`);
    return;
  }
  run.host.info(`${leg.leg} builds on ${parent.leg}: ${parent.reason}.`);
  const { status, failures } = await runLeg(run, plan, tools, parent);
  if (status === 'done' || run.isStopped) return;
  const why = failures[0] ?? `it is ${status}`;
  throw new UserError(
    `${leg.leg} cannot be entered, since it builds on ${parent.leg}, which has no good image: ${why}`,
  );
}

/** Where steps of Dockerfiles failed, by what is annotated while they are built. */
class FailedSteps {
  readonly lines = new Map<string, number>();

  heardBy(host: Host): Host {
    return {
      ...host,
      annotate: (annotation) => {
        const { level, file, line } = annotation;
        if (level === 'error' && file !== undefined && line !== undefined) this.lines.set(file, line);
        host.annotate(annotation);
      },
    };
  }
}
