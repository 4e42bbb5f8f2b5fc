import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { bakeOutputs } from '../../../src/actions/bake/inputs.ts';
import { kitchenVerifyOutputs } from '../../../src/actions/kitchen-verify/inputs.ts';
import { planOutputs } from '../../../src/actions/plan/inputs.ts';
import { publishImageOutputs } from '../../../src/actions/publish-image/inputs.ts';
import { setupPackerOutputs } from '../../../src/actions/setup-packer/inputs.ts';
import { typedOutput } from '../../../src/cli/typed-outputs.ts';
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
