import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import { keptHeaders, keptProperties } from '../../../../src/pipeline/queue/kept-properties.ts';

const deep = (levels: number): unknown => {
  let value: unknown = [];
  for (let at = 0; at < levels; at += 1) value = [value];
  return value;
};

describe('the headers of a message that is laid aside', () => {
  const death = [{ reason: 'expired', count: 2, time: { '!': 'timestamp', value: 1_800_000_000 } }];
  for (const [what, headers, kept] of [
    ['are those that it had', { 'x-tries': 3, from: 'cdb' }, { 'x-tries': 3, from: 'cdb' }],
    ['are those of RabbitMQ itself', { 'x-death': death }, { 'x-death': death }],
    // https://www.rabbitmq.com/docs/sender-selected
    ['send it nowhere else', { CC: ['build-queue'], BCC: ['others'], from: 'cdb' }, { from: 'cdb' }],
    ['are none where there were none', undefined, {}],
    ['are none where they are too many to be written', { from: 'x'.repeat(20_000) }, {}],
    ['are the others where one cannot be written at all', { from: deep(20_000), to: 'us' }, { to: 'us' }],
  ] as const) {
    it(what, () => assert.deepEqual(keptHeaders(headers), kept));
  }
});

describe('the properties of a message that is laid aside', () => {
  const require = createRequire(import.meta.url);
  // The library's own writer, which it does not export.
  const { encodeProperties } = require(join(dirname(require.resolve('amqplib')), 'lib', 'defs.js'));
  const write = (properties: object): Buffer => encodeProperties(60, 1, 0, properties);
  /** Bytes that are no UTF-8, as they are read. */
  const noText = '\uFFFD'.repeat(255);

  // Each of them was sent to a real RabbitMQ in frames of its own, and came out of it so.
  for (const [what, properties] of [
    ['an id of 255 bytes that are no text', { messageId: noText }],
    ['a type of content of such bytes', { contentType: noText }],
    ['the name of a header of such bytes', { headers: { [noText]: true } }],
    ['a time of 64 bits', { headers: { at: { '!': 'timestamp', value: 2 ** 64 } } }],
    ['a table that looks like a value of a type', { headers: { x: { '!': 'decimal', value: true } } }],
    ['a table of a type that nobody knows', { headers: { x: [{ '!': 'nonsense', value: true }] } }],
    ['a number that is no whole one', { headers: { x: 2 ** 50 + 0.5 } }],
    ['a number that is below all', { headers: { x: -1e300 } }],
  ] as const) {
    it(`are written again without ${what}`, () => {
      assert.throws(() => write({ headers: {}, ...properties }));
      const kept = keptProperties({ type: 'profile', ...properties });
      assert.deepEqual(kept, { type: 'profile', headers: {} });
      write(kept);
    });
  }

  it('are those that it had', () => {
    const properties = { messageId: 'order-4711', contentType: 'application/json', appId: 'cdb' };
    assert.deepEqual(keptProperties({ ...properties, replyTo: 'us', headers: { a: 1.5 } }), { ...properties, headers: { a: 1.5 } }); // prettier-ignore
  });
});
