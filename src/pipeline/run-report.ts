import { reportArtifactName } from '../image/artifact-name.ts';
import { readRecordFiles } from '../image/record-chain.ts';
import { findRecordFiles } from '../image/record-file.ts';
import { collect } from '../plan/collection.ts';
import { readPlan } from '../plan/plan-file.ts';
import type { RunFacts, RunFlag } from '../report/facts.ts';
import type { LegEnd, RunPlan } from './leg-run.ts';
import { type PipelineRun, recordsFolder } from './pipeline-run.ts';
import type { BuildError } from './response.ts';
import type { PipelineInputs } from './inputs.ts';

/** As far as a run came. */
export interface RunSoFar {
  plan?: RunPlan;
  ends: readonly LegEnd[];
  publishFailure: BuildError | null;
  /** Why nothing was published, where something was to be. */
  unpublished: string;
}

/** What there is to tell of a run, from its plan and the records that its legs left. */
async function factsOfRun(run: PipelineRun, soFar: RunSoFar, error: BuildError | null): Promise<RunFacts | undefined> {
  const { plan: planned, ends } = soFar;
  // Where nothing was planned the error says all.
  if (planned === undefined) return undefined;
  const [{ runFacts }, { runContext }] = await Promise.all([
    import('../report/run-facts.ts'),
    import('../report/report-file.ts'),
  ]);
  const { plan } = readPlan(planned.path, planned.digest);
  const set = readRecordFiles(findRecordFiles([recordsFolder(run.host)]));
  const collection = collect(plan, set, (text) => run.host.hides(text));
  const failures = new Map(
    ends.flatMap(({ leg, failures: own }) => (own.length === 0 ? [] : [[leg, own.join('\n')] as const])),
  );
  const isLegs = collection.status === 'failed' || ends.some(({ status }) => status === 'failed');
  return runFacts({
    plan,
    set,
    collection,
    run: runContext({ run: run.place.run }),
    failures,
    publishes: run.inputs.targets !== '',
    unpublished: soFar.unpublished,
    // What its legs failed with is told with them.
    problems: (isLegs || run.isStopped ? [soFar.publishFailure] : [error]).flatMap((one) => one?.message ?? []),
    isCancelled: run.isStopped,
    asked: askedOf(run.inputs),
  });
}

/**
 * The page of the run, and the summary with its address; trouble with either is no failure of the run. Gives whether
 * somebody who watches the run tells how it ended.
 */
export async function reportRun(
  run: PipelineRun,
  soFar: RunSoFar,
  error: BuildError | null,
  isRed: boolean,
): Promise<boolean> {
  const { host } = run;
  const [facts, { firstLine, headline }] = await Promise.all([
    factsOfRun(run, soFar, error),
    import('../report/words.ts'),
  ]);
  if (facts === undefined) {
    host.output('headline', `Nothing was planned${error === null ? '' : `: ${firstLine(error.message)}`}`);
    return false;
  }
  const [{ keepReport }, { renderJobSummary }] = await Promise.all([
    import('../report/report-file.ts'),
    import('../report/job-summary.ts'),
  ]);
  host.output('headline', headline(facts));
  const kept = await keepReport(host, facts, reportArtifactName(ARTIFACT_PREFIX, host.run.attempt));
  if (kept !== undefined) host.output('report', kept.path);
  host.output('report-url', kept?.address ?? '');
  await host.summary(renderJobSummary(facts, kept?.address ?? ''));
  run.watch.concluded?.({ facts, report: kept?.path ?? '', isRed });
  return run.watch.concluded !== undefined;
}

/** That of the actions, which this one cannot change either. */
const ARTIFACT_PREFIX = 'bakehouse';

const LONGEST_ASKED = 120;

/**
 * What was named to be planned, to be named again. The event of a run is nowhere else, and values of variables are shown in
 * no report.
 */
export function askedOf({
  manifest,
  request,
  profiles,
  vars,
}: Pick<PipelineInputs, RunFlag['flag']>): readonly RunFlag[] {
  const told = (flag: RunFlag['flag'], text: string): readonly RunFlag[] =>
    text === '' ? [] : [{ flag, value: /\n/.test(text) || text.length > LONGEST_ASKED ? null : text }];
  return [
    ...told('manifest', manifest.join(',')),
    ...told('request', request.trim()).map((one) => (one.value === 'event' ? { ...one, value: null } : one)),
    ...told('profiles', profiles.trim()),
    ...(vars.length === 0 ? [] : [{ flag: 'vars', value: null } as const]),
  ];
}
