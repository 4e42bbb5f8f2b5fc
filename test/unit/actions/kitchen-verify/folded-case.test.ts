import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { foldCases } from '../../../../src/actions/kitchen-verify/folded-case.ts';
import type { InstanceOutcome } from '../../../../src/kitchen/outcome.ts';
import type { TestCase } from '../../../../src/kitchen/report.ts';

function failed(name: string, more: Partial<TestCase> = {}): TestCase {
  return { name, outcome: 'failed', message: 'no', file: 'a_spec.rb', line: 3, seconds: null, ...more };
}

function instance(suite: string, platform: string, cases: readonly TestCase[]): InstanceOutcome {
  return {
    name: `${suite}-${platform}`,
    suite,
    platform,
    phases: [],
    counts: { passed: 0, failed: cases.length, errored: 0, skipped: 0 },
    cases,
    problems: [],
    image: { id: 'sha256:1', isSubject: true },
    log: '/log',
  };
}

describe('foldCases', () => {
  it('tells a test once, with the instances of its suite that it failed on', () => {
    const folded = foldCases([
      instance('web', 'bookworm', [failed('is up'), failed('listens')]),
      instance('web', 'trixie', [failed('listens')]),
      instance('db', 'bookworm', []),
    ]);
    assert.deepEqual(
      folded.map(({ test, instances, of }) => [test.name, instances, of]),
      [
        ['listens', ['web-bookworm', 'web-trixie'], 2],
        ['is up', ['web-bookworm'], 2],
      ],
    );
  });

  it("takes a container's id in a name for no difference, and another line for one", () => {
    const folded = foldCases([
      instance('web', 'a', [failed('test_user[docker://1111]')]),
      instance('web', 'b', [failed('test_user[docker://2222]'), failed('test_user', { line: 9 })]),
    ]);
    assert.deepEqual(
      folded.map(({ instances }) => instances.length),
      [2, 1],
    );
  });

  it('leaves out what passed or was skipped', () => {
    const cases = [failed('a', { outcome: 'passed' }), failed('b', { outcome: 'skipped' })];
    assert.deepEqual(foldCases([instance('web', 'a', cases)]), []);
  });
});
