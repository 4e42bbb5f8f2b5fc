import { lstatSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import { countOutput } from './counted-output.ts';
import { filesByGlob } from '../files-by-glob.ts';
import type { PlannedInstance } from '../config/injection.ts';
import type { PhaseCall } from './phase-call.ts';
import type { Report, ReportCounts, TestCase } from '../report.ts';
import { REPORT_LIMITS } from '../reports/bounded-text.ts';
import { readReport } from '../reports/read-report.ts';

/** What an instance's tests say. */
export interface TestResults {
  readonly counts: ReportCounts;
  readonly cases: readonly TestCase[];
  readonly problems: readonly string[];
  /** Reports of earlier runs, that were not read: relative paths. */
  readonly stale: readonly string[];
}

export interface ReportsRequest {
  /** Absolute. */
  readonly root: string;
  /** Globs below `root`. */
  readonly globs: readonly string[];
  readonly planned: PlannedInstance;
  /** The names of all that are expected. */
  readonly names: readonly string[];
  /** Whether no other instance can have been in its verify meanwhile. */
  readonly isAlone: boolean;
  readonly verify: PhaseCall;
}

/** Times of files come from a clock that ticks some milliseconds behind. */
const CLOCK_SLACK_MS = 100;

export const NO_RESULTS: TestResults = {
  counts: { passed: 0, failed: 0, errored: 0, skipped: 0 },
  cases: [],
  problems: [],
  stale: [],
};

/** Reads the reports that the verify of an instance wrote; without any, what its verifier printed is counted. */
export async function readResults(request: ReportsRequest): Promise<TestResults> {
  const { root, planned, verify } = request;
  const stale: string[] = [];
  const reports: (readonly [string, Report])[] = [];
  for (const path of reportFiles(request)) {
    const shown = relative(root, path).startsWith('..') ? 'its report' : relative(root, path);
    if (lstatSync(path).mtimeMs < verify.startedAt - CLOCK_SLACK_MS) {
      stale.push(shown);
    } else {
      reports.push([shown, await readReport(path)]);
    }
  }
  if (reports.length === 0) {
    const counted = countOutput(verify.stdout, planned.name);
    if (counted !== null) reports.push(['what verify printed', counted]);
  }
  return {
    counts: {
      passed: total(reports, 'passed'),
      failed: total(reports, 'failed'),
      errored: total(reports, 'errored'),
      skipped: total(reports, 'skipped'),
    },
    cases: tellingFirst(reports.flatMap(([, { cases }]) => cases)),
    problems: reports.flatMap(([shown, report]) => report.problems.map(({ message }) => `${shown}: ${message}`)),
    stale,
  };
}

function reportFiles({ root, globs, planned, names, isAlone, verify }: ReportsRequest): readonly string[] {
  const { report } = planned;
  const own = report !== null && isFile(report.file) ? [report.file] : [];
  const copies = new Set(report?.copies.map((copy) => resolve(root, copy)));
  const below = filesByGlob(root, globs)
    .map((path) => join(root, path))
    .filter((path) => !copies.has(path));
  const found = below.filter((path) => {
    const owner = ownerOf(relative(root, path), names);
    if (owner !== undefined) return owner === planned.name;
    if (names.length === 1) return true;
    // Nothing but the time tells whose it is.
    return isAlone && lstatSync(path).mtimeMs >= verify.startedAt - CLOCK_SLACK_MS;
  });
  return [...new Set([...own, ...found])];
}

/** Reports that fit a glob, were written in this run, and belong to no instance. */
export function strayReports(
  root: string,
  globs: readonly string[],
  names: readonly string[],
  since: number,
): readonly string[] {
  return filesByGlob(root, globs).filter(
    (path) => ownerOf(path, names) === undefined && lstatSync(join(root, path)).mtimeMs >= since,
  );
}

/**
 * The instance whose name a folder or a file of the path has, or begins with. Of `web-debian` and `web-debian-12` the
 * longer one counts where both fit.
 */
export function ownerOf(path: string, names: readonly string[]): string | undefined {
  const fits = (name: string): boolean =>
    path.split(sep).some((part) => part.startsWith(name) && !/^[A-Za-z0-9]/.test(part.slice(name.length)));
  return names.filter(fits).sort((a, b) => b.length - a.length)[0];
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function total(reports: readonly (readonly [string, Report])[], outcome: keyof ReportCounts): number {
  return reports.reduce((sum, [, { counts }]) => sum + counts[outcome], 0);
}

const ORDER = { errored: 0, failed: 0, skipped: 1, passed: 2 } as const;

function tellingFirst(cases: readonly TestCase[]): readonly TestCase[] {
  return cases.toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome]).slice(0, REPORT_LIMITS.cases);
}
