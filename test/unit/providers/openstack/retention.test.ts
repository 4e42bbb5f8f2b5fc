// How images of Glance go, against a small cloud that is held to the real one elsewhere.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import type { Asker } from '../../../../src/image/asker.ts';
import type { RetentionWant } from '../../../../src/image/provider-retention.ts';
import { manifestRetain } from '../../../../src/image/retention.ts';
import { connectCloud } from '../../../../src/providers/openstack/cloud/connect.ts';
import { openstackProvider } from '../../../../src/providers/openstack/provider.ts';
import { startCloud } from '../../../support/openstack/cloud-server.ts';
import { putImage } from '../../../support/openstack/glance-server.ts';
import { putServer } from '../../../support/openstack/nova-server.ts';

const WANT: RetentionWant = { regions: [], retain: manifestRetain.parse({ deprecate: '30d', delete: '90d' }) };
const KEY = `bk2-${'a'.repeat(40)}`;

async function project(t: TestContext) {
  const cloud = await startCloud(['North']);
  t.after(() => cloud.close());
  const { retention } = openstackProvider(connectCloud);
  assert.ok(retention !== undefined);
  const { glance } = cloud.region();
  const own = cloud.projectId('images');
  const put = (properties: Readonly<Record<string, string>> = {}, more: object = {}) => {
    const image = putImage(glance, own, { name: 'web', ...more });
    Object.assign(image.properties, {
      bakehouse_key: KEY,
      bakehouse_leg: 'web',
      bakehouse_image: image.id,
      ...properties,
    });
    return image;
  };
  const asker: Asker = {
    repository: '/nowhere', environment: cloud.environment(), passEnv: [], agent: 'test', untrusted: null, buildRegistry: null,
    ref: '', now: Date.parse('2026-11-30T12:00:00Z'), remember: async () => undefined, notice: () => {},
  }; // prettier-ignore
  const survey = async () => (await retention.survey(WANT, asker)).images;
  return { cloud, retention, glance, own, put, asker, survey };
}

describe('images of Glance', () => {
  it('are told with what holds them; what only inherited our marks is not told', async (t) => {
    const { cloud, retention, own, put, asker, survey } = await project(t);
    const plain = put({ bakehouse_commit: 'c'.repeat(40), bakehouse_repository: 'acme/images', bakehouse_parent: 'p' });
    const used = put();
    const server = putServer(cloud.region().nova, own, { image: used.id });
    const kept = put({ bakehouse_keep: 'a lawsuit' });
    const guarded = put({}, { protected: true });
    const half = put({}, { status: 'saving' });
    const open = put({}, { visibility: 'community' });
    const again = put({ bakehouse_disabled_since: '2026-11-01T00:00:00Z' });
    const hidden = put({ bakehouse_hidden_since: '2026-11-01T00:00:00.000Z' }, { os_hidden: true });
    // A snapshot of a server that was started from ours.
    put({ bakehouse_image: plain.id });
    const found = await survey();
    const shown = new Map(found.map(({ id, holds }) => [id, holds.map(({ kind }) => kind).join(' ')]));
    assert.deepEqual(
      [plain, used, kept, guarded, half, open, again, hidden].map(({ id }) => shown.get(id)),
      ['', 'instance', 'by-hand', 'protected', 'unknown', 'shared', 'enabled-again', ''],
    );
    assert.equal(found.length, 8);
    const first = found.find(({ id }) => id === plain.id);
    assert.deepEqual(
      [first?.repository, first?.commit, first?.parent, first?.stage],
      ['acme/images', 'c'.repeat(40), 'p', null],
    );
    const last = found.find(({ id }) => id === hidden.id);
    assert.deepEqual([last?.stage, last?.since], ['deprecate', '2026-11-01T00:00:00.000Z']);
    assert.ok(found.some(({ holds }) => holds.some(({ what }) => what.includes(server.id))));
    assert.equal(cloud.writes.length, 0);
    await assert.rejects(retention.survey({ ...WANT, regions: ['South'] }, asker), /no region South/);
    await assert.rejects(retention.survey(WANT, { ...asker, untrusted: 'a fork' }), /a fork/);
  });

  it('are held by the projects that they are shared with', async (t) => {
    const { cloud, retention, put, asker, survey } = await project(t);
    const image = put({}, { visibility: 'shared' });
    const alone = put({}, { visibility: 'private' });
    Object.assign(image, { members: new Map([['f'.repeat(32), 'accepted']]) });
    const found = await survey();
    const holds = await retention.inspect?.(found, WANT, asker);
    assert.match(holds?.get(`North ${image.id}`)?.[0]?.what ?? '', /shared with, .*f{32}/);
    // Who may not see with whom a shared one is shared is told no by the same status as of a private one.
    cloud.fault = (call) => (call.endsWith('/members') ? 403 : undefined);
    const refused = await retention.inspect?.([...found, ...(await survey())], WANT, asker);
    assert.deepEqual(
      [image, alone].map(({ id }) => refused?.get(`North ${id}`)?.map(({ kind }) => kind)),
      [['unknown'], undefined],
    );
    const retire = { ...WANT, retain: { ...WANT.retain, shared: 'retire' as const } };
    assert.equal((await retention.inspect?.(found, retire, asker))?.size, 0);
  });

  it('are looked at once more before each step', async (t) => {
    const { cloud, retention, glance, own, put, asker } = await project(t);
    const kept = put({ bakehouse_keep: 'mine' });
    const again = put({ bakehouse_disabled_since: '2026-11-01T00:00:00Z' });
    const used = put();
    putServer(cloud.region().nova, own, { image: used.id });
    for (const [{ id }, says] of [
      [kept, /held by its property bakehouse_keep \(mine\)/],
      [again, /held by somebody who activated it again/],
      [used, /held by server /],
    ] as const) {
      await assert.rejects(retention.carryOut({ region: 'North', id, parts: [], stage: 'delete' }, WANT, asker), says);
      assert.ok(glance.images.has(id));
    }
    assert.equal(cloud.writes.length, 0);
  });

  it('are hidden, deactivated and deleted, each step again without harm, and nothing of others is', async (t) => {
    const { retention, glance, put, asker, survey } = await project(t);
    const [image, other] = [put(), put()];
    const step = { region: 'North', id: image.id, parts: [] };
    const state = async () =>
      (await survey()).filter(({ id }) => id === image.id).map(({ stage, since }) => [stage, since]);
    const now = '2026-11-30T12:00:00.000Z';
    for (const stage of ['deprecate', 'disable'] as const) {
      for (const _ of [1, 2]) await retention.carryOut({ ...step, stage }, WANT, asker);
      assert.deepEqual(await state(), [[stage, now]]);
    }
    assert.deepEqual(
      [glance.images.get(image.id)?.os_hidden, glance.images.get(image.id)?.status],
      [true, 'deactivated'],
    );
    for (const _ of [1, 2]) await retention.carryOut({ ...step, stage: 'delete' }, WANT, asker);
    assert.deepEqual(await state(), []);
    assert.equal(glance.images.get(other.id)?.status, 'active');
    const theirs = putImage(glance, 'e'.repeat(32), { visibility: 'public' });
    await assert.rejects(
      retention.carryOut({ ...step, id: theirs.id, stage: 'delete' }, WANT, asker),
      /no image of ours/,
    );
    assert.ok(glance.images.has(theirs.id));
  });
});
