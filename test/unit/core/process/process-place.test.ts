import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import { judgePlace, placeOfThisProcess } from '../../../../src/core/process/process-place.ts';

describe('the place of a process', () => {
  const machine = { host: 'a', boot: randomUUID(), namespace: 'pid:[4026531836]' };
  const container = { ...machine, namespace: 'pid:[4026532999]' };

  it('is askable where the pid means the same process', () => {
    assert.equal(judgePlace(machine, machine), 'askable');
    assert.equal(judgePlace(container, container), 'askable');
    assert.equal(judgePlace(placeOfThisProcess(), placeOfThisProcess()), 'askable');
    const mac = { host: 'a', boot: '', namespace: '' };
    assert.equal(judgePlace(mac, mac), 'askable');
  });

  it('is unknown on another machine that shares the folder, and in another container', () => {
    for (const [there, here] of [
      [{ ...machine, host: 'b' }, machine],
      [{ ...machine, host: 'b', boot: randomUUID() }, machine],
      [container, machine],
      [machine, container],
      [{ ...container, boot: randomUUID() }, container],
      // Two machines called localhost.
      [
        { ...machine, boot: randomUUID(), machine: 'one' },
        { ...machine, machine: 'other' },
      ],
      [
        { host: 'b', boot: '', namespace: '' },
        { host: 'a', boot: '', namespace: '' },
      ],
    ] as const)
      assert.equal(judgePlace(there, here), 'unknown');
  });

  it('has ended with the machine, which was started anew', () => {
    assert.equal(judgePlace({ ...machine, boot: randomUUID() }, machine), 'ended');
    const named = { ...machine, machine: 'one' };
    assert.equal(judgePlace({ ...named, boot: randomUUID() }, named), 'ended');
  });
});
