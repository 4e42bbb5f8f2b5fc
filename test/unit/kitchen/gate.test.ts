import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { decideGate, type GateRules, type Verdict } from '../../../src/kitchen/gate.ts';
import type { EngineOutcome, InstanceOutcome, PhaseResult } from '../../../src/kitchen/outcome.ts';

const RULES: GateRules = { minTests: 1, maxSkipped: null, allowNoTests: false, image: 'sha256:1' };
const passed = (phase: PhaseResult['phase']): PhaseResult => ({ phase, status: 'passed', seconds: 1, failure: null });
const GOOD: InstanceOutcome = {
  name: 'default-debian-12',
  suite: 'default',
  platform: 'debian-12',
  phases: [passed('create'), passed('converge'), passed('verify'), passed('destroy')],
  counts: { passed: 3, failed: 0, errored: 0, skipped: 0 },
  cases: [],
  problems: [],
  image: { id: 'sha256:1', isSubject: true },
  log: '/log',
};

function outcome(instances: readonly InstanceOutcome[], over: Partial<EngineOutcome> = {}): EngineOutcome {
  return { engine: 'kitchen', instances, problems: [], leftovers: [], tools: {}, isCancelled: false, ...over };
}

function failing(phase: PhaseResult['phase'], failure: PhaseResult['failure']): readonly PhaseResult[] {
  return GOOD.phases.map((one) => (one.phase === phase ? { ...one, status: 'failed', failure } : one));
}

describe('the gate', () => {
  it('opens when every instance ran this image, was verified, and passed its tests', () => {
    assert.deepEqual(decideGate(outcome([GOOD, { ...GOOD, name: 'web' }]), RULES), {
      gate: 'pass',
      conclusion: 'success',
      reasons: [],
      failure: null,
    });
  });

  const cases: readonly (readonly [
    what: string,
    outcome: EngineOutcome,
    rules: Partial<GateRules>,
    expected: Omit<Verdict, 'gate'>,
  ])[] = [
    [
      'no instance',
      outcome([]),
      {},
      { conclusion: 'no-tests', reasons: ['there is no instance to verify'], failure: null },
    ],
    [
      'no instance, which is allowed',
      outcome([]),
      { allowNoTests: true },
      { conclusion: 'skipped', reasons: ['there is no instance to verify'], failure: null },
    ],
    [
      'a cancel',
      outcome([GOOD], { isCancelled: true }),
      {},
      { conclusion: 'cancelled', reasons: ['the verification was cancelled'], failure: 'cancelled' },
    ],
    [
      'no tests',
      outcome([{ ...GOOD, counts: { passed: 0, failed: 0, errored: 0, skipped: 0 } }]),
      {},
      {
        conclusion: 'no-tests',
        reasons: ['default-debian-12: 0 tests were executed, at least 1 must be'],
        failure: null,
      },
    ],
    [
      'no tests, though none are asked for',
      outcome([{ ...GOOD, counts: { passed: 0, failed: 0, errored: 0, skipped: 0 } }]),
      { minTests: 0 },
      {
        conclusion: 'no-tests',
        reasons: ['default-debian-12: 0 tests were executed, at least 1 must be'],
        failure: null,
      },
    ],
    [
      'only skipped tests',
      outcome([{ ...GOOD, counts: { passed: 0, failed: 0, errored: 0, skipped: 9 } }]),
      {},
      {
        conclusion: 'no-tests',
        reasons: ['default-debian-12: 0 tests were executed, at least 1 must be'],
        failure: null,
      },
    ],
    [
      'too few tests',
      outcome([GOOD]),
      { minTests: 4 },
      {
        conclusion: 'no-tests',
        reasons: ['default-debian-12: 3 tests were executed, at least 4 must be'],
        failure: null,
      },
    ],
    [
      'too many skipped ones',
      outcome([{ ...GOOD, counts: { passed: 3, failed: 0, errored: 0, skipped: 2 } }]),
      { maxSkipped: 1 },
      { conclusion: 'no-tests', reasons: ['default-debian-12: 2 tests were skipped, at most 1 may be'], failure: null },
    ],
    [
      'a failed test',
      outcome([{ ...GOOD, counts: { passed: 2, failed: 1, errored: 1, skipped: 0 } }]),
      {},
      { conclusion: 'failure', reasons: ['default-debian-12: 2 of 4 tests failed'], failure: 'test' },
    ],
    [
      'green reports of a phase that failed',
      outcome([{ ...GOOD, phases: failing('verify', { class: 'test', message: 'exit 1' }) }]),
      {},
      { conclusion: 'failure', reasons: ['default-debian-12: verify failed (test): exit 1'], failure: 'test' },
    ],
    [
      'a converge that failed',
      outcome([{ ...GOOD, phases: failing('converge', { class: 'converge', message: 'no recipe' }) }]),
      {},
      {
        conclusion: 'failure',
        reasons: ['default-debian-12: converge failed (converge): no recipe'],
        failure: 'converge',
      },
    ],
    [
      'an instance that never began',
      outcome([GOOD, { ...GOOD, name: 'web', phases: [], counts: { passed: 0, failed: 0, errored: 0, skipped: 0 } }]),
      {},
      {
        conclusion: 'no-tests',
        reasons: ['web: it was never verified', 'web: 0 tests were executed, at least 1 must be'],
        failure: null,
      },
    ],
    [
      'another image',
      outcome([{ ...GOOD, image: { id: 'sha256:2', isSubject: false } }]),
      {},
      {
        conclusion: 'failure',
        reasons: ['default-debian-12: it ran another image, sha256:2, not sha256:1'],
        failure: 'config',
      },
    ],
    [
      'an image that cannot be told',
      outcome([{ ...GOOD, image: { id: null, isSubject: false } }]),
      {},
      { conclusion: 'failure', reasons: ['default-debian-12: which image it ran is not known'], failure: 'config' },
    ],
    [
      'a truncated report beside green ones',
      outcome([{ ...GOOD, problems: ['out/junit.xml is cut short'] }]),
      {},
      { conclusion: 'failure', reasons: ['default-debian-12: out/junit.xml is cut short'], failure: 'config' },
    ],
    [
      'a problem of the whole run',
      outcome([GOOD], { problems: ['two kitchen files'] }),
      {},
      { conclusion: 'failure', reasons: ['two kitchen files'], failure: 'config' },
    ],
  ];
  for (const [what, of, rules, expected] of cases) {
    it(`is shut by ${what}`, () => {
      assert.deepEqual(decideGate(of, { ...RULES, ...rules }), { gate: 'block', ...expected });
    });
  }

  it('leaves a failed destroy to the leftovers: what was tested was tested', () => {
    const phases = failing('destroy', { class: 'cleanup', message: 'the daemon is gone' });
    assert.equal(decideGate(outcome([{ ...GOOD, phases }]), RULES).gate, 'pass');
  });
});
