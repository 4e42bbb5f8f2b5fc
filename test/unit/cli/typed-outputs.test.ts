import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { bakeOutputs } from '../../../src/actions/bake/inputs.ts';
import { kitchenVerifyOutputs } from '../../../src/actions/kitchen-verify/inputs.ts';
import { planOutputs } from '../../../src/actions/plan/inputs.ts';
import { publishImageOutputs } from '../../../src/actions/publish-image/inputs.ts';
import { setupPackerOutputs } from '../../../src/actions/setup-packer/inputs.ts';
import { typedOutput, createPrintedObject } from '../../../src/cli/typed-outputs.ts';
import { pipelineOutputs } from '../../../src/pipeline/inputs.ts';

const outputs: Readonly<Record<string, string>> = {
  ...bakeOutputs,
  ...kitchenVerifyOutputs,
  ...planOutputs,
  ...publishImageOutputs,
  ...setupPackerOutputs,
  ...pipelineOutputs,
};

/** What a description promises: an empty text of another kind is null. */
const KINDS: readonly [words: RegExp, value: string, typed: unknown][] = [
  [/as JSON|^The matrix/, '[{"a":"1"}]', [{ a: '1' }]],
  [/^Whether|^`true` when/, 'true', true],
  [/^How many (?!.*\(|the disk)|^Whole seconds|^Tests that/, '12', 12],
];

describe('typedOutput', () => {
  for (const [name, description] of Object.entries(outputs)) {
    const kind = name === 'health' ? undefined : KINDS.find(([words]) => words.test(description));
    it(`${name} is ${kind === undefined ? 'a text' : typeof kind[2]}`, () => {
      if (kind === undefined) {
        for (const text of ['1', 'true', '[]', '']) assert.equal(typedOutput(name, text), text);
        return;
      }
      assert.deepEqual(typedOutput(name, kind[1]), kind[2]);
      assert.equal(typedOutput(name, ''), null);
    });
  }
});

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
