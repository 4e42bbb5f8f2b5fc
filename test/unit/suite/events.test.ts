import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestEvent } from 'node:test/reporters';

import events from '../../../scripts/test/events.mjs';

describe('the reporter', () => {
  it('keeps the real parts and the figures that tests tell, and nothing else that is said', async () => {
    const said = ['with moto 5.2.1', 'figure: 12 s\nand 30 calls', 'figures: none', 'tests 4', 'figure:', 'without'];
    const source = async function* (): AsyncGenerator<TestEvent> {
      for (const message of said) {
        yield { type: 'test:diagnostic', data: { nesting: 0, file: '/a.test.ts', message, level: 'info' } };
      }
    };
    const told: unknown[] = [];
    for await (const line of events(source())) told.push(JSON.parse(line));
    assert.deepEqual(told, [
      { kind: 'with', text: 'moto 5.2.1' },
      { kind: 'figure', file: '/a.test.ts', text: '12 s\nand 30 calls' },
    ]);
  });
});
