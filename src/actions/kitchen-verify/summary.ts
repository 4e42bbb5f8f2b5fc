import { cutInTheMiddle, cutText } from '../../core/text/wording.ts';
import { codeSpan, escapeMarkdown, foldedBlock, table } from '../../core/runner/summary.ts';
import { phases } from '../../kitchen/outcome.ts';
import type { EngineOutcome, InstanceOutcome } from '../../kitchen/outcome.ts';
import type { PhaseTroubleOf } from '../../kitchen/run/phase-troubles.ts';
import type { TestCase } from '../../kitchen/report.ts';
import type { Subject } from '../../image/provider-verify.ts';
import type { Verdict } from '../../kitchen/gate.ts';
import { severities } from '../../image/scan.ts';
import type { ScanVerdict } from '../../kitchen/scan/scan-gate.ts';
import type { FoldedCase } from './folded-case.ts';

const SIGNS = { success: '🟢', failure: '🔴', cancelled: '🟠', 'no-tests': '🔴', skipped: '⚪' } as const;
const PHASE_SIGNS = { passed: '🟢', failed: '🔴', cancelled: '🟠', skipped: '·' } as const;
const MOST_CASES = 50;
const MOST_REASONS = 20;
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 1000;
const MOST_TEXTS = 10;
const LONGEST_PHASE = 64 * 1024;

export interface VerificationTold {
  readonly failed: readonly FoldedCase[];
  readonly excused: readonly FoldedCase[];
  readonly troubles: readonly PhaseTroubleOf[];
  /** The end of the log of each instance that is not well. */
  readonly tails: ReadonlyMap<string, string>;
  readonly scanned: ScanVerdict | undefined;
}

/** The verification at a glance: the gate, each instance with its phases, what failed, the end of the logs. */
export function renderVerification(
  subject: Subject,
  outcome: EngineOutcome,
  verdict: Verdict,
  { failed, excused, troubles, tails, scanned }: VerificationTold,
): string {
  const parts = [
    `### ${SIGNS[verdict.conclusion]} ${escapeMarkdown(subject.leg)}: ${headline(verdict)}`,
    renderReasons(verdict.reasons),
    renderInstances(outcome.instances),
    renderCases(failed),
    renderExcused(excused),
    scanned === undefined ? '' : renderScan(scanned),
    ...troubles
      .filter(({ text }) => text !== '')
      .slice(0, MOST_TEXTS)
      .map(({ instance, phase, text }) =>
        foldedBlock(
          `What was said as ${phase} of ${instance} failed`,
          cutInTheMiddle(text, LONGEST_PHASE, 'the log has all'),
        ),
      ),
    ...[...tails]
      .filter(([, text]) => text.trim() !== '')
      .map(([name, text]) => foldedBlock(`The end of the log of ${name}`, text)),
    `Image ${codeSpan(subject.id)}${Object.entries(outcome.tools)
      .map(([name, version]) => ` · ${escapeMarkdown(name)} ${escapeMarkdown(version)}`)
      .join('')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What reports of scanners came to: counts, what fails, what is ignored and why. */
export function renderScan({ scan, isOpen }: ScanVerdict): string {
  const rows = severities.flatMap((severity) => {
    const one = scan.counts?.[severity];
    return one === undefined ? [] : [[severity, String(one.total), String(one.fixable), String(one.ignored)]];
  });
  const failing = (scan.failing ?? [])
    .slice(0, MOST_CASES)
    .map((one) => [
      escapeMarkdown(one.id),
      escapeMarkdown(one.package),
      escapeMarkdown(one.version),
      escapeMarkdown(one.fixed),
      one.severity,
    ]);
  const ignored = (scan.ignored ?? [])
    .slice(0, MOST_CASES)
    .map((one) => [
      escapeMarkdown(one.id),
      escapeMarkdown(one.package),
      one.by,
      one.until ?? 'without end',
      escapeMarkdown(cutText(one.reason, LONGEST_MESSAGE)),
    ]);
  const list = (texts: readonly string[]): string =>
    texts
      .slice(0, MOST_REASONS)
      .map((text) => `- ${escapeMarkdown(cutText(text, LONGEST_MESSAGE))}`)
      .join('\n');
  const state =
    scan.gate === 'pass' ? '🟢 passed' : isOpen ? '🟠 would not pass; the policy only reports' : '🔴 did not pass';
  return [
    `**Scan** by ${escapeMarkdown(scan.by)}: ${state}`,
    list(scan.problems ?? []),
    rows.length === 0 ? '' : table(['severity', 'findings', 'with a fix', 'ignored'], rows),
    failing.length === 0 ? '' : table(['finding', 'package', 'version', 'fixed in', 'severity'], failing),
    ignored.length === 0 ? '' : table(['ignored', 'package', 'by', 'until', 'why'], ignored),
    list(scan.notes ?? []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headline({ gate, conclusion }: Verdict): string {
  return gate === 'pass' ? 'verified' : `not verified (${conclusion}), nothing may be published`;
}

function renderReasons(reasons: readonly string[]): string {
  const told = reasons.slice(0, MOST_REASONS).map((reason) => `- ${escapeMarkdown(cutText(reason, LONGEST_MESSAGE))}`);
  const more = reasons.length - told.length;
  return [...told, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

function renderInstances(instances: readonly InstanceOutcome[]): string {
  if (instances.length === 0) return '';
  const rows = instances.map(({ name, phases: done, counts, image }) => [
    codeSpan(name),
    ...phases.map((phase) => {
      const one = done.find((result) => result.phase === phase);
      return one === undefined
        ? ''
        : `${PHASE_SIGNS[one.status]} ${one.status === 'skipped' ? '' : `${one.seconds.toFixed(1)} s`}`;
    }),
    `${counts.passed} passed, ${counts.failed + counts.errored} failed, ${counts.skipped} skipped`,
    image.isSubject ? 'this one' : image.id === null ? '**unknown**' : `**another**: ${codeSpan(image.id)}`,
  ]);
  return table(['instance', ...phases, 'tests', 'image'], rows);
}

function renderCases(failed: readonly FoldedCase[]): string {
  if (failed.length === 0) return '';
  const rows = failed
    .slice(0, MOST_CASES)
    .map(({ test, instances }) => [
      escapeMarkdown(cutText(test.name, LONGEST_NAME)),
      placeOf(test),
      instances.map(codeSpan).join(' '),
      escapeMarkdown(cutText(test.message ?? '', LONGEST_MESSAGE)),
    ]);
  const more = failed.length - rows.length;
  const text = table(['test', 'where', 'instances', 'why'], rows);
  return more > 0 ? `${text}\n\n_and ${more} more_` : text;
}

function renderExcused(excused: readonly FoldedCase[]): string {
  if (excused.length === 0) return '';
  const what = excused.length === 1 ? '1 test failed and does' : `${excused.length} tests failed and do`;
  return `⚠️ ${what} not count: its own line says todo or skip.\n\n${renderCases(excused)}`;
}

function placeOf({ file, line }: TestCase): string {
  return file === null ? '' : codeSpan(`${file}${line === null ? '' : `:${line}`}`);
}
