import { join } from 'node:path';

import { counted } from '../../core/text/wording.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { reportArtifactName } from '../../image/artifact-name.ts';
import { downloadRecords } from '../../image/record-artifacts.ts';
import { type RecordSet, readRecordFiles } from '../../image/record-chain.ts';
import { findRecordFiles } from '../../image/record-file.ts';
import type { Plan } from '../../image/plan.ts';
import { type Collection, collect } from '../../plan/collection.ts';
import { failureOf } from '../../plan/collection-report.ts';
import { openPlan } from '../../plan/open-plan.ts';
import type { PlanInputs } from './inputs.ts';

/** The images of a run, as its outputs have them. */
export type Collected = Pick<Collection, 'images' | 'imagesByLeg'>;

/** The result of a run: what became of every leg of the plan, as outputs, a summary and the colour of the job. */
export async function collectRun(host: Host, inputs: PlanInputs): Promise<Collected> {
  if (host.trust.kind === 'untrusted' && inputs.records.length === 0) {
    // What its jobs did stays on their runners, the plan too; their own colours tell.
    host.annotate({
      level: 'notice',
      message: `Nothing is collected: ${host.trust.reason}, so no record left its job.`,
    });
    host.output('images', '[]');
    host.output('images-by-leg', '{}');
    host.output('headline', 'Only planned: an untrusted change');
    return { images: [], imagesByLeg: {} };
  }
  const { plan } = await openPlan(host, inputs.plan, inputs['plan-digest']);
  const set = await host.group('Records', () => recordsOf(host, inputs, plan));
  const collection = collect(plan, set, (text) => host.hides(text));
  host.output('images', JSON.stringify(collection.images));
  host.output('images-by-leg', JSON.stringify(collection.imagesByLeg));
  host.output('status', collection.status);
  host.output('count', String(collection.legs.length));
  for (const { leg, build, region } of collection.leftOut) {
    const message = `An image of ${leg} (${[build, region].filter((part) => part !== '').join(' in ')}) is left out of the outputs, since its id holds a value that is masked. It is in its record.`;
    host.annotate({ level: 'warning', title: 'Output', message });
  }
  await report(host, inputs, { plan, set, collection });
  const failure = failureOf(collection);
  if (failure !== undefined) host.fail(failure);
  else host.info(`Collected ${counted(collection.legs.length, 'leg')}: ${counted(collection.images.length, 'image')}.`);
  return collection;
}

/** The result in a sentence; unless there is to be no summary, the page of the run, then the summary with its address. */
async function report(
  host: Host,
  inputs: PlanInputs,
  told: { readonly plan: Plan; readonly set: RecordSet; readonly collection: Collection },
): Promise<void> {
  // Drawn at the end of a run alone: nothing else reads it.
  const [{ runFacts }, { keepReport, runContext }, { renderJobSummary }, { headline }] = await Promise.all([
    import('../../report/run-facts.ts'),
    import('../../report/report-file.ts'),
    import('../../report/job-summary.ts'),
    import('../../report/words.ts'),
  ]);
  const facts = runFacts({ ...told, run: runContext(host) });
  host.output('headline', headline(facts));
  if (inputs.summary === 'none') return;
  const name = reportArtifactName(inputs['artifact-prefix'], host.run.attempt);
  const kept = await host.group('Report', () => keepReport(host, facts, name));
  if (kept !== undefined) host.output('report', kept.path);
  host.output('report-url', kept?.address ?? '');
  await host.summary(renderJobSummary(facts, kept?.address ?? ''));
}

async function recordsOf(host: Host, inputs: PlanInputs, plan: Plan): Promise<RecordSet> {
  if (inputs.records.length > 0) return readRecordFiles(findRecordFiles(inputs.records));
  const legs = new Map(plan.legs.map(({ slug, leg }) => [slug, leg]));
  const folder = join(host.temporary, 'bakehouse', 'collected');
  const found = await downloadRecords(host, inputs['artifact-prefix'], legs, folder);
  if (found.kind === 'found') return found.set;
  throw new UserError(
    `The records of this run cannot be fetched: ${found.reason}. Name them with the input "records": paths, or folders that hold them.`,
  );
}
