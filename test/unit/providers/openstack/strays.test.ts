import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { connectCloud } from '../../../../src/providers/openstack/cloud/connect.ts';
import { openstackStrays } from '../../../../src/providers/openstack/strays.ts';
import { startCloud } from '../../../support/openstack/cloud-server.ts';
import { putServer } from '../../../support/openstack/nova-server.ts';
import { sampleAsker } from '../../image/sample-asker.ts';

const [mark, other] = ['a'.repeat(32), 'b'.repeat(32)];

describe('servers that runs left on OpenStack', () => {
  it('are told by the marks that runs make up, of this project alone, and ended by theirs', async (t) => {
    const cloud = await startCloud(['North']);
    t.after(() => cloud.close());
    const { nova } = cloud.region();
    const put = (metadata: Readonly<Record<string, string>>, project = 'images'): string =>
      putServer(nova, cloud.projectId(project), { metadata, created: '2026-11-01T10:00:00Z' }).id;
    const left = put({ 'bakehouse:mark': mark, 'bakehouse:run': '7' });
    const kept = put({ 'bakehouse:mark': other, 'bakehouse:keep': 'a demo' });
    const theirs = put({ 'bakehouse:mark': mark }, 'others');
    const plain = put({});
    const asker = sampleAsker({ environment: cloud.environment() });
    const strays = openstackStrays(
      ({ environment }) =>
        async () =>
          connectCloud(environment),
    );
    const found = await strays.find([], asker);
    assert.deepEqual(
      found.map(({ region, run, since, things, holds }) => [region, run, since, ...things, ...holds]),
      [
        ['North', '7', '2026-11-01T10:00:00.000Z', `server ${left} (ACTIVE)`],
        ['North', null, '2026-11-01T10:00:00.000Z', `server ${kept} (ACTIVE)`, 'its metadata bakehouse:keep (a demo)'],
      ],
    );
    for (const _ of [1, 2]) assert.deepEqual(await strays.end({ region: 'North', mark }, asker), []);
    assert.deepEqual(
      [left, kept, theirs, plain].filter((id) => nova.servers.has(id)),
      [kept, theirs, plain],
    );
    await assert.rejects(strays.find(['South'], asker), /no region South/);
    await assert.rejects(strays.find([], sampleAsker()), /no credentials/);
  });
});
