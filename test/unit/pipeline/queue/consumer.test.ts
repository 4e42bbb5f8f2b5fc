// A consumer before a broker that answers what it likes; a real one is in test/integration/queue.test.ts.
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { readAddress } from '../../../../src/pipeline/queue/address.ts';
import { type BrokerSession, openSession } from '../../../../src/pipeline/queue/broker.ts';
import { BrokerAway } from '../../../../src/pipeline/queue/connection.ts';
import { Consumer } from '../../../../src/pipeline/queue/consumer.ts';
import { QueueJournal } from '../../../../src/pipeline/queue/journal.ts';
import { method, text } from '../../../support/queue/frames.ts';
import { OPENS, startHostile } from '../../../support/queue/hostile-broker.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

it('leaves a broker that does not answer any more, and asks it again over another connection', async (t) => {
  let asked = 0;
  const hostile = await startHostile(t, {
    ...OPENS,
    '60.20': () => ((asked += 1) === 1 ? [] : [method('60.21', 1, text('tag'))]),
    '60.30': [method('60.31', 1, text('tag'))],
  });
  const address = readAddress(`amqp://127.0.0.1:${hostile.port}`);
  const { signal } = new AbortController();
  const host = fakeHost();
  const consumer = new Consumer(host, {
    open: () =>
      openSession(address, {
        queue: 'q', prefetch: 1, signal, onMade: assert.fail,
        limits: { silence: 60_000, opening: 60_000, answer: asked === 0 ? 500 : 60_000, farewell: 60_000 },
      }), // prettier-ignore
    journal: new QueueJournal(await temporaryFolder(t), assert.fail),
    purpose: { kind: 'work', work: assert.fail },
    queue: 'q',
    deadQueue: 'q.dead',
    atOnce: 1,
    idleExit: 300,
    mostMessages: 0,
    signal,
    pauses: { first: 10, most: 10 },
  });
  assert.deepEqual(await consumer.run(), { taken: 0, failed: 0, dead: 0 });
  assert.equal(asked, 2);
  const said = host.told.map(([, line]) => line).join('\n');
  assert.match(said, /gave no answer in 0\.5 s\. It is tried again in 1 s/);
  await hostile.isLeft();
});

it('says that a queue does not keep what nobody can read, and waits before it takes it again', async (t) => {
  const host = fakeHost();
  const ended = new Promise<never>(() => {});
  const told = (): number => host.told.filter(([, line]) => line.startsWith('A message goes back')).length;
  let refused = 0;
  let isGone = false;
  const session: BrokerSession = {
    ended,
    consume: async (onDelivery) => {
      const hand = (): void =>
        onDelivery({
          body: Buffer.from('{"hello": 1}'),
          messageId: undefined,
          redelivered: refused > 0,
          properties: {},
          ack: () => (isGone = true),
          giveBack: () => {
            // It is told before it comes back, which a broker would see to at once.
            assert.equal(told(), refused);
            setImmediate(hand);
            return true;
          },
        });
      if (!isGone && refused === 0) hand();
    },
    pause: async () => {},
    settle: async () => {},
    publish: async () => {
      if ((refused += 1) <= 2) throw new BrokerAway('amqp://broker did not keep a message');
    },
    declare: async () => {},
    close: async () => {},
  };
  const consumer = new Consumer(host, {
    open: async () => session,
    journal: new QueueJournal(await temporaryFolder(t), assert.fail),
    purpose: { kind: 'work', work: assert.fail },
    queue: 'q',
    deadQueue: 'q.dead',
    atOnce: 1,
    idleExit: 300,
    mostMessages: 0,
    signal: new AbortController().signal,
    pauses: { first: 10, most: 10 },
  });
  assert.deepEqual(await consumer.run(), { taken: 0, failed: 0, dead: 1 });
  assert.equal(told(), 2);
});
