import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type Origin, refuseBranch, refuseOrigin } from '../../../../src/publish/engine/candidates.ts';

const cases: readonly (readonly [name: string, origin: Partial<Origin>, isRefused: boolean])[] = [
  ['a push to the default branch', {}, false],
  ['a push to another branch', { ref: 'refs/heads/feature' }, true],
  ['a branch whose name only ends like it', { ref: 'refs/heads/x/main' }, true],
  ['a tag', { ref: 'refs/tags/v1.0' }, false],
  ['a pull request', { event: 'pull_request', ref: 'refs/pull/7/merge' }, true],
  ['a merge queue', { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7' }, true],
  ['a dispatch of any branch', { event: 'workflow_dispatch', ref: 'refs/heads/feature' }, false],
  ['a dispatch of the repository', { event: 'repository_dispatch' }, false],
  ['a schedule', { event: 'schedule' }, false],
  ['a default branch that is not told', { defaultBranch: null }, true],
  ['a dispatch without a default branch', { event: 'workflow_dispatch', defaultBranch: null }, false],
  ['a terminal', { event: '', ref: '', defaultBranch: null }, false],
  ['no ref', { ref: '' }, true],
];

describe('refuseOrigin', () => {
  for (const [name, over, isRefused] of cases) {
    it(`${isRefused ? 'refuses' : 'lets through'} ${name}`, () => {
      const refusal = refuseOrigin({ event: 'push', ref: 'refs/heads/main', defaultBranch: 'main', ...over });
      assert.equal(refusal !== undefined, isRefused, refusal);
      if (isRefused) assert.match(refusal ?? '', /Targets count as they are on the default branch.*workflow_dispatch/);
    });
  }
});

describe('refuseBranch', () => {
  const at = (over: Partial<Origin>): string | undefined =>
    refuseBranch({ event: 'workflow_dispatch', ref: 'refs/heads/main', defaultBranch: 'main', ...over });

  it('refuses a dispatch of a branch that may have changed what channels need', () => {
    assert.match(
      at({ ref: 'refs/heads/feature' }) ?? '',
      /what channels need .* refs\/heads\/feature .* of main, or of a tag/,
    );
    assert.match(at({ ref: 'refs/heads/x/main' }) ?? '', /refs\/heads\/x\/main/);
  });

  it('lets through the default branch, tags, a terminal, and what it knows no default branch of', () => {
    for (const over of [
      {},
      { ref: 'refs/tags/v1' },
      { event: '', ref: '', defaultBranch: null },
      { ref: 'refs/heads/x', defaultBranch: null },
    ])
      assert.equal(at(over), undefined, JSON.stringify(over));
  });
});
