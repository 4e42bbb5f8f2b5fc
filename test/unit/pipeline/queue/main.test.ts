import assert from 'node:assert/strict';
import { it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { consume } from '../../../../src/pipeline/queue/main.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

it('takes no queue for its own dead one, out of which all would come back', async () => {
  const amqp = 'amqp://127.0.0.1:1';
  for (const inputs of [{ queue: 'builds', 'dead-queue': 'builds' }, { 'dead-queue': 'build-queue' }]) {
    const refused = consume(fakeHost({ inputs: { amqp, ...inputs } }));
    await assert.rejects(refused, (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /"queue" and "dead-queue" are both "build/);
      return true;
    });
  }
});
