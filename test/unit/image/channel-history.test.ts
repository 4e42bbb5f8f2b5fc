import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  type ChannelEntry,
  type ChannelHistory,
  channelHistory,
  earlierOf,
  emptyHistory,
  heldByChannels,
  MOST_KEPT,
  newestOf,
  standingOf,
  standsSince,
  withEnd,
  withEntry,
} from '../../../src/image/channel-history.ts';
import { sampleImage } from './sample-record.ts';

function entry(name: string, over: Partial<ChannelEntry> = {}): ChannelEntry {
  return {
    leg: 'web',
    image: 'web',
    key: `bk2-${name}`,
    recipe: null,
    version: '1',
    'baked-in': '1',
    parent: null,
    sources: [],
    images: [sampleImage({ region: 'eu-west-1', id: `ami-${name}` })],
    places: [],
    begun: '2026-11-01T00:00:00.000Z',
    since: '2026-11-01T00:01:00.000Z',
    by: 'alice',
    run: '',
    agreed: `sha256:${'a'.repeat(64)}`,
    ...over,
  };
}

function historyOf(...entries: readonly ChannelEntry[]): ChannelHistory {
  return entries.reduce(withEntry, emptyHistory('production'));
}

const END = { since: '2026-11-02T00:00:00.000Z', places: [{ provider: 'aws', region: 'us-east-1', id: 'ami-copy' }] };

describe('heldByChannels', () => {
  const held = (history: ChannelHistory) =>
    heldByChannels([history]).map(({ as, images }) => `${as} ${images.map(({ id }) => id).join(' ')}`);

  it('holds what stands there and what going back would take, and nothing older', () => {
    assert.deepEqual(held(historyOf(entry('a'), entry('b'), entry('c', { places: END.places }))), [
      'back ami-b',
      'stands ami-c ami-copy',
    ]);
  });

  it('holds all that may be on its way there besides', () => {
    const history = historyOf(entry('a'), entry('b'), entry('c', { since: null }), entry('d', { since: null }));
    assert.deepEqual(held(history), ['back ami-a', 'stands ami-b', 'moving ami-c', 'moving ami-d']);
  });

  it('holds what going back leads to also after going back and forth', () => {
    assert.deepEqual(held(historyOf(entry('a'), entry('b'), entry('a'), entry('a'))), ['back ami-b', 'stands ami-a']);
  });

  it('holds what going back leads to over what is revoked, and that, too', () => {
    const history = historyOf(entry('a'), entry('b'), entry('c'), entry('d'));
    const revoked = heldByChannels([history], ({ key }) => key === 'bk2-c');
    assert.deepEqual(
      revoked.map(({ as, key }) => `${as} ${key ?? ''}`),
      ['back bk2-b', 'back bk2-c', 'stands bk2-d'],
    );
    assert.equal(heldByChannels([history], () => true).length, 4);
  });

  it('holds each leg of each channel by itself', () => {
    const other = { ...historyOf(entry('b', { leg: 'db' }), entry('a')), channel: 'staging' };
    assert.deepEqual(
      heldByChannels([historyOf(entry('a')), other]).map(({ channel, leg, as }) => `${channel} ${leg} ${as}`),
      ['production web stands', 'staging db stands', 'staging web stands'],
    );
  });

  it('holds nothing of a channel in which nothing was', () =>
    assert.deepEqual(heldByChannels([emptyHistory('production')]), []));
});

describe('the history of a channel', () => {
  it('tells what stands there apart from what is on its way', () => {
    const history = historyOf(entry('a'), entry('b', { since: null }));
    assert.equal(standingOf(history, 'web')?.key, 'bk2-a');
    assert.equal(newestOf(history, 'web')?.key, 'bk2-b');
    assert.equal(standingOf(history, 'db'), undefined);
  });

  it('gives what stood there before, the newest first and each once, without what never did', () => {
    const last = entry('a');
    const { entries } = historyOf(entry('c'), entry('a'), entry('b'), entry('x', { since: null }), entry('b'), last);
    assert.deepEqual(
      earlierOf(entries, last).map(({ key }) => key),
      ['bk2-b', 'bk2-c'],
    );
  });

  it('keeps so many of a leg, and those of others', () => {
    const many = Array.from({ length: MOST_KEPT + 5 }, (_, index) => entry(String(index)));
    const history = historyOf(entry('old', { leg: 'db' }), ...many);
    assert.equal(history.entries.length, MOST_KEPT + 1);
    assert.equal(history.entries.at(-1)?.key, `bk2-${MOST_KEPT + 4}`);
    assert.equal(standingOf(history, 'db')?.key, 'bk2-old');
  });

  it('drops nothing that consumers may find there, however many promotions come to no end', () => {
    const tries = Array.from({ length: MOST_KEPT + 5 }, (_, index) => entry(`try${index}`, { since: null }));
    const history = historyOf(entry('old'), entry('back'), entry('stands'), ...tries);
    assert.equal(standingOf(history, 'web')?.key, 'bk2-stands');
    const held = heldByChannels([history]);
    assert.deepEqual(
      held.map(({ as }) => as),
      ['back', 'stands', ...tries.map(() => 'moving')],
    );
    assert.equal(history.entries.length, tries.length + 2);
  });

  it('does not grow by what is tried again and again', () => {
    const tries = Array.from({ length: MOST_KEPT * 2 }, () => entry('b', { since: null }));
    const history = historyOf(entry('a'), ...tries);
    assert.equal(history.entries.length, MOST_KEPT);
    assert.equal(standingOf(history, 'web')?.key, 'bk2-a');
  });

  it('gives an end to the newest entry alone, once, and only where it is of that image', () => {
    const open = historyOf(entry('a'), entry('b', { since: null }));
    const ended = withEnd(open, entry('b'), END);
    assert.equal(standingOf(ended, 'web')?.key, 'bk2-b');
    assert.deepEqual(standingOf(ended, 'web')?.places, END.places);
    assert.equal(withEnd(ended, entry('b'), { ...END, since: '2027-01-01T00:00:00.000Z' }), ended);
    assert.equal(withEnd(open, entry('c'), END), open);
  });

  it('tells since when an image stands there without a break', () => {
    const at = (since: string | null) => ({ since });
    const [first, second] = ['2026-11-01T00:00:00.000Z', '2026-11-03T00:00:00.000Z'];
    const again = historyOf(entry('a', at(first)), entry('a', at(second)));
    assert.equal(standsSince(again, 'web', entry('a')), Date.parse(first));
    const broken = historyOf(entry('a', at(first)), entry('b', at(first)), entry('a', at(second)));
    assert.equal(standsSince(broken, 'web', entry('a')), Date.parse(second));
    assert.equal(standsSince(broken, 'web', entry('b')), undefined);
    assert.equal(standsSince(historyOf(entry('a', at(first)), entry('b', at(null))), 'web', entry('a')), undefined);
    assert.equal(standsSince(historyOf(entry('a', at(null))), 'web', entry('a')), undefined);
  });

  it('takes an image of the same key at another place for another one', () => {
    const other = entry('a', { images: [sampleImage({ region: 'eu-west-1', id: 'ami-other' })] });
    assert.equal(standsSince(historyOf(entry('a')), 'web', other), undefined);
  });

  it('is refused where it is not whole', () => {
    const { leg: _, ...broken } = entry('a');
    assert.equal(channelHistory.safeParse({ ...emptyHistory('production'), entries: [broken] }).success, false);
  });
});
