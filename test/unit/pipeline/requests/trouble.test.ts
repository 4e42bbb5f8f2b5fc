import assert from 'node:assert/strict';
import { test } from 'node:test';

import { troubleOf } from '../../../../src/pipeline/requests/trouble.ts';

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
