import { groupedBy } from '../core/values.ts';
import type { Plan, PlannedLeg } from '../image/plan.ts';
import type { RecordSet } from '../image/record-chain.ts';
import type { Record as BakeRecord } from '../image/record.ts';
import { scanRefusal, scanWords } from '../image/scan.ts';
import { type Collection, type LegResult, recordsByLeg } from '../plan/collection.ts';
import type { RunFlag, LegFacts, TimeSpan, RunContextFacts, RunFacts, TestFacts, Trouble } from './facts.ts';

export interface FactsOptions {
  readonly plan: Plan;
  readonly set: RecordSet;
  readonly collection: Collection;
  readonly run: RunContextFacts;
  /** What legs failed with that left no record of it, in words. */
  readonly failures?: ReadonlyMap<string, string>;
  /** What the run failed with beside its legs. */
  readonly problems?: readonly string[];
  readonly publishes?: boolean;
  readonly unpublished?: string;
  readonly isCancelled?: boolean;
  readonly asked?: readonly RunFlag[];
}

/** Everything that is known of a run, put together from its plan and the records of its jobs. */
export function runFacts(options: FactsOptions): RunFacts {
  const { plan, set, collection, run } = options;
  const records = recordsByLeg(plan, set).byLeg;
  const byDigest = new Map(set.records.map(({ digest, record }) => [digest, record]));
  const planned = new Map(plan.legs.map((leg) => [leg.leg, leg]));
  const legs = collection.legs.flatMap((result): readonly LegFacts[] => {
    const leg = planned.get(result.leg);
    if (leg === undefined) return [];
    const record = records.get(leg.leg)?.record;
    const before = record?.stage === 'publish' ? byDigest.get(record.previous ?? '') : record;
    const isOfRun = before === undefined || run.id === '' || before.run.id === run.id || before.run.id === '';
    return [legFacts(leg, result, record, causesOf(leg, planned), options.failures?.get(leg.leg), isOfRun)];
  });
  return {
    run,
    legs,
    problems: [...new Set([...collection.problems, ...(options.problems ?? [])])],
    unpublished: options.unpublished ?? '',
    publishes: options.publishes ?? false,
    isCancelled: options.isCancelled ?? collection.status === 'cancelled',
    asked: options.asked ?? [],
    from: plan.from,
    ...packersOf(legs.flatMap(({ leg }) => records.get(leg)?.record ?? [])),
  };
}

function legFacts(
  leg: PlannedLeg,
  result: LegResult,
  record: BakeRecord | undefined,
  causes: LegFacts['causes'],
  said: string | undefined,
  isOfRun: boolean,
): LegFacts {
  return {
    leg: leg.leg,
    slug: leg.slug,
    level: leg.level,
    parent: leg.parent,
    aliases: leg.aliases,
    status: said !== undefined && isUnrecorded(result) ? 'failed' : result.status,
    trouble: troubleOf(result, record, said),
    blockedBy: result.blockedBy,
    reason: leg.reason,
    causes,
    builder: leg.work.builder,
    template: leg.work.builder === 'packer' ? leg.work.template : leg.work.file,
    key: leg.key,
    images: record?.images ?? [],
    tests: { ...testsOf(leg, result, record), ...(record?.scan === undefined ? {} : { scan: scanWords(record.scan) }) },
    parts: partsOf(record, isOfRun),
    leftovers: record?.leftovers ?? [],
    publications: record?.publications ?? [],
    sources: record?.sources ?? leg.sources,
    variables: record?.variables ?? [],
    dirty: record?.git.dirty ?? [],
  };
}

/** Where a leg failed, but its records do not say so: tests that could not even begin leave none. */
function isUnrecorded({ status }: LegResult): boolean {
  return status === 'missing' || status === 'baked' || status === 'reused';
}

function troubleOf(result: LegResult, record: BakeRecord | undefined, said: string | undefined): Trouble | null {
  const { status, reason } = result;
  if (status === 'baked' || status === 'reused') {
    return said === undefined ? null : { kind: 'tests', class: '', message: said };
  }
  const wasBaked = record?.status === 'baked' || record?.status === 'reused';
  const { class: kind = '', message = reason } = record?.failure ?? {};
  if (status === 'cancelled' || status === 'blocked') return { kind: status, class: '', message };
  if (status === 'missing') {
    return { kind: wasBaked && said !== undefined ? 'tests' : 'result', class: '', message: said ?? reason };
  }
  if (!wasBaked) return { kind: 'bake', class: kind, message };
  if (scanRefusal(record.scan) === reason) return { kind: 'scan', class: '', message: reason };
  const phases = (record.verification?.['failed-phases'] ?? []).map(
    ({ instance, phase, class: what, message: said }) => `${instance}: ${phase} failed (${what}): ${said}`,
  );
  return { kind: 'tests', class: '', message: phases.length === 0 ? reason : phases.join('\n\n') };
}

/** The nearest first. A plan's parents make no ring: each level is above the next. */
function causesOf(leg: PlannedLeg, planned: ReadonlyMap<string, PlannedLeg>): LegFacts['causes'] {
  const causes: { leg: string; reason: string }[] = [];
  let at = leg;
  while (at.state === 'parent' && at.parent !== null) {
    const parent = planned.get(at.parent);
    if (parent === undefined || parent.level >= at.level) break;
    causes.push({ leg: parent.leg, reason: parent.reason });
    at = parent;
  }
  return causes;
}

const NO_TESTS: TestFacts = { state: 'none', total: 0, passed: 0, failed: 0, failures: [], instances: [] };

function testsOf(leg: PlannedLeg, result: LegResult, record: BakeRecord | undefined): TestFacts {
  const verification = record?.verification ?? null;
  if (verification === null) {
    if (leg.verify === null || leg.verify['none'] === true) return NO_TESTS;
    // An unchanged image counts as such only where its provider says that it was tested.
    const isEarlier = result.status === 'reused' && (leg.todo.length === 0 || record?.tested === true);
    return { ...NO_TESTS, state: isEarlier ? 'earlier' : 'unknown' };
  }
  const { instances, gate, conclusion, failures = [] } = verification;
  const sum = (count: (one: (typeof instances)[number]) => number): number =>
    instances.reduce((all, one) => all + count(one), 0);
  const total = sum((one) => one.total);
  const none = conclusion === 'skipped' || (conclusion === 'no-tests' && total === 0);
  return {
    state: conclusion === 'cancelled' ? 'unknown' : none ? 'none' : gate === 'pass' ? 'passed' : 'failed',
    total,
    passed: sum((one) => one.passed),
    failed: sum((one) => one.failed + one.errored),
    failures,
    instances: instances.map(({ name, passed, total: all }) => ({ name, passed, total: all })),
  };
}

const PARTS: Readonly<Record<string, TimeSpan['what']>> = {
  RunBerksVendor: 'prepare',
  RunPacker: 'bake',
  DockerBuild: 'bake',
  KitchenTest: 'test',
  Publish: 'publish',
};

/**
 * @param isOfRun whether it was baked or tested in the run that is told of; else only its publishing was
 */
function partsOf(record: BakeRecord | undefined, isOfRun: boolean): readonly TimeSpan[] {
  return (record?.stages ?? [])
    .flatMap(({ name, status, start, end }): readonly TimeSpan[] => {
      const what = PARTS[name];
      if (what === undefined || start === null || end === null) return [];
      // What an image of before took is not of this run.
      if (record?.status === 'reused' && what !== 'test' && what !== 'publish') return [];
      if (!isOfRun && what !== 'publish') return [];
      const [from, to] = [Date.parse(start), Date.parse(end)];
      return to < from ? [] : [{ what, failed: status === 'failed', start: from, end: to }];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** Of this run are the Packers that baked in it; where none did, all are. */
function packersOf(records: readonly BakeRecord[]): Pick<RunFacts, 'tools' | 'otherPackers'> {
  const baked = new Set(records.flatMap(({ status, tools }) => (status === 'reused' ? [] : (tools.packer ?? []))));
  const isOther = ({ status, tools }: BakeRecord): boolean =>
    status === 'reused' && tools.packer !== null && baked.size > 0 && !baked.has(tools.packer);
  const others = groupedBy(records.filter(isOther), ({ tools }) => tools.packer ?? '');
  return {
    tools: toolsOf(records.map((one) => (isOther(one) ? { ...one, tools: { ...one.tools, packer: null } } : one))),
    otherPackers: [...others].map(([version, legs]) => [version, legs.map(({ leg }) => leg)] as const),
  };
}

function toolsOf(records: readonly BakeRecord[]): RunFacts['tools'] {
  const versions = new Map<string, Set<string>>();
  const add = (name: string, version: string): void => {
    if (version !== '') versions.set(name, (versions.get(name) ?? new Set()).add(version));
  };
  for (const { tools, verification } of records) {
    if (tools.packer !== null) add('Packer', tools.packer);
    for (const [name, version] of Object.entries(tools.plugins)) add(name, version);
    if (tools.docker !== undefined) {
      add('docker', tools.docker.client);
      add('docker daemon', tools.docker.server);
      add('buildx', tools.docker.buildx ?? '');
    }
    for (const [name, version] of Object.entries(verification?.tools ?? {})) add(name, version);
  }
  return [...versions].map(([name, all]) => [name, [...all].join(', ')] as const);
}
