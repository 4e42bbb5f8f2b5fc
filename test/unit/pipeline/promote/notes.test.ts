import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  type ChannelEntry,
  channelHistory,
  type ChannelHistory,
  emptyHistory,
  newestOf,
  withEntry,
} from '../../../../src/image/channel-history.ts';
import type { Ledger } from '../../../../src/image/provider-target.ts';
import { noteBegun, type NotedLeg, type Notes } from '../../../../src/pipeline/promote/notes.ts';
import { sampleImage } from '../../image/sample-record.ts';

const AGREED = `sha256:${'1'.repeat(64)}`;
const NOW = new Date('2026-11-30T12:00:00Z');
const ledger: Ledger = { mutations: () => 0, signal: new AbortController().signal, change: async (_, call) => call() };

function noted(name: string): NotedLeg {
  return {
    leg: 'web',
    image: 'web',
    key: `bk2-${name}`,
    recipe: null,
    version: '1',
    'baked-in': '1',
    parent: null,
    sources: [],
    images: [sampleImage({ id: `ami-${name}` })],
    targets: ['fleet'],
    scan: undefined,
  };
}

function entry(name: string, over: Partial<ChannelEntry> = {}): ChannelEntry {
  const { targets: _, scan: __, dirty: ___, ...own } = noted(name);
  const at = '2026-11-01T00:00:00.000Z';
  return { ...own, places: [], begun: at, since: at, by: 'alice', run: '', agreed: AGREED, ...over };
}

/** Notes of a run that saw one history, while the place has another by now; and what that has in the end. */
function bench(seen: ChannelHistory, there: ChannelHistory, legs: readonly NotedLeg[]) {
  let now = there;
  const store: Notes['store'] = {
    place: 'channels/production.json',
    read: async () => now,
    update: async (_, change) => {
      now = change(now);
    },
  };
  return { notes: { store, legs, seen, by: 'bob', run: '', agreed: AGREED }, now: () => now };
}

describe('what is noted before anything is moved', () => {
  const start = withEntry(emptyHistory('production'), entry('a'));

  it('is an entry of each leg without an end', async () => {
    const { notes, now } = bench(start, start, [noted('b')]);
    await noteBegun(notes, { begins: ['web'], ends: [] }, NOW, ledger);
    assert.deepEqual([newestOf(now(), 'web')?.key, newestOf(now(), 'web')?.since], ['bk2-b', null]);
    const dirty = bench(start, start, [{ ...noted('b'), dirty: Array.from({ length: 30 }, () => 'x'.repeat(2000)) }]);
    await noteBegun(dirty.notes, { begins: ['web'], ends: [] }, NOW, ledger);
    channelHistory.parse(dirty.now());
    assert.equal(newestOf(dirty.now(), 'web')?.dirty?.length, 20);
  });

  it('is nothing where somebody else has promoted since the look', async () => {
    const { notes } = bench(start, withEntry(start, entry('c', { by: 'carol' })), [noted('b')]);
    await assert.rejects(
      noteBegun(notes, { begins: ['web'], ends: [] }, NOW, ledger),
      /Somebody else has promoted web to the channel production meanwhile \(carol, key bk2-c\)/,
    );
  });

  it('is nothing new where what was begun is gone on with, which ends where somebody else has promoted since', async () => {
    const begun = withEntry(start, entry('b', { since: null }));
    const same = bench(begun, begun, [noted('b')]);
    await noteBegun(same.notes, { begins: [], ends: ['web'] }, NOW, ledger);
    assert.equal(same.now(), begun);
    const { notes } = bench(begun, withEntry(begun, entry('c', { by: 'carol' })), [noted('b')]);
    await assert.rejects(
      noteBegun(notes, { begins: [], ends: ['web'] }, NOW, ledger),
      /meanwhile \(carol, key bk2-c\)/,
    );
  });
});
