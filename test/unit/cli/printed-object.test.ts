import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createPrintedObject } from '../../../src/cli/printed-object.ts';

async function printedOf(messages: readonly string[], hasMessages: boolean): Promise<readonly string[]> {
  const printed: string[] = [];
  const object = createPrintedObject(async (text) => void printed.push(text), hasMessages);
  for (const message of messages) await object.message(message);
  assert.equal(printed.length, messages.length, 'each is printed before the next one');
  await object.end({ sent: messages.length, report: 'summary.md' });
  return printed;
}

describe('the object of --json', () => {
  for (const messages of [[], ['{"a":1}\n'], ['{"a":"]}"}\n', '{"b":2}\n', '[]\n']]) {
    it(`holds ${messages.length} messages, a line each, and the outputs`, async () => {
      const text = (await printedOf(messages, true)).join('');
      assert.deepEqual(JSON.parse(text), {
        messages: messages.map((one): unknown => JSON.parse(one)),
        sent: messages.length,
        report: 'summary.md',
      });
      assert.ok(text.endsWith('}\n'));
      for (const message of messages)
        assert.ok(
          text.split('\n').some((line) => line.includes(message.trim())),
          text,
        );
    });
  }

  it('is the outputs alone where nothing is printed for another program', async () => {
    assert.deepEqual(JSON.parse((await printedOf([], false)).join('')), { sent: 0, report: 'summary.md' });
  });
});
