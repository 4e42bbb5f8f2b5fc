import { publishImage } from '../actions/publish-image/main.ts';
import type { RunPlan } from './leg-run.ts';
import type { PipelineRun } from './pipeline-run.ts';
import type { BuildError } from './response.ts';
import { PUBLISH } from './stage-book.ts';

/** Publishes what passed, where that is asked for; to be called when nothing has failed. Gives what it failed with. */
export async function publishAll(run: PipelineRun, plan: RunPlan): Promise<BuildError | null> {
  const { host, inputs, book } = run;
  if (inputs.targets === '' || run.isStopped) return null;
  book.begin(PUBLISH);
  const child = run.child({
    stage: 'publish-image',
    // The records of this run are where it looks for them; the plan has those of images that were there already.
    inputs: {
      plan: plan.path,
      'plan-digest': plan.digest,
      targets: inputs.targets === 'all' ? '' : inputs.targets,
      version: inputs.version,
      'github-token': inputs['github-token'],
    },
  });
  const isGood = await run.perform(child, publishImage);
  host.output('published', child.outputs.get('published') ?? '[]');
  const said = child.failures.join('\n');
  book.end(PUBLISH, undefined, isGood ? 'complete' : 'failed', said === '' ? '' : `${said}\n`);
  return isGood ? null : { code: 1, message: said };
}
