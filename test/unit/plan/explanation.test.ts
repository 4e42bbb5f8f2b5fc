import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Memory } from '../../../src/image/memory.ts';
import { explainLeg } from '../../../src/plan/explanation.ts';
import { sampleLeg } from '../image/sample-plan.ts';

const leg = sampleLeg('web');
const recipe = { files: { digest: 'sha256:0', files: { 'web/a': '100644:1' } }, unread: [], anything: [] };

function explain(memory: Memory | undefined, more: Partial<Parameters<typeof explainLeg>[1]> = {}): readonly string[] {
  return explainLeg(
    { ...leg, key: 'bk2-x', parent: null, sources: [], values: { 'vars.a': '1' } },
    { ...recipe, ...more },
    null,
    memory,
  );
}

const MEMORY: Memory = {
  schema: 'bakehouse/memory/1',
  leg: 'web',
  key: 'bk2-before',
  parentKey: null,
  sources: [],
  files: { 'web/a': '100644:0', 'web/old': '100644:2' },
  values: { 'vars.a': '1' },
  artifacts: [],
};

describe('the explanation of a key', () => {
  test('names its files and values', () => {
    const lines = explain(undefined);
    assert.ok(lines.includes('key: bk2-x'));
    assert.ok(lines.includes('  100644:1  web/a'));
    assert.ok(lines.includes('  vars.a = 1'));
    assert.equal(lines.at(-1), 'nothing is remembered of an earlier bake');
  });

  test('names what differs from the last bake, and only that', () => {
    const lines = explain(MEMORY);
    assert.deepEqual(lines.slice(-3), [
      'differs from the last bake (bk2-before):',
      '  web/a: 100644:0 → 100644:1',
      '  web/old: 100644:2 → not there',
    ]);
    assert.deepEqual(explain({ ...MEMORY, key: 'bk2-x' }).at(-1), 'the last bake had this very key');
    assert.deepEqual(explain({ ...MEMORY, key: 'bk1-x' }).at(-1), '  the rules by which keys are made');
  });

  test('names doubts', () => {
    const doubt = { text: '/opt/x', file: 't.hcl', line: 3 };
    assert.ok(explain(undefined, { unread: [doubt] }).includes('  t.hcl:3: /opt/x'));
    assert.ok(explain(undefined, { anything: [doubt] }).includes('  t.hcl:3: /opt/x'));
  });
});
