import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { readInputs } from '../../../../src/core/runner/inputs.ts';
import { channel } from '../../../../src/image/channel.ts';
import { type ChannelEntry, withEntry } from '../../../../src/image/channel-history.ts';
import type { Ledger } from '../../../../src/image/provider-target.ts';
import { type HistoryStore, openHistory } from '../../../../src/pipeline/promote/history-store.ts';
import { promoteInputs } from '../../../../src/pipeline/promote/inputs.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { sampleImage } from '../../image/sample-record.ts';

const ledger: Ledger = { mutations: () => 0, signal: new AbortController().signal, change: async (_, call) => call() };
const ENTRY: ChannelEntry = {
  leg: 'web',
  image: 'web',
  key: 'bk2-a',
  recipe: null,
  version: '1',
  'baked-in': '1',
  parent: null,
  sources: [],
  images: [sampleImage()],
  places: [],
  begun: '2026-11-01T00:00:00.000Z',
  since: null,
  by: 'alice',
  run: '',
  agreed: `sha256:${'a'.repeat(64)}`,
};

function open(): { readonly store: HistoryStore; readonly path: string; readonly folder: string } {
  const folder = temporaryFolder();
  const inputs = readInputs(promoteInputs, (name) => (name === 'to' ? 'production' : ''));
  const own = channel.parse({ targets: ['ids'], history: { files: { deliver: 'artifact' } } });
  const store = openHistory(
    { ...fakeHost(), workspace: folder },
    { inputs },
    { path: folder, journal: '' },
    'production',
    own,
  );
  return { store, folder, path: join(folder, 'channels/production.json') };
}

describe('the file of a history', () => {
  it('is read as it was written', async () => {
    const { store } = open();
    assert.deepEqual((await store.read()).entries, []);
    await store.update('Promote', (now) => withEntry(now, ENTRY), ledger);
    assert.deepEqual((await store.read()).entries, [ENTRY]);
  });

  it('is not written where it could not be read again, which would stop all that follows', async () => {
    const { store, path } = open();
    const entry = { ...ENTRY, version: 'x'.repeat(2000) };
    await assert.rejects(
      store.update('Promote', (now) => withEntry(now, entry), ledger),
      /channels\/production\.json" cannot be written: .*version.*1000/,
    );
    assert.equal(existsSync(path), false);
  });

  it('stops everything where it cannot be read, or is that of another channel', async () => {
    const { store, path, folder } = open();
    mkdirSync(join(folder, 'channels'));
    for (const [text, says] of [
      ['{"schema": "bakehouse/channel-history/1", "channel": "production"}', /cannot be read at entries/],
      ['{"schema": "bakehouse/channel-history/1", "channel": "staging", "entries": []}', /is that of the channel/],
      ['{', /channels\/production\.json/],
    ] as const) {
      writeFileSync(path, text);
      await assert.rejects(store.read(), says);
      await assert.rejects(
        store.update('Promote', (now) => withEntry(now, ENTRY), ledger),
        says,
      );
    }
  });
});
