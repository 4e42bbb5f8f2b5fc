import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { reportUnbaked, setOutputs } from '../../../../src/actions/bake/outputs.ts';
import type { Leftover } from '../../../../src/image/leftover.ts';
import { type FakeHost, fakeHost } from '../../core/runner/fake-host.ts';
import { sampleRecord } from '../../image/sample-record.ts';

const left: Leftover = { kind: 'volume', id: 'v', region: null, state: 'left', reason: 'in use', command: null };

/** The output that stands last, which is the one that counts. */
function leftoversOf({ told }: FakeHost): string | undefined {
  return told.flatMap(([kind, text]) => (kind === 'output' && text.startsWith('leftovers=') ? [text] : [])).at(-1);
}

describe('the output leftovers of a bake', () => {
  test('is what was found, without what was removed', () => {
    const host = fakeHost();
    setOutputs(host, sampleRecord({ leftovers: [left, { ...left, state: 'removed' }] }), 'record.json', 0);
    assert.equal(leftoversOf(host), `leftovers=${JSON.stringify([left])}`);
  });

  test('says nothing, and not that nothing is left, where nobody has looked yet', () => {
    const host = fakeHost();
    setOutputs(host, sampleRecord({ status: 'cancelled' }), 'record.json', 0, 'not-yet');
    assert.equal(leftoversOf(host), 'leftovers=');
    reportUnbaked(host, 'failed', 0, 'not-yet');
    assert.equal(leftoversOf(host), 'leftovers=');
  });

  test('is empty in its own way where nothing was started', () => {
    const host = fakeHost();
    reportUnbaked(host, 'failed', 0);
    assert.equal(leftoversOf(host), 'leftovers=[]');
  });
});
