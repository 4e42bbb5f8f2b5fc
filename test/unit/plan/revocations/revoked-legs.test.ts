import assert from 'node:assert/strict';
import { it } from 'node:test';

import type { PlannedLeg } from '../../../../src/image/plan.ts';
import { revocation, revocationsOf } from '../../../../src/image/revocation.ts';
import { refuseRevokedSources } from '../../../../src/plan/revocations/revoked-legs.ts';
import { sampleLeg } from '../../image/sample-plan.ts';

const SAID = { reason: 'a hole', by: 'alice', at: '2026-11-30' };
const SOURCE = { of: 'aws', id: 'ami-1', name: 'debian' } as const;

it('refuses a leg that starts from a revoked image, also one that is only built on', () => {
  const refused = (over: Partial<PlannedLeg>, entry: object = {}): void =>
    refuseRevokedSources(
      [sampleLeg('base', { sources: [SOURCE], ...over })],
      new Map([['base', { file: 'bakehouse.yml', line: 7 }]]),
      revocationsOf([revocation.parse({ ...SAID, image: 'AMI-1', ...entry })]),
    );
  const says = /base starts from debian \(ami-1\), which is revoked by alice .*Name another image/;
  assert.throws(() => refused({}), says);
  assert.throws(() => refused({}, { inherit: false }), says);
  const named = { named: 'FROM x', source: SOURCE, reason: null };
  assert.throws(() => refused({ sources: [], bases: [named] }), says);
  assert.throws(() => refused({ state: 'unselected' }), says);
  refused({ state: 'unselected' }, { inherit: false });
  refused({ sources: [] });
});
