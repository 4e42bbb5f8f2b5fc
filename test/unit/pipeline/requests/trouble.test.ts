import assert from 'node:assert/strict';
import { test } from 'node:test';

import { refusal, troubleOf } from '../../../../src/pipeline/requests/trouble.ts';

const NOW = 1_000_000_000;

function limited(headers: Readonly<Record<string, string>>): unknown {
  return Object.assign(new Error('API rate limit exceeded'), { status: 403, response: { headers } });
}

test('a limit ends when GitHub says so, and by a clock that is ahead of its own not at once', () => {
  const reset = (ms: number): unknown =>
    limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String((NOW + ms) / 1000) });
  assert.deepEqual(troubleOf(reset(30_000), NOW), { kind: 'limit', message: 'API rate limit exceeded', after: 30_000 });
  assert.deepEqual(troubleOf(reset(-90_000), NOW), { kind: 'limit', message: 'API rate limit exceeded', after: 1000 });
  const after = (seconds: string): unknown => limited({ 'retry-after': seconds });
  assert.deepEqual(
    ['0', '60', '-1', 'Mon, 30 Nov 2026 12:00:00 GMT'].map((seconds) =>
      Reflect.get(troubleOf(after(seconds), NOW), 'after'),
    ),
    [1000, 60_000, 60_000, 60_000],
  );
});

test('what is needed is told where something is needed', () => {
  const told = (status: number, message: string): string =>
    refusal('run 7 again', status, message, '`actions: write`').message;
  assert.match(told(403, 'Resource not accessible by personal access token'), /it needs `actions: write` there/);
  assert.match(told(404, 'Not Found'), /no such repository or workflow/);
  assert.match(told(401, 'Bad credentials'), /The token is not valid/);
  for (const message of [
    'This workflow is already running',
    'Unable to retry this workflow run because it was created over a month ago',
  ])
    assert.equal(told(403, message), `GitHub does not run 7 again (403): ${message}.`);
});
