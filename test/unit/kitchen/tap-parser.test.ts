// Our reader of TAP against Perl's own, over generated reports.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import type { Report } from '../../../src/kitchen/report.ts';
import { Seeded } from '../../support/seeded.ts';
import { isThorough } from '../../support/thorough.ts';
import { isGreen, readText } from './reports/read-text.ts';

/** The same reports in every run, unless BAKEHOUSE_SEED names others. */
const seed = Number(process.env['BAKEHOUSE_SEED'] ?? 1);
const reports = isThorough ? 5000 : 400;

const PROGRAM = `
use strict; use warnings; use TAP::Parser; use JSON::PP;
while (my $line = <STDIN>) {
  my $parser = TAP::Parser->new({ tap => decode_json($line)->{tap} });
  local $SIG{__WARN__} = sub {};
  my ($passed, $failed, $skipped) = (0, 0, 0);
  my ($excused, $bailed) = (0, 0);
  my %skips;
  while (my $result = $parser->next) {
    $bailed = 1 if $result->is_bailout;
    next unless $result->is_test;
    $skips{$result->number} = 1 if $result->has_skip && !$result->is_actual_ok;
    $excused++ if !$result->is_actual_ok && ($result->has_skip || $result->has_todo);
    if ($result->has_skip || $result->has_todo) { $skipped++ }
    elsif ($result->is_actual_ok) { $passed++ }
    else { $failed++ }
  }
  # A test that is not ok and skipped has failed to Perl; to TAP 14, and to us, it is skipped, which is told.
  my @failed = grep { !$skips{$_} } $parser->failed;
  my $good = $bailed || @failed || $parser->parse_errors ? 0 : 1;
  print encode_json({ passed => $passed, failed => $failed, skipped => $skipped, excused => $excused, good => $good }), "\\n";
}
`;

interface Verdict {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Not ok, with a directive. */
  readonly excused: number;
  /** prove would be content: every test passed or is excused, and the report is whole. */
  readonly good: 0 | 1;
}

interface Given {
  readonly text: string;
  /** Something in it is a directive to Perl and not to us, or the other way round: on purpose, and to the safe side. */
  readonly isBlurred: boolean;
}

const NAMES = [
  '',
  'a',
  '- nginx runs',
  '- listens on 80',
  'issue \\#12',
  '- C:\\dir',
  '- a \\\\ b',
  'ok',
  '- not ok',
  '- 1..2',
  'TODO',
  'x:y',
] as const;
const DIRECTIVES = [
  ' # SKIP',
  ' # TODO',
  ' # skip no docker',
  ' #TODO later',
  ' # Skip: why',
  '\t#\ttodo\tx',
  ' # TODO(me)',
  ' # sKiP # TODO',
] as const;
/** A blank is missing, or the word goes on: Perl takes some for directives. */
const BLURRED = [
  '#skip',
  '/#skip-link',
  ' # skip-link',
  ' #todo-list x',
  'a#TODO b',
  ' # skipped',
  ' # todos',
  ' # b # SKIP c',
  '#12 # SKIP',
] as const;
/** To both of us part of the name. */
const HARMLESS = [' \\# SKIP', ' # skipper', ' # a', ' #12', '', ' \\\\\\# TODO', ' # SKIP_THIS'] as const;
const NOISE = ['hello', '# comment', '#', '', 'okay', 'not okay', '  indented', '::error::x', '2..3', 'TAP'] as const;

function generate(random: Seeded): Given {
  const count = random.below(6);
  let isBlurred = false;
  const tests = Array.from({ length: count }, (_, index) => {
    const end = random.chance(0.4)
      ? random.pick(DIRECTIVES)
      : random.chance(0.15)
        ? random.pick(BLURRED)
        : random.pick(HARMLESS);
    isBlurred ||= BLURRED.some((one) => one === end);
    // Never one that is yet to come: tests in another order are no mistake to us, as they are to Perl. Whoever runs them
    // side by side mixes them.
    const number = random.chance(0.8) ? ` ${random.chance(0.04) ? random.below(index + 1) : index + 1}` : '';
    const name = random.pick(NAMES);
    return `${random.chance(0.3) ? 'not ' : ''}ok${number}${name === '' ? '' : ` ${name}`}${end}`;
  });
  const planned = random.chance(0.9) ? count : count + random.pick([-1, 1, 2]);
  const plan = planned === 0 ? random.pick(['1..0', '1..0 # SKIP why', '1..0 # skip']) : `1..${Math.max(0, planned)}`;
  const lines = [...tests];
  const at = random.pick(['first', 'first', 'first', 'last', 'last', 'within', 'nowhere']);
  if (at === 'first') lines.unshift(plan);
  else if (at === 'last') lines.push(plan);
  else if (at === 'within') lines.splice(random.below(lines.length + 1), 0, plan);
  if (random.chance(0.04)) lines.push(plan);
  if (random.chance(0.04))
    lines.splice(random.below(lines.length + 1), 0, random.pick(['Bail out!', 'Bail out! no disk']));
  const noisy = lines.flatMap((line) => (random.chance(0.15) ? [line, random.pick(NOISE)] : [line]));
  return { text: `${random.chance(0.3) ? 'TAP version 13\n' : ''}${noisy.join('\n')}\n`, isBlurred };
}

describe("TAP as Perl's TAP::Parser reads it", () => {
  it(`agrees over ${reports} generated reports, and is never greener`, async (t) => {
    const random = new Seeded(seed);
    const given = Array.from({ length: reports }, () => generate(random));
    const input = given.map(({ text }) => `${JSON.stringify({ tap: text })}\n`).join('');
    const { status, stdout, stderr, error } = spawnSync('perl', ['-e', PROGRAM], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (error !== undefined || status !== 0) {
      t.skip(`perl with TAP::Parser and JSON::PP is missing: ${error?.message ?? stderr}`);
      return;
    }
    const verdicts = stdout
      .trimEnd()
      .split('\n')
      .map((line): Verdict => JSON.parse(line));
    assert.equal(verdicts.length, given.length);
    let exact = 0;
    for (const [index, { text, isBlurred }] of given.entries()) {
      const report = await readText(text);
      const theirs = verdicts[index];
      assert.ok(theirs !== undefined);
      const shown = `${text}\n${JSON.stringify({ ours: [report.counts, report.problems], theirs })}`;
      if (isGreen(report)) assert.equal(theirs.good, 1, `greener than Perl:\n${shown}`);
      if (isBlurred) {
        assert.ok(report.counts.failed >= theirs.failed || !isGreen(report), shown);
        continue;
      }
      exact += 1;
      assert.deepEqual(
        countsOf(report),
        { passed: theirs.passed, failed: theirs.failed, skipped: theirs.skipped },
        shown,
      );
      assert.equal(report.cases.filter(({ excusedBy }) => excusedBy !== undefined).length, theirs.excused, shown);
      assert.equal(isGreen(report), theirs.good === 1, shown);
    }
    t.diagnostic(`${exact} of ${given.length} exactly alike`);
    assert.ok(exact > given.length / 2);
  });
});

/** Without the case that stands for a run that was skipped as a whole: Perl has no test for it. */
function countsOf({ counts, cases }: Report): Pick<Verdict, 'passed' | 'failed' | 'skipped'> {
  const whole = cases.filter(({ name }) => name === '(skipped as a whole)').length;
  return { passed: counts.passed, failed: counts.failed, skipped: counts.skipped - whole };
}
