import assert from 'node:assert/strict';
import { it } from 'node:test';

import { conclude, shownRun } from '../../../../src/pipeline/requests/telling.ts';
import { failedResponse } from '../../../../src/pipeline/serve/kept-builds.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

it('forges no line of its own by what a job of the run wrote into its response', () => {
  const response = {
    ...failedResponse('order-4711', 1, 'it failed'),
    images: ['abc\nerror: forged'],
    artifacts: [{ rel: 'artifact', href: 'https://registry.example/web\r\nerror: forged' }],
  };
  const run = {
    id: 1,
    title: 'Bake order-4711',
    attempt: 1,
    status: 'completed',
    conclusion: 'failure',
    url: 'https://github.example/1',
    created: '2026-11-30T07:00:00Z',
    event: 'workflow_dispatch',
    path: '.github/workflows/request.yml',
  };
  const host = fakeHost();
  conclude(host, 'order-4711', { run, jobs: [], response });
  const lines = [...shownRun({ run, jobs: [], response }), ...host.told.map(([, line]) => line)];
  assert.deepEqual(lines.filter((line) => /forged/.test(line)).length, 4);
  for (const line of lines) assert.doesNotMatch(line, /^error: forged/m);
});
