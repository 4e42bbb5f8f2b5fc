import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';

import { answerLimit, ServiceLine } from '../../../../src/core/runner/service-line.ts';

const silence = (): Promise<never> => new Promise(() => {});

/** Lets so much time pass for whoever waits by then. */
async function pass(ms: number): Promise<void> {
  await Promise.resolve();
  mock.timers.tick(ms);
  await Promise.resolve();
}

describe('what an answer may take', () => {
  it('is a minute, and more where much is moved', () => {
    assert.equal(answerLimit(0), 60_000);
    assert.equal(answerLimit(256 * 1024 * 10), 70_000);
    assert.equal(answerLimit(1), 60_001);
  });
});

describe('a line to a service', () => {
  it('gives its answers and refusals', async () => {
    const line = new ServiceLine('the service');
    assert.equal(await line.ask(async () => 7, { bytes: 0 }), 7);
    await assert.rejects(
      line.ask(() => Promise.reject(new Error('no')), { bytes: 0 }),
      { message: 'no' },
    );
    // One that answers, if only by a refusal, is asked again.
    assert.equal(await line.ask(async () => 8, { bytes: 0 }), 8);
  });

  it('waits for a silent one once, whatever else it would be asked', async (t) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    t.after(() => mock.timers.reset());
    const line = new ServiceLine('the service');
    let isOver = false;
    const first = assert
      .rejects(line.ask(silence, { bytes: 0 }), { message: 'the service did not answer within 60 s' })
      .then(() => (isOver = true));
    await pass(59_999);
    assert.equal(isOver, false);
    await pass(1);
    await first;
    let asked = 0;
    const again = async (): Promise<number> => (asked += 1);
    await assert.rejects(line.ask(again, { bytes: 0 }), {
      message: 'the service did not answer before, and was not asked again',
    });
    assert.equal(asked, 0);
  });

  it('waits no longer than the asker has time', async (t) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    t.after(() => mock.timers.reset());
    const first = assert.rejects(new ServiceLine('the service').ask(silence, { bytes: 1e12, limitMs: 15_000 }), {
      message: 'the service did not answer within 15 s',
    });
    await pass(15_000);
    await first;
  });
});
