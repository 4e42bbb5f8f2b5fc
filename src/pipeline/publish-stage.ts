import { readScanPolicy } from '../actions/kitchen-verify/scan.ts';
import { publishImage } from '../actions/publish-image/main.ts';
import { readKey } from '../actions/publish-image/settings.ts';
import type { Plan } from '../image/plan.ts';
import { providers } from '../providers/providers.ts';
import { readTargets } from '../publish/engine/targets.ts';
import { chooseTargets, readTargetChoice } from '../publish/engine/target-names.ts';
import type { PipelineInputs } from './inputs.ts';
import type { LegEnd, RunPlan } from './leg-run.ts';
import type { PipelineRun } from './pipeline-run.ts';
import type { BuildError } from './response.ts';
import { PUBLISH } from './pipeline-stages.ts';
import { PUBLISH_ROW } from './watch.ts';

/**
 * Throws a UserError where what is to be published cannot be meant: a target that the plan has not, or what is none, or what
 * is no key.
 */
export async function checkPublishing(
  { targets: text, 'signing-key': key }: Pick<PipelineInputs, 'targets' | 'signing-key'>,
  plan: Pick<Plan, 'targets' | 'channels'>,
): Promise<void> {
  if (text === '') return;
  const choice = readTargetChoice(chosenTargets(text), providers);
  const chosen = chooseTargets(choice, plan.targets, plan.channels);
  if (choice.kind === 'inline') readTargets('Input "targets"', chosen, providers);
  if (key !== '') await readKey(key);
}

/** Whether nothing may go out unscanned: a policy that only reports keeps nothing back. */
export function isScanWished(inputs: Pick<PipelineInputs, 'scan-reports' | 'scan-policy'>): boolean {
  return inputs['scan-reports'].length > 0 && readScanPolicy(inputs['scan-policy']).mode !== 'report-only';
}

/** As the action publish-image has it, where nothing stands for all of them. */
function chosenTargets(text: string): string {
  return text === 'all' ? '' : text;
}

/**
 * Publishes what passed, where that is asked for: when nothing has failed, or with `incomplete: skip`. Gives what it failed
 * with.
 */
export async function publishAll(run: PipelineRun, plan: RunPlan): Promise<BuildError | null> {
  const { host, inputs, stages } = run;
  if (inputs.targets === '' || run.isStopped) return null;
  stages.begin(PUBLISH);
  run.watch.began(PUBLISH_ROW, 'publish');
  const child = run.child({
    stage: 'publish-image',
    row: PUBLISH_ROW,
    tellsFailures: false,
    // The records of this run are where it looks for them; the plan has those of images that were there already.
    inputs: {
      plan: plan.path,
      'plan-digest': plan.digest,
      targets: chosenTargets(inputs.targets),
      incomplete: inputs.incomplete,
      version: inputs.version,
      sbom: inputs.sbom.join('\n'),
      'signing-key': inputs['signing-key'],
      // What this run asks for, its plan does not say.
      'require-scan': String(isScanWished(inputs)),
      'github-token': inputs['github-token'],
      // The run makes one of all its stages.
      report: 'false',
    },
  });
  const { isGood } = await run.perform(child, publishImage);
  host.output('published', child.outputs.get('published') ?? '[]');
  host.output('provenance', child.outputs.get('provenance') ?? '');
  run.watch.ended(PUBLISH_ROW, isGood ? 'published' : 'failed');
  const said = child.failures.join('\n');
  stages.end(PUBLISH, undefined, isGood ? 'complete' : 'failed', said === '' ? '' : `${said}\n`);
  return isGood ? null : { code: 1, message: said };
}

/** Says what is not published, since something failed, and gives that; empty where nobody asked for it. */
export function tellUnpublished({ host, inputs, stages, watch }: PipelineRun, ends: readonly LegEnd[]): string {
  if (inputs.targets === '') return '';
  watch.ended(PUBLISH_ROW, 'blocked');
  const message = unpublishedMessage(ends);
  host.annotate({ level: 'warning', title: 'Not published', message });
  stages.end(PUBLISH, undefined, 'skipped', `${message}\n`);
  return message;
}

/** By the ends of the legs of a run in which something failed. */
export function unpublishedMessage(ends: readonly LegEnd[]): string {
  const named = (status: LegEnd['status']): string => shown(ends.filter((end) => end.status === status));
  const [failed, blocked, done] = [named('failed'), named('blocked'), named('done')];
  return [
    `Nothing was published, as ${failed === '' ? 'the run failed' : `this failed: ${failed}`}.`,
    blocked === '' ? '' : `Not baked for that: ${blocked}.`,
    done === ''
      ? ''
      : `Not published, though it passed: ${done}. Run it again, or publish the records by publish-image.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const MOST_SHOWN = 10;

function shown(ends: readonly LegEnd[]): string {
  const names = ends.slice(0, MOST_SHOWN).map(({ leg }) => leg);
  return ends.length > MOST_SHOWN ? `${names.join(', ')} and ${ends.length - MOST_SHOWN} more` : names.join(', ');
}
