import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { jobFolder, shownPath } from '../../core/files/paths.ts';
import { checkArtifactPrefix } from '../../image/artifact-name.ts';
import type { Plan } from '../../image/plan.ts';
import { downloadRecords } from '../../image/record-artifacts.ts';
import { type RecordSet, readRecordFiles } from '../../image/record-chain.ts';
import { findRecordFiles, type FoundRecord, plannedRecord } from '../../image/record-file.ts';
import type { PublishImageInputs } from './inputs.ts';

type Inputs = Pick<PublishImageInputs, 'records' | 'artifact-prefix'>;

/**
 * The records that count, with the chains below them: those of the input `records`, of earlier steps of this job, of the
 * plan, and the artifacts of the run. Throws a UserError where they cannot be come by.
 *
 * @param folder of this step alone
 */
export async function findRecords(host: Host, inputs: Inputs, plan: Plan | null, folder: string): Promise<RecordSet> {
  const { paths, prefixes } = sortNames(host, inputs, plan);
  const isAnyDue = plan === null || plan.legs.some(({ todo }) => todo.length > 0);
  const named = paths.length === 0 ? NONE : readRecordFiles(namedFiles(host, paths, isAnyDue));
  const own = ownRecords(host);
  if (plan === null && paths.length === 0 && own.records.length + own.problems.length === 0) {
    throw new UserError(
      'There is nothing to publish: no step of this job has left a record, and neither "records" nor "plan" says where any are.',
    );
  }
  if (plan === null) return paths.length === 0 ? own : withChains(named, own);
  if (paths.length > 0 && prefixes.length === 0) {
    return withChains(together(named, plannedSet(plan)), own, new Set(legsOf(named)));
  }
  const ids = new Set(plan.legs.map(({ leg }) => leg));
  // A publishing before us in this job left its own record: where that is all, the chain is in the artifacts of other jobs.
  const told = new Set(own.records.filter(({ record }) => record.stage !== 'publish').map(({ record }) => record.leg));
  const mine = own.records.filter(({ record: { leg } }) => ids.has(leg) && told.has(leg));
  const here = new Set([...legsOf(named), ...mine.map(({ record }) => record.leg)]);
  const fetched = await fetchRecords(host, plan, prefixes, here, folder);
  return together(named, { ...own, records: mine }, plannedSet(plan), fetched);
}

/** What each item of `records` means: a path that is there, else the prefix of artifacts. */
function sortNames(
  host: Host,
  { records, 'artifact-prefix': prefix }: Inputs,
  plan: Plan | null,
): { readonly paths: readonly string[]; readonly prefixes: readonly string[] } {
  const paths: string[] = [];
  const prefixes: string[] = [];
  for (const item of records) {
    const path = resolve(host.workspace, item);
    if (existsSync(path) || /[/\\]/.test(item)) paths.push(path);
    else prefixes.push(item);
  }
  if (prefixes.length > 0 && plan === null) {
    throw new UserError(
      `Input "records" names ${show(prefixes[0] ?? '')}, which is no path here. To read the records of artifacts, give the input "plan" too: it says which legs they are of.`,
    );
  }
  for (const one of prefixes) checkArtifactPrefix(one);
  return { paths, prefixes: records.length === 0 ? [prefix] : prefixes };
}

/**
 * The record files of what was named. Throws a UserError for a path without any: whoever names the wrong folder would be told
 * that all went well. Where nothing is due, nobody has left any.
 */
function namedFiles(host: Host, paths: readonly string[], isAnyDue: boolean): readonly string[] {
  const empty = paths.find((path) => findRecordFiles([path]).length === 0);
  if (empty === undefined || !isAnyDue) return findRecordFiles(paths);
  throw new UserError(
    `Input "records" names ${show(shownPath(host.workspace, empty))}, which holds no record: files called record.json, or ending in .record.json or -record.json. Name the folder that bake or kitchen-verify tells by its output "record", or the one that the artifacts came to.`,
  );
}

/** What earlier steps of this job left. */
function ownRecords(host: Host): RecordSet {
  const folder = join(jobFolder(host), 'legs');
  return existsSync(folder) ? readRecordFiles(findRecordFiles([folder])) : NONE;
}

/** The named records, and those of this job that their chains need: a path names one stage alone. */
function withChains(named: RecordSet, own: RecordSet, legs = new Set(legsOf(named))): RecordSet {
  const known = new Set(named.records.map(({ digest }) => digest));
  const chain = own.records.filter(({ record, digest }) => legs.has(record.leg) && !known.has(digest));
  return {
    records: [...named.records.filter(({ record }) => legs.has(record.leg)), ...chain],
    problems: named.problems,
  };
}

/** What is planned to be baked has no result in the plan, whatever an earlier run left. */
function plannedSet(plan: Plan): RecordSet {
  const toBake = new Set(plan.legs.filter(({ todo }) => todo.includes('bake')).map(({ leg }) => leg));
  return { records: plan.records.filter(({ leg }) => !toBake.has(leg)).map(plannedRecord), problems: [] };
}

async function fetchRecords(
  host: Host,
  plan: Plan,
  prefixes: readonly string[],
  here: ReadonlySet<string>,
  folder: string,
): Promise<RecordSet> {
  const wanted = plan.legs.filter(({ leg, state }) => state !== 'unselected' && !here.has(leg));
  if (wanted.length === 0) return NONE;
  const legs = new Map(wanted.map(({ slug, leg }) => [slug, leg]));
  const sets: RecordSet[] = [];
  for (const [index, prefix] of prefixes.entries()) {
    const found = await downloadRecords(host, prefix, legs, join(folder, 'records', String(index)));
    if (found.kind === 'found') sets.push(found.set);
    // Where nothing is due the plan tells all.
    else if (wanted.some(({ todo }) => todo.length > 0)) {
      throw new UserError(
        `The records of this run cannot be fetched: ${found.reason}. Name them with the input "records": paths, or folders that hold them.`,
      );
    }
  }
  return together(...sets);
}

function together(...sets: readonly RecordSet[]): RecordSet {
  const records = new Map(sets.flatMap((set) => set.records).map((found) => [found.digest, found]));
  return { records: [...records.values()], problems: sets.flatMap(({ problems }) => problems) };
}

function legsOf({ records }: RecordSet): readonly string[] {
  return records.map(({ record }: FoundRecord) => record.leg);
}

const NONE: RecordSet = { records: [], problems: [] };
