import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { affectedTests } from '../../../scripts/test/affected.mjs';

describe('the tests that a change touches', () => {
  const imports: Readonly<Record<string, readonly string[]>> = {
    'test/unit/a.test.ts': ['src/a.ts'],
    'test/unit/b.test.ts': ['src/b.ts', 'test/support/help.ts'],
    'test/unit/ring.test.ts': ['src/ring-one.ts'],
    'test/contract/c.test.ts': [],
    'src/a.ts': ['src/deep.ts'],
    'src/b.ts': [],
    'src/ring-one.ts': ['src/ring-two.ts'],
    'src/ring-two.ts': ['src/ring-one.ts', 'src/deep.ts'],
  };
  const tests = Object.keys(imports).filter((file) => file.endsWith('.test.ts'));
  const cases: readonly (readonly [changed: readonly string[], tests: readonly string[]])[] = [
    [['src/deep.ts'], ['test/unit/a.test.ts', 'test/unit/ring.test.ts', 'test/contract/c.test.ts']],
    [['src/ring-one.ts'], ['test/unit/ring.test.ts', 'test/contract/c.test.ts']],
    [['test/support/help.ts'], ['test/unit/b.test.ts', 'test/contract/c.test.ts']],
    [['test/unit/a.test.ts'], ['test/unit/a.test.ts', 'test/contract/c.test.ts']],
    [['docs/plan.md'], ['test/contract/c.test.ts']],
    [[], []],
  ];
  for (const [changed, affected] of cases) {
    it(`are ${affected.length} of ${changed.join(' ') || 'nothing'}`, () => {
      assert.deepEqual(
        affectedTests(changed, tests, (file) => imports[file] ?? []),
        affected,
      );
    });
  }
});
