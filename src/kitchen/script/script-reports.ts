import { lstatSync, readdirSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';

import picomatch from 'picomatch';

import { codeOf } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { isInside } from '../../core/files/paths.ts';
import { KitchenError, type InstanceOutcome } from '../outcome.ts';
import type { TestCase } from '../report.ts';
import { REPORT_LIMITS } from '../reports/bounded-text.ts';
import { readReport } from '../reports/read-report.ts';
import { makeFolder } from './workspace-copy.ts';
import { withoutTrailing } from '../../core/text/wording.ts';

/** What the reports of one run say together. */
export interface ReportSum {
  readonly counts: InstanceOutcome['counts'];
  readonly cases: readonly TestCase[];
  /** Each blocks. */
  readonly problems: readonly string[];
}

export interface ReportSearch {
  /** Where the script ran, absolute. */
  readonly root: string;
  /** Paths or globs below it; a folder stands for all in it. */
  readonly globs: readonly string[];
  /** `mtimeMs` of a file made just before the script began: what is older is none of its reports. */
  readonly began: number;
  /** Turns the path of a test as its report has it into one that still leads somewhere afterwards. */
  readonly place: (file: string) => string;
}

/** More files than anybody's tests write; a glob that matches them is a mistake. */
const MOST_REPORTS = 1000;
const MOST_ENTRIES = 200_000;

/** Refuses globs that lead out of the folder, before anything is started. */
export function checkReportGlobs(globs: readonly string[]): void {
  const wrong = globs.find(
    (glob) => isAbsolute(glob) || glob.split('/').includes('..') || glob.startsWith('!') || glob.includes('\0'),
  );
  if (wrong === undefined) return;
  throw new KitchenError(
    'config',
    `Reports are looked for below the folder that the script runs in, but ${show(wrong)} leads elsewhere. Give a path relative to it.`,
  );
}

/** Programs such as bats write into a folder, but do not make it. Only what is missing is made, open to everybody. */
export async function makeReportFolders(root: string, globs: readonly string[]): Promise<void> {
  for (const glob of globs) {
    const { base, isGlob } = picomatch.scan(plain(glob));
    let folder = root;
    for (const name of (isGlob ? base : dirname(base)).split('/')) {
      folder = join(folder, name);
      // A link of the repository's may lead anywhere.
      const stat = await lstat(folder).catch(ifThere);
      if (stat === undefined) await makeFolder(folder);
      else if (!stat.isDirectory()) break;
    }
  }
}

/** Finds and reads the reports that a script has left. Never throws for what they hold. */
export async function readReports(search: ReportSearch): Promise<ReportSum> {
  const { root, globs, began } = search;
  const problems: string[] = [];
  const counts = { passed: 0, failed: 0, errored: 0, skipped: 0 };
  const cases: TestCase[] = [];
  const paths = find(root, globs, problems);
  for (const glob of globs) {
    const matches = matcher(glob);
    if (!paths.some((path) => matches(path)))
      problems.push(`The script wrote no report ${show(glob)} (looked for below the folder that it runs in).`);
  }
  for (const path of paths) {
    const stat = lstatSync(join(root, path));
    if (!stat.isFile()) {
      problems.push(`The report ${show(path)} is no plain file.`);
      continue;
    }
    if (stat.mtimeMs < began) {
      problems.push(
        `The report ${show(path)} was there before the script began, and it did not write it anew; its tests do not count. Let the script write it, or narrow the glob.`,
      );
      continue;
    }
    const report = await readReport(join(root, path));
    counts.passed += report.counts.passed;
    counts.failed += report.counts.failed;
    counts.errored += report.counts.errored;
    counts.skipped += report.counts.skipped;
    cases.push(...report.cases.map((test) => (test.file === null ? test : { ...test, file: search.place(test.file) })));
    problems.push(...report.problems.map(({ message }) => `${show(path)}: ${message}`));
  }
  return {
    counts,
    cases: cases.sort((one, other) => rankOf(one) - rankOf(other)).slice(0, REPORT_LIMITS.cases),
    problems,
  };
}

/** Whether an absolute path is that of a report below a folder. */
export function isReportBelow(root: string, globs: readonly string[]): (path: string) => boolean {
  const matches = globs.map(matcher);
  return (path) => isInside(root, path) && matches.some((one) => one(relative(root, path)));
}

function find(root: string, globs: readonly string[], problems: string[]): readonly string[] {
  const matches = globs.map(matcher);
  const found: string[] = [];
  let entries = 0;
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of listing(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      entries += 1;
      if (entries > MOST_ENTRIES || found.length > MOST_REPORTS) {
        problems.push(
          `More than ${entries > MOST_ENTRIES ? `${MOST_ENTRIES} files lie where reports are looked for` : `${MOST_REPORTS} files match as reports`}; those beyond were not read.`,
        );
        return found;
      }
      // A link may lead to any file of this machine.
      if (entry.isDirectory()) folders.push(path);
      else if (matches.some((one) => one(path))) found.push(path);
    }
  }
  return found.sort();
}

function listing(folder: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(folder);
  } catch (error) {
    ifThere(error);
    return [];
  }
}

function readEntries(folder: string): readonly { readonly name: string; readonly isDirectory: () => boolean }[] {
  return readdirSync(folder, { withFileTypes: true });
}

function matcher(glob: string): (path: string) => boolean {
  const own = plain(glob);
  return picomatch([own, `${own}/**`], { dot: true });
}

function plain(glob: string): string {
  return withoutTrailing(glob.replace(/^(?:\.?\/+)+/, ''), '/');
}

function rankOf({ outcome }: TestCase): number {
  return outcome === 'failed' || outcome === 'errored' ? 0 : outcome === 'skipped' ? 1 : 2;
}

function ifThere(error: unknown): undefined {
  const code = codeOf(error);
  if (code !== 'ENOTDIR' && code !== 'ENOENT' && code !== 'EACCES') throw error;
  return undefined;
}

/** A path in the copy becomes the one that it was copied from; others stay. */
export function placeFrom(copy: string, workspace: string): (file: string) => string {
  return (file) => (isAbsolute(file) && isInside(copy, file) ? join(workspace, relative(copy, file)) : file);
}
