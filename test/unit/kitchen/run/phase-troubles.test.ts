import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { InstanceOutcome, PhaseResult } from '../../../../src/kitchen/outcome.ts';
import { phaseTroubles, wholeTrouble } from '../../../../src/kitchen/run/phase-troubles.ts';

const instance = (phases: readonly PhaseResult[], failed = 0): InstanceOutcome => ({
  name: 'default-debian',
  suite: 'default',
  platform: 'debian',
  phases,
  counts: { passed: 1, failed, errored: 0, skipped: 0 },
  cases: [],
  problems: [],
  image: { id: 'sha256:1', isSubject: true },
  log: '/log',
});
const trouble = { class: 'converge', message: 'E: no', text: 'first\nE: no\nlast' } as const;
const converge: PhaseResult = { phase: 'converge', status: 'failed', seconds: 1, failure: trouble };
const verify: PhaseResult = { phase: 'verify', status: 'failed', seconds: 1, failure: { ...trouble, class: 'test' } };

describe('phaseTroubles', () => {
  it('has each phase that failed with all that was said', () => {
    const [first, ...more] = phaseTroubles([instance([converge])]);
    assert.deepEqual(first, { instance: 'default-debian', phase: 'converge', ...trouble });
    assert.deepEqual(more, []);
  });

  it('leaves a verify to its reports where these name what failed, and has it where none does', () => {
    assert.deepEqual(phaseTroubles([instance([verify], 1)]), []);
    assert.equal(phaseTroubles([instance([verify])]).length, 1);
  });
});

describe('wholeTrouble', () => {
  it('has the line first, and what was said below it once', () => {
    assert.equal(wholeTrouble(trouble), 'E: no\n\nfirst\nE: no\nlast');
    assert.equal(wholeTrouble({ message: 'x', text: 'x' }), 'x');
    assert.equal(wholeTrouble({ message: 'x', text: '' }), 'x');
  });
});
