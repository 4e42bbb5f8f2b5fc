import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { cachePolicy } from '../../../../src/actions/setup-packer/plugins.ts';

const rows = [
  { event: 'push', ref: 'refs/heads/main', machine: 'github-hosted', auto: true },
  { event: 'pull_request', ref: 'refs/pull/7/merge', machine: 'github-hosted', auto: true },
  { event: 'schedule', ref: 'refs/heads/main', machine: 'github-hosted', auto: true },
  { event: 'workflow_dispatch', ref: 'refs/heads/tags/x', machine: 'github-hosted', auto: true },
  { event: 'push', ref: 'refs/heads/main', machine: undefined, auto: true },
  { event: 'push', ref: 'refs/heads/main', machine: 'self-hosted', auto: false },
  { event: 'push', ref: 'refs/tags/v1', machine: 'github-hosted', auto: false },
  { event: 'workflow_dispatch', ref: 'refs/tags/v1', machine: 'github-hosted', auto: false },
  { event: 'release', ref: 'refs/heads/main', machine: 'github-hosted', auto: false },
  { event: 'pull_request_target', ref: 'refs/heads/main', machine: 'github-hosted', auto: false },
  { event: 'workflow_run', ref: 'refs/heads/main', machine: 'github-hosted', auto: false },
];

describe('cachePolicy', () => {
  for (const { event, ref, machine, auto } of rows) {
    test(`${event} of ${ref} on ${machine ?? 'an unnamed'} runner: auto is ${auto}, and a wish is obeyed`, () => {
      const run = { id: '1', attempt: 1, url: '', repository: 'o/r', commit: '', event, ref };
      const host = { environment: { RUNNER_ENVIRONMENT: machine }, run };
      assert.deepEqual(
        (['auto', 'true', 'false'] as const).map((wish) => cachePolicy(host, wish)),
        [auto, true, false],
      );
    });
  }
});
