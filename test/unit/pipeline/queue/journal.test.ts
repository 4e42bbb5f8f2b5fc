import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { acquaintance, type QueueEntry, QueueJournal } from '../../../../src/pipeline/queue/journal.ts';
import type { Message } from '../../../../src/pipeline/queue/message.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const message = (over: Partial<Message> = {}): Message => ({
  wish: { kind: 'profile', profile: '{}' },
  id: null,
  digest: 'd1'.repeat(32),
  label: 'profile web',
  ...over,
});
const entry = (over: Partial<QueueEntry> = {}): QueueEntry => ({
  schema: 'bakehouse/queue-entry/1',
  id: 'e1',
  messageId: null,
  digest: 'd1'.repeat(32),
  label: 'profile web',
  body: '{}',
  state: 'accepted',
  isAcked: false,
  since: NOW - HOUR,
  attempts: 0,
  end: '',
  ...over,
});

describe('a delivery', () => {
  for (const [what, given, redelivered, there, kind] of [
    ['nobody knows', {}, false, [], 'new'],
    ['the broker hands out again, since it heard of no acknowledgement', {}, true, [{}], 'known'],
    ['comes again from a broker that was killed and forgot', {}, false, [{}], 'known'],
    ['comes again soon after it was baked', {}, false, [{ state: 'over', since: NOW - 1000 }], 'known'],
    ['is sent again by somebody long after', {}, false, [{ state: 'over' }], 'new'],
    ['is another of the same text, the first of which was surely acknowledged', {}, true, [{ isAcked: true }], 'new'],
    ['is another', {}, true, [{ digest: 'd2' }], 'new'],
    ['has an id that is known', { id: 'order-4711' }, false, [{ messageId: 'order-4711', isAcked: true }], 'known'],
    [
      'has an id that another message had',
      { id: 'order-4711', digest: 'd2' },
      false,
      [{ messageId: 'order-4711' }],
      'clash',
    ],
    [
      'takes for its id the one that another was given here',
      { id: 'e1-made-up', digest: 'd2' },
      false,
      [{ id: 'e1-made-up' }],
      'clash',
    ],
    ['has the text of one with an id', {}, true, [{ messageId: 'order-4711' }], 'new'],
    ['failed, and is sent again', { id: 'order-4711' }, false, [{ messageId: 'order-4711', state: 'told' }], 'new'],
  ] as const) {
    it(`that ${what} is ${kind}`, () => {
      const entries = there.map((one) => entry(one));
      assert.equal(acquaintance(message(given), redelivered, entries, NOW).kind, kind);
    });
  }
});

describe('a journal', () => {
  it('keeps what it was given over the end of its process, and forgets it a week after it was over', async (t) => {
    const folder = await temporaryFolder(t);
    const quiet = (trouble: string): void => assert.fail(trouble);
    const first = new QueueJournal(folder, quiet);
    const { id } = first.add(message(), Buffer.from('{}'), 'accepted');
    first.change(id, { isAcked: true });
    const second = new QueueJournal(folder, quiet);
    assert.deepEqual(
      second.entries.map((one) => [one.id, one.state, one.isAcked]),
      [[id, 'accepted', true]],
    );
    second.prune(Date.now() + 1000 * HOUR);
    assert.equal(second.entries.length, 1);
    second.change(id, { state: 'over' });
    second.prune(Date.now() + HOUR);
    assert.equal(second.entries.length, 1);
    second.prune(Date.now() + 1000 * HOUR);
    assert.deepEqual(new QueueJournal(folder, quiet).entries, []);
  });

  it('forgets what is old while it is at work, too', async (t) => {
    const journal = new QueueJournal(await temporaryFolder(t), assert.fail);
    const take = (id: string, now: number): void => {
      journal.add(message({ id }), Buffer.from('{}'), 'accepted', now);
      journal.change(id, { state: 'over', isAcked: true });
    };
    take('order-4711', NOW);
    take('order-4712', NOW + HOUR);
    take('order-4713', NOW + 1000 * HOUR);
    assert.deepEqual(
      journal.entries.map(({ id }) => id),
      ['order-4713'],
    );
  });

  it('keeps no body of what is over', async (t) => {
    const folder = await temporaryFolder(t);
    const journal = new QueueJournal(folder, assert.fail);
    const body = (state: QueueEntry['state']): string | undefined => {
      const { id } = journal.add(message(), Buffer.from('{"system":{}}'), 'accepted');
      journal.change(id, { state });
      return new QueueJournal(folder, assert.fail).entries.find((one) => one.id === id)?.body;
    };
    assert.deepEqual((['accepted', 'failed', 'over', 'told'] as const).map(body), [
      '{"system":{}}',
      '{"system":{}}',
      '',
      '',
    ]);
  });

  it('leaves what it cannot read, and says so', async (t) => {
    const folder = await temporaryFolder(t);
    assert.deepEqual(new QueueJournal(folder, () => {}).entries, []);
    writeFileSync(join(folder, 'entries', 'x.json'), '{"schema": "else"}');
    writeFileSync(join(folder, 'results', 'e1.json'), '{');
    const told: string[] = [];
    const journal = new QueueJournal(folder, (trouble) => told.push(trouble));
    assert.deepEqual([journal.entries, told.length, journal.result('e1')], [[], 1, undefined]);
  });
});
