import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Report } from '../../../../src/kitchen/report.ts';
import { REPORT_LIMITS, type ReportLimits } from '../../../../src/kitchen/reports/bounded-text.ts';
import { readReport } from '../../../../src/kitchen/reports/read-report.ts';

const FIXTURES = new URL('../../../fixtures/kitchen/reports/', import.meta.url);

export function fixturePath(name: string): string {
  return new URL(name, FIXTURES).pathname;
}

export function fixtureBytes(name: string): Buffer {
  return readFileSync(fixturePath(name));
}

/** Reads a text as if it were a file whose name tells nothing. */
export async function readText(text: string | Uint8Array, limits: Partial<ReportLimits> = {}): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    const path = join(folder, 'report');
    writeFileSync(path, text);
    return await readReport(path, { ...REPORT_LIMITS, ...limits });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `1 passed, 2 failed`, and the kinds of problems: short enough for tables. */
export function tally({ counts, problems }: Report): string {
  const told = Object.entries(counts).flatMap(([outcome, count]) => (count === 0 ? [] : `${count} ${outcome}`));
  return [...told, ...problems.map(({ kind }) => kind)].join(', ');
}

export function isGreen({ counts, problems }: Report): boolean {
  return problems.length === 0 && counts.failed + counts.errored === 0;
}
