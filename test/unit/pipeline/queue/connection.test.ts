// What listens at the address of a broker may be anything. Frames are written here by hand, as AMQP 0-9-1 has them.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { type BrokerAddress, readAddress } from '../../../../src/pipeline/queue/address.ts';
import { openSession } from '../../../../src/pipeline/queue/broker.ts';
import { BrokerAway } from '../../../../src/pipeline/queue/connection.ts';
import { OPENS, startHostile } from '../../../support/queue/hostile-broker.ts';
import { byte, frame, long, method, text } from '../../../support/queue/frames.ts';

/** For those who say nothing; all others have time enough on a busy machine. */
const SHORT = { silence: 300, opening: 900, answer: 300, farewell: 100 };
const PASSWORD = 'hunter2-and-more';

const addressOf = (port: number): BrokerAddress => readAddress(`amqp://baker:${PASSWORD}@127.0.0.1:${port}`);

interface How {
  readonly signal?: AbortSignal;
  readonly isShort?: boolean;
}

async function open(
  port: number,
  { signal = new AbortController().signal, isShort = false }: How = {},
): Promise<unknown> {
  try {
    const made: string[] = [];
    const session = await openSession(addressOf(port), {
      queue: 'q', prefetch: 1, signal, onMade: (queue) => made.push(queue), ...(isShort ? { limits: SHORT } : {}),
    }); // prettier-ignore
    await session.close();
    return made;
  } catch (error) {
    return error;
  }
}

const FOREIGN = /^amqp:\/\/127\.0\.0\.1:\d+ does not speak AMQP 0-9-1 as RabbitMQ does: .*Look at the port\./;
const SILENT = /^amqp:\/\/127\.0\.0\.1:\d+ gave no answer/;
const CUT =
  /^amqp:\/\/127\.0\.0\.1:\d+: (?:Socket closed abruptly during opening handshake|read ECONNRESET|Unexpected close|IllegalOperationError.*|Connection closed.*|Channel ended.*)/;

/** What the other side says to a method, by its name, and what we say then. */
const CASES: readonly (readonly [
  what: string,
  says: Parameters<typeof startHostile>[1],
  kind: 'for good' | 'for now',
  told: RegExp,
])[] = [
  ['HTTP', { header: [Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')] }, 'for good', FOREIGN],
  ['noise', { header: [Buffer.alloc(4096, 0xff)] }, 'for good', FOREIGN],
  ['another AMQP', { header: [Buffer.from('AMQP\u0003\u0001\u0000\u0000')] }, 'for good', FOREIGN],
  ['an alert of TLS', { header: [Buffer.from([21, 3, 3, 0, 2, 2, 70])] }, 'for good', /Is it that of amqps:\/\//],
  ['a frame of 2 GB', { header: [Buffer.from([1, 0, 0, 0x7f, 0xff, 0xff, 0xff])] }, 'for good', FOREIGN],
  ['a frame without its end', { header: [Buffer.concat([frame(1, 0, Buffer.alloc(9)).subarray(0, -1), byte(0)])] }, 'for good', FOREIGN],
  ['a frame of no kind', { header: [frame(9, 0, Buffer.alloc(4))] }, 'for good', FOREIGN],
  ['an empty frame', { header: [frame(1, 0, Buffer.alloc(0))] }, 'for good', FOREIGN],
  ['a method of no kind', { header: [method('99.99')] }, 'for good', FOREIGN],
  ['a method out of turn', { header: [method('10.41', text(''))] }, 'for good', FOREIGN],
  ['a greeting without an end', { header: [method('10.10', byte(0), byte(9), long(4000))] }, 'for good', FOREIGN],
  ['a greeting on another channel', { header: [method('10.10', 7, byte(0), byte(9), long(0), long(0), long(0))] }, 'for good', FOREIGN],
  ['no PLAIN', { header: [method('10.10', byte(0), byte(9), long(0), long(8), Buffer.from('EXTERNAL'), long(0))] }, 'for good', /PLAIN is not provided/],
  ['a frame size of 1', { ...OPENS, '10.11': [method('10.30', Buffer.from([0, 0]), long(1), Buffer.from([0, 0]))] }, 'for good', FOREIGN],
  ['nothing', { header: [] }, 'for now', SILENT],
  ['half a frame', { header: [Buffer.from([1, 0, 0, 0, 0, 1, 0, 5, 5])] }, 'for now', SILENT],
  ['a byte now and then', { header: [Buffer.from([1, 0, 0, 0, 1, 0, 0]), 'drip'] }, 'for now', SILENT],
  ['a farewell at once', { header: ['cut'] }, 'for now', CUT],
  ['a farewell after the greeting', { ...OPENS, '10.11': ['cut'] }, 'for now', CUT],
  ['a farewell after the tuning', { ...OPENS, '10.40': ['cut'] }, 'for now', CUT],
  ['nothing after the tuning', { ...OPENS, '10.40': [] }, 'for now', SILENT],
  ['nothing once it is open', { ...OPENS, '20.10': [] }, 'for now', SILENT],
  ['nothing to a question', { ...OPENS, '50.10': [] }, 'for now', SILENT],
  ['noise once it is open', { ...OPENS, '50.10': [Buffer.alloc(64, 0xff)] }, 'for now', /127\.0\.0\.1/],
  ['a frame of 2 GB once it is open', { ...OPENS, '50.10': [Buffer.from([3, 0, 1, 0x7f, 0xff, 0xff, 0xff])] }, 'for now', /127\.0\.0\.1/],
  ['an answer out of turn', { ...OPENS, '50.10': [method('60.21', 1, text('tag'))] }, 'for now', /127\.0\.0\.1/],
  ['a farewell once it is open', { ...OPENS, '50.10': ['cut'] }, 'for now', /127\.0\.0\.1/],
  ['a wrong password', { ...OPENS, '10.11': [method('10.50', Buffer.from([1, 0x93]), text('ACCESS_REFUSED'), long(0))] }, 'for good', /refuses us: .*ACCESS_REFUSED.*Look at the name, the password/],
]; // prettier-ignore

describe('what is not a broker', () => {
  for (const [what, says, kind, told] of CASES) {
    it(`${what} is told ${kind}, and nothing stays open`, async (t) => {
      const hostile = await startHostile(t, says);
      const error = await open(hostile.port, { isShort: told === SILENT });
      assert.ok(error instanceof Error, String(error));
      assert.ok(error instanceof (kind === 'for good' ? UserError : BrokerAway), error.stack);
      assert.match(error.message, told);
      assert.doesNotMatch(error.message, /\n|hunter2/);
      await hostile.isLeft();
    });
  }

  it('opens one that says all it has to, and tells whether the queue was there', async (t) => {
    const there = await startHostile(t, OPENS);
    assert.deepEqual(await open(there.port), []);
    await there.isLeft();
    let asked = 0;
    const missing = method('20.40', 1, Buffer.from([1, 0x94]), text("NOT_FOUND - no queue 'q'"), long(0));
    const made = await startHostile(t, {
      ...OPENS,
      '50.10': () => ((asked += 1) === 1 ? [missing] : (OPENS['50.10'] ?? [])),
    });
    assert.deepEqual(await open(made.port), ['q']);
    await made.isLeft();
  });

  it('is left at once when we are interrupted', async (t) => {
    const hostile = await startHostile(t, { header: [] });
    const stop = new AbortController();
    const opening = open(hostile.port, { signal: stop.signal });
    await hostile.isMet();
    stop.abort();
    const error = await opening;
    assert.ok(error instanceof UserError && /Interrupted/.test(error.message), String(error));
    await hostile.isLeft();
    assert.match(String(await open(hostile.port, { signal: stop.signal })), /Interrupted/);
  });

  it('is nobody, where nobody listens', async () => {
    const error = await open(await freePort());
    assert.ok(error instanceof BrokerAway);
    assert.match(error.message, /ECONNREFUSED/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer((socket: Socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
