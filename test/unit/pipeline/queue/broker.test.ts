import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { keptHeaders } from '../../../../src/pipeline/queue/broker.ts';

describe('the headers of a message that is laid aside', () => {
  const deep = (levels: number): unknown => {
    let value: unknown = [];
    for (let at = 0; at < levels; at += 1) value = [value];
    return value;
  };

  for (const [what, headers, kept] of [
    ['are those that it had', { 'x-tries': 3, from: 'cdb' }, { 'x-tries': 3, from: 'cdb' }],
    // https://www.rabbitmq.com/docs/sender-selected
    ['send it nowhere else', { CC: ['build-queue'], BCC: ['others'], from: 'cdb' }, { from: 'cdb' }],
    ['are none where there were none', undefined, {}],
    ['are none where they are too many to be written', { from: 'x'.repeat(20_000) }, {}],
    ['are none where they cannot be written at all', { from: deep(20_000) }, {}],
  ] as const) {
    it(what, () => assert.deepEqual(keptHeaders(headers), kept));
  }
});
