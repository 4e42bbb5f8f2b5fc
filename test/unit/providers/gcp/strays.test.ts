import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { gcpStrays } from '../../../../src/providers/gcp/strays.ts';
import { ComputeEngine } from '../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../support/gcp/in-process.ts';
import { sampleAsker } from '../../image/sample-asker.ts';

const [mark, other] = ['a'.repeat(32), 'b'.repeat(32)];

describe('instances that runs left on Google Cloud', () => {
  it('are told by the marks that runs make up, and ended by theirs alone', async (t) => {
    const engine = new ComputeEngine();
    t.after(() => engine.stop());
    Object.assign(engine.delays, { remove: 0 });
    const zone = `projects/${engine.project}/zones/${engine.zone}/instances`;
    const put = (name: string, labels: Readonly<Record<string, string>>): void =>
      void engine.store.add(`${zone}/${name}`, {
        status: 'RUNNING',
        labels,
        creationTimestamp: '2026-11-01T10:00:00Z',
      });
    put('left', { 'bakehouse-mark': mark, 'bakehouse-run': '7' });
    put('kept', { 'bakehouse-mark': other, 'bakehouse-keep': 'a_20demo' });
    put('theirs', { 'bakehouse-mark': 'x' });
    put('plain', {});
    const asker = sampleAsker({ environment: { GOOGLE_OAUTH_ACCESS_TOKEN: 'x' } });
    const strays = gcpStrays(() => async () => connectTo(engine)({}));
    const found = await strays.find([], asker);
    assert.deepEqual(
      found.map(({ region, run, since, things, holds }) => [region, run, since, ...things, ...holds]),
      [
        [engine.zone, '7', '2026-11-01T10:00:00.000Z', 'instance left (RUNNING)'],
        [engine.zone, null, '2026-11-01T10:00:00.000Z', 'instance kept (RUNNING)', 'its label bakehouse-keep (a demo)'],
      ],
    );
    for (const _ of [1, 2]) assert.deepEqual(await strays.end({ region: engine.zone, mark }, asker), []);
    await engine.settled();
    assert.deepEqual(
      ['left', 'kept', 'theirs', 'plain'].filter((name) => engine.store.get(`${zone}/${name}`) !== undefined),
      ['kept', 'theirs', 'plain'],
    );
    await assert.rejects(strays.find([], sampleAsker()), /no credentials/);
    await assert.rejects(strays.find([], sampleAsker({ ...asker, untrusted: 'a fork' })), /a fork/);
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
  });
});
