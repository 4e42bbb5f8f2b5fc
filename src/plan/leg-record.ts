import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Host } from '../core/runner/host.ts';
import { jobFolder } from '../core/files/paths.ts';
import type { Plan, PlannedLeg } from '../image/plan.ts';
import { downloadRecords } from '../image/record-artifacts.ts';
import { latestRecord, type RecordSet, readRecordFiles } from '../image/record-chain.ts';
import { findRecordFiles, type FoundRecord, plannedRecord } from '../image/record-file.ts';

/** Those of the action's inputs that say where records are. */
export interface LegRecordInputs {
  readonly records: readonly string[];
  readonly 'artifact-prefix': string;
}

/**
 * The record that holds for a leg: of an earlier step of this job, named by the input `records`, of the plan, or an artifact
 * of the run. Undefined where there is none. Throws a UserError where what is there is wrong.
 */
export async function findLegRecord(
  host: Host,
  inputs: LegRecordInputs,
  plan: Plan,
  leg: PlannedLeg,
): Promise<FoundRecord | undefined> {
  return latestRecord(await candidates(host, inputs, plan, leg), leg.leg);
}

async function candidates(
  host: Host,
  inputs: LegRecordInputs,
  plan: Plan,
  { leg, slug, todo }: PlannedLeg,
): Promise<RecordSet> {
  const folderOfLeg = join(jobFolder(host), 'legs', slug);
  const own = existsSync(folderOfLeg) ? readRecordFiles(findRecordFiles([folderOfLeg])) : NONE;
  const named = inputs.records.length === 0 ? NONE : readRecordFiles(findRecordFiles(inputs.records));
  const mine = named.records.filter(({ record }) => record.leg === leg);
  if (own.records.length > 0 || mine.length > 0) {
    return { records: [...own.records, ...mine], problems: [...own.problems, ...named.problems] };
  }
  // What is planned to be baked has no result in the plan, whatever an earlier run left.
  const planned = todo.includes('bake') ? [] : plan.records.filter((one) => one.leg === leg).map(plannedRecord);
  if (todo.length === 0 && planned.length > 0) return { records: planned, problems: [] };
  const folder = join(host.temporary, 'bakehouse', 'parents', slug);
  const found = await downloadRecords(host, inputs['artifact-prefix'], new Map([[slug, leg]]), folder);
  if (found.kind === 'unavailable') return { records: planned, problems: [] };
  return { records: [...planned, ...found.set.records], problems: found.set.problems };
}

const NONE: RecordSet = { records: [], problems: [] };
