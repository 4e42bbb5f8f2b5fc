import type { Host } from '../../core/runner/host.ts';
import { publishReportArtifactName } from '../../image/artifact-name.ts';
import { latestRecords, type RecordSet } from '../../image/record-chain.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import { collect } from '../../plan/collection.ts';
import type { GateResult } from './gate-run.ts';
import type { PublishSettings } from './settings.ts';

/** What publishing adds to what the records say. */
export interface PublishedFacts {
  /** What it wrote: they stand for those that they follow. */
  readonly records: readonly FoundRecord[];
  /** What went wrong. */
  readonly problems: readonly string[];
  /** Why not everything was published; empty where it was. */
  readonly unpublished: string;
}

/**
 * The report of the whole run with its publishing in it: the one before it was made when nothing was published yet. Gives its
 * address; empty where a browser cannot open it, or none is made: without a plan nobody knows what belongs to the run.
 */
export async function keepPublishReport(
  host: Host,
  { inputs, plan }: PublishSettings,
  { set: before }: GateResult,
  told: PublishedFacts,
): Promise<string> {
  if (plan === null || !inputs.report) return '';
  const [{ runFacts }, { keepReport, runContext }] = await Promise.all([
    import('../../report/run-facts.ts'),
    import('../../report/report-file.ts'),
  ]);
  const set = withPublished(before, told.records);
  const collection = collect(plan, set, (text) => host.hides(text));
  // Whoever names records names those of some legs: of the others nothing is known here.
  const known = latestRecords(set);
  const legs = collection.legs.filter(
    ({ leg, status }) => inputs.records.length === 0 || status !== 'missing' || known.problems.has(leg),
  );
  const facts = runFacts({
    plan,
    set,
    collection: { ...collection, legs },
    run: runContext(host),
    problems: told.problems,
    publishes: true,
    unpublished: told.unpublished,
  });
  const name = publishReportArtifactName(inputs['artifact-prefix'], host.run.attempt);
  const kept = await host.group('Report', () => keepReport(host, facts, name));
  host.output('report', kept?.path ?? '');
  return kept?.address ?? '';
}

/** Of two publishings of one job each leaves a record of the same stage: the later one has what the earlier one did. */
function withPublished({ records, problems }: RecordSet, published: readonly FoundRecord[]): RecordSet {
  const isFollowed = ({ record, attempt }: FoundRecord): boolean =>
    record.stage === 'publish' && published.some((one) => one.record.leg === record.leg && one.attempt === attempt);
  return { records: [...records.filter((one) => !isFollowed(one)), ...published], problems };
}
