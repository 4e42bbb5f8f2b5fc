import { messageOf, UserError } from '../core/errors.ts';
import { groupedBy } from '../core/values.ts';
import { type FoundRecord, readRecordFile } from './record-file.ts';
import type { Record } from './record.ts';

const STAGES: readonly Record['stage'][] = ['bake', 'verify', 'publish'];

/** Why a record is of no use. */
export interface RecordProblem {
  /** Null where not even that could be told. */
  readonly leg: string | null;
  /** The attempt that it is of; a later one that is whole makes up for it. */
  readonly attempt: number;
  readonly message: string;
}

/** Records as they were come by, in any order, of any stage and attempt. */
export interface RecordSet {
  readonly records: readonly FoundRecord[];
  readonly problems: readonly RecordProblem[];
}

/** What holds for each leg, and what is wrong with the others. No leg is in both, and null is no leg. */
export interface LatestRecords {
  readonly byLeg: ReadonlyMap<string, FoundRecord>;
  readonly problems: ReadonlyMap<string | null, readonly string[]>;
}

/** Reads record files; one that is broken is a problem and keeps none of the others back. */
export function readRecordFiles(paths: readonly string[]): RecordSet {
  const records: FoundRecord[] = [];
  const problems: RecordProblem[] = [];
  for (const path of paths) {
    try {
      records.push(readRecordFile(path));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ leg: null, attempt: Infinity, message: messageOf(error) });
    }
  }
  return { records, problems };
}

/**
 * For each leg the record of the highest attempt, and of that the latest stage. Its chain must be whole: each names the
 * digest of one that is here too, of the same leg and an earlier stage, down to the bake.
 */
export function latestRecords({ records, problems }: RecordSet): LatestRecords {
  const byLeg = new Map<string, FoundRecord>();
  const wrong = new Map<string | null, string[]>();
  const complain = (leg: string | null, message: string): void => {
    const told = wrong.get(leg);
    if (told === undefined) wrong.set(leg, [message]);
    else told.push(message);
  };
  for (const [leg, candidates] of groupedBy(records, ({ record }) => record.leg)) {
    const [latest, ...rest] = candidates.toSorted((a, b) => b.attempt - a.attempt || stageOf(b) - stageOf(a));
    if (latest === undefined) continue;
    const rival = rest.find((other) => isOneStep(latest, other) && other.digest !== latest.digest);
    if (rival !== undefined) {
      complain(
        leg,
        `${leg} has two records of attempt ${latest.attempt} and stage ${latest.record.stage}, and they differ: ${latest.from} and ${rival.from}. Name only the right one.`,
      );
      continue;
    }
    const gap = gapOf(latest, candidates);
    if (gap === undefined) byLeg.set(leg, latest);
    else complain(leg, gap);
  }
  for (const { leg, attempt, message } of problems) {
    const found = leg === null ? undefined : byLeg.get(leg);
    if (found !== undefined && found.attempt > attempt) continue;
    if (leg !== null) byLeg.delete(leg);
    complain(leg, message);
  }
  return { byLeg, problems: wrong };
}

/** The record that holds for one leg; undefined where there is none. Throws a UserError where what is there is wrong. */
export function latestRecord(set: RecordSet, leg: string): FoundRecord | undefined {
  const { byLeg, problems } = latestRecords({
    records: set.records.filter(({ record }) => record.leg === leg),
    problems: set.problems.filter((problem) => problem.leg === leg || problem.leg === null),
  });
  const told = [...problems.values()].flat();
  if (told.length > 0) throw new UserError(told.join('\n'));
  return byLeg.get(leg);
}

/** What breaks the chain below a record, or undefined where it is whole. */
function gapOf(latest: FoundRecord, candidates: readonly FoundRecord[]): string | undefined {
  const byDigest = new Map(candidates.map((candidate) => [candidate.digest, candidate]));
  let at = latest;
  for (;;) {
    const { previous, stage, leg } = at.record;
    if (previous === null) {
      return stage === 'bake'
        ? undefined
        : `The ${stage} record of ${leg} (${at.from}) names no predecessor, so nothing says what it is about.`;
    }
    const before = byDigest.get(previous);
    if (before === undefined) {
      return `The ${stage} record of ${leg} (${at.from}) follows one of digest ${previous}, which is not there: it was lost or changed.`;
    }
    // A bake may take over what an earlier one left; every other stage follows an earlier stage.
    if (stageOf(before) >= stageOf(at) && stage !== 'bake') {
      return `The ${stage} record of ${leg} (${at.from}) follows a ${before.record.stage} record (${before.from}), which cannot be.`;
    }
    at = before;
  }
}

function stageOf({ record }: FoundRecord): number {
  return STAGES.indexOf(record.stage);
}

function isOneStep(a: FoundRecord, b: FoundRecord): boolean {
  return a.attempt === b.attempt && a.record.stage === b.record.stage;
}
