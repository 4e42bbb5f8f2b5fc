import { type Collected, collectRun } from '../actions/plan/collect.ts';
import { readSettings } from '../actions/plan/settings.ts';
import type { Host } from '../core/runner/host.ts';
import type { LegEnd, RunPlan } from './leg-run.ts';
import { type PipelineRun, recordsFolder } from './pipeline-run.ts';
import type { BuildError } from './response.ts';

/** The result: what is good goes into the outputs, and the step gets its colour. */
export async function collectAll(
  run: PipelineRun,
  planned: RunPlan,
  ends: readonly LegEnd[],
): Promise<BuildError | null> {
  const child = run.child({
    stage: 'plan',
    tellsFailures: false,
    inputs: {
      mode: 'collect',
      plan: planned.path,
      'plan-digest': planned.digest,
      records: recordsFolder(run.host),
      summary: 'none',
    },
  });
  const { isGood, result } = await run.perform(child, (host) => collectRun(host, readSettings(host).inputs));
  const failed = ends.filter(({ status }) => status === 'failed');
  setImages(run.host, result ?? { images: [], imagesByLeg: {} }, new Set(failed.map(({ leg }) => leg)));
  const told = [...child.failures, ...failed.flatMap(({ failures }) => (isGood ? failures : []))];
  return told.length === 0 ? null : { code: 1, message: told.join('\n') };
}

/** A leg whose tests could not even begin has no record of them: its images are not for use all the same. */
function setImages(host: Host, { images, imagesByLeg }: Collected, failed: ReadonlySet<string>): void {
  host.output('images', JSON.stringify(images.filter(({ leg }) => !failed.has(leg))));
  host.output(
    'images-by-leg',
    JSON.stringify(Object.fromEntries(Object.entries(imagesByLeg).filter(([leg]) => !failed.has(leg)))),
  );
}
