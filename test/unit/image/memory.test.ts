import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type Memory, keep, recall } from '../../../src/image/memory.ts';

const MEMORY: Memory = {
  schema: 'bakehouse/memory/1',
  leg: 'web/a',
  key: 'bk2-x',
  parentKey: null,
  sources: [{ of: 'docker', id: 'sha256:1' }],
  files: { 'a b/é.conf': '100644:1' },
  values: { 'vars.x': '1' },
  artifacts: [],
};

describe("what is remembered of a leg's last bake", () => {
  it('is what was kept', async () => {
    const kept = new Map<string, string>();
    await keep({ keep: async (name, text) => void kept.set(name, text) }, 'web-a', MEMORY);
    assert.deepEqual([...kept.keys()], ['leg-web-a']);
    assert.deepEqual(await recall({ recall: async (name) => kept.get(name) }, 'web-a'), MEMORY);
    assert.equal(await recall({ recall: async (name) => kept.get(name) }, 'web-b'), undefined);
  });

  it('is all the rest where its time is none', async () => {
    for (const seconds of [-1, 'x', null]) {
      const text = JSON.stringify({ ...MEMORY, seconds });
      const told = await recall({ recall: async () => text }, 'web-a');
      assert.deepEqual([told?.key, told?.seconds], [MEMORY.key, undefined]);
    }
  });

  for (const text of [
    '',
    'null',
    '[]',
    '{',
    '{}',
    JSON.stringify({ ...MEMORY, schema: 'bakehouse/memory/2' }),
    JSON.stringify({ ...MEMORY, files: { a: 1 } }),
    JSON.stringify({ ...MEMORY, artifacts: 'x' }),
  ]) {
    it(`is nothing where it is none of ours: ${text.slice(0, 40)}`, async () => {
      assert.equal(await recall({ recall: async () => text }, 'web-a'), undefined);
    });
  }
});
