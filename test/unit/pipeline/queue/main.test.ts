import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { holdFolder, resultPath } from '../../../../src/pipeline/queue/journal.ts';
import { consume } from '../../../../src/pipeline/queue/main.ts';
import { workOn } from '../../../../src/pipeline/queue/work.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';
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

it('works on a message whose id is the name of a lock of the journal', async (t) => {
  const folder = join(await temporaryFolder(t), 'journal');
  const held = await holdFolder(fakeHost(), folder, new AbortController());
  t.after(held.release);
  const path = resultPath(folder, 'consumer');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ isGood: true, text: 'baked before' }));
  const host = fakeHost();
  const cancel = setTimeout(() => process.emit('SIGINT'), 5000);
  // Its bake is over: whoever has its turn sees that, and is done.
  await workOn(host, { folder, id: 'consumer' });
  clearTimeout(cancel);
  assert.deepEqual(host.told, []);
});
