import { dropEscapes } from '../../core/process/relay.ts';
import type { Report, ReportCounts } from '../report.ts';
import { CaseCollector } from '../reports/collector.ts';
import { ReportFault, REPORT_LIMITS } from '../reports/bounded-text.ts';
import { readTapLine } from '../reports/tap-line.ts';
import { TapReader } from '../reports/tap.ts';

/**
 * What a verifier that writes no report says of its tests, in what `kitchen verify` printed: TAP, as bats has it, or
 * the sums of RSpec. `null` when nothing is counted there.
 */
export function countOutput(stdout: string, instance: string): Report | null {
  const lines = verifierLines(dropEscapes(stdout), instance);
  return readTap(lines) ?? readSums(lines);
}

/** Between the banners of verify: what create and converge say is no test. Without Test Kitchen's own indentation. */
function verifierLines(stdout: string, instance: string): readonly string[] {
  const lines = stdout.split('\n');
  const start = lines.lastIndexOf(`-----> Verifying <${instance}>...`);
  if (start === -1) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith(`       Finished verifying <${instance}> (`));
  return (end === -1 ? rest : rest.slice(0, end)).map((line) => line.replace(/^ {7}/, ''));
}

function readTap(lines: readonly string[]): Report | null {
  const kinds = lines.map((line) => readTapLine(line).kind);
  // A plan and a test: a single line that begins with "ok" may be anybody's.
  if (!kinds.includes('plan') || !kinds.some((kind) => kind === 'test' || kind === 'bail out')) return null;
  const cases = new CaseCollector(REPORT_LIMITS.cases);
  const reader = new TapReader(cases);
  const from = kinds.findIndex((kind) => kind !== 'other' && kind !== 'comment');
  try {
    reader.write(`${lines.slice(from).join('\n')}\n`);
    reader.end();
  } catch (error) {
    if (!(error instanceof ReportFault)) throw error;
    cases.fault(error);
  }
  return cases.report('tap');
}

/** lib/rspec/core/formatters/… `totals_line`; one for each time that RSpec ran. */
const SUM =
  /^(\d{1,7}) examples?, (\d{1,7}) failures?(?:, (\d{1,7}) pending)?(?:, (\d{1,7}) errors? occurred outside of examples)?$/;

function readSums(lines: readonly string[]): Report | null {
  const sums = lines.map((line) => SUM.exec(line.trim())).filter((match) => match !== null);
  if (sums.length === 0) return null;
  const sum = (group: number): number => sums.reduce((total, match) => total + Number(match[group] ?? 0), 0);
  const [examples, failed, skipped, errored] = [sum(1), sum(2), sum(3), sum(4)];
  const counts: ReportCounts = { passed: Math.max(0, examples - failed - skipped), failed, errored, skipped };
  return { format: 'rspec', counts, cases: [], dropped: examples + errored, problems: [] };
}
