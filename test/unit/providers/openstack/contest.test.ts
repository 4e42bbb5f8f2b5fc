import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';

import type { Asker } from '../../../../src/image/asker.ts';
import type { WantedLeg } from '../../../../src/image/provider-plan.ts';
import { connectCloud } from '../../../../src/providers/openstack/cloud/connect.ts';
import { openstackProvider } from '../../../../src/providers/openstack/provider.ts';
import { type SmallCloud, startCloud } from '../../../support/openstack/cloud-server.ts';
import { putImage, type StoredImage } from '../../../support/openstack/glance-server.ts';
import { putServer } from '../../../support/openstack/nova-server.ts';
import { sampleImage } from '../../image/sample-record.ts';

const { contest, adoption, tag } = openstackProvider(connectCloud);

describe('two bakes of one key on OpenStack', () => {
  let cloud: SmallCloud;
  before(async () => void (cloud = await startCloud(['North'])));
  after(() => cloud.close());
  beforeEach(() => {
    cloud.region().glance.images.clear();
    cloud.region().nova.servers.clear();
    cloud.writes.length = 0;
  });

  const leg: WantedLeg = {
    slug: 'web', key: 'bk2-web', builds: [{ type: 'openstack', name: 'web', literals: {}, archives: () => [] }], hints: [],
    workingDirectory: '/', refs: { own: '' }, account: null, role: null,
  }; // prettier-ignore
  const put = (over: Partial<StoredImage> = {}): StoredImage =>
    putImage(cloud.region().glance, cloud.projectId('images'), { name: 'web', ...over });
  const bake = async (run: string): Promise<StoredImage> => {
    const image = put();
    await tag?.({
      environment: cloud.environment(),
      images: [sampleImage({ provider: 'openstack', build: 'web', region: 'North', id: image.id })],
      tags: { 'bakehouse:run': run, 'bakehouse:leg': 'web' },
      key: 'bk2-web',
      onRefused: (_, error) => assert.fail(String(error)),
    });
    return image;
  };
  const asker = (): Asker => ({
    repository: '/nowhere', environment: cloud.environment(), passEnv: [], agent: 'test', untrusted: null, buildRegistry: null, ref: '',
    now: Date.now(), remember: async () => undefined, notice: () => {},
  }); // prettier-ignore
  const withdraw = (image: StoredImage) =>
    contest?.withdraw(sampleImage({ provider: 'openstack', region: 'North', id: image.id }), {
      ...cloud.environment(),
    });

  it('are both seen, each with when it was made, and not what inherited their marks', async () => {
    const [first, second] = [await bake('1'), await bake('2')];
    put({ properties: { ...first.properties } });
    const bakes = (await contest?.bakes(leg, asker())) ?? [];
    assert.deepEqual(
      bakes.map((images) => images.map(({ id, created }) => [id, created])),
      [second, first].map(({ id, created_at: at }) => [[id, at.replace('Z', '.000Z')]]),
    );
    assert.deepEqual(await contest?.bakes({ ...leg, key: 'bk2-other' }, asker()), []);
    cloud.fault = (call) => (call.startsWith('GET image') ? 403 : undefined);
    await assert.rejects(Promise.resolve(contest?.bakes(leg, asker())), /HTTP 403/);
    cloud.fault = () => undefined;
  });

  it('withdraw the one that nobody can use yet, and no other', async () => {
    const image = await bake('1');
    putServer(cloud.region().nova, cloud.projectId('images'), { image: image.id });
    await assert.rejects(Promise.resolve(withdraw(image)), /the server .* runs of it/);
    cloud.region().nova.servers.clear();
    image.visibility = 'shared';
    image.members.set('other', 'pending');
    await assert.rejects(Promise.resolve(withdraw(image)), /shared, so that another project may use it/);
    image.members.clear();
    image.owner = 'somebody';
    image.visibility = 'public';
    await assert.rejects(Promise.resolve(withdraw(image)), /of the project somebody/);
    assert.equal(cloud.region().glance.images.has(image.id), true);
    image.owner = cloud.projectId('images');
    image.visibility = 'private';
    await withdraw(image);
    assert.equal(cloud.region().glance.images.has(image.id), false);
    await withdraw(image);
  });

  it('take an image that was made elsewhere once it is adopted, and for tested only when it was', async () => {
    const wanted = {
      ...leg,
      leg: 'web',
      tier: 'base',
      name: 'web-{date}',
      arch: 'amd64',
      recipe: 'rcp1-x',
      epoch: '2026-11-30',
    } as const;
    const look = async (image: StoredImage, over = {}) => adoption?.look({ ...wanted, ...over }, image.id, asker());
    const image = put({ name: 'web-20260101', properties: { hw_architecture: 'x86_64', team: 'x' } });
    const adopted = await look(image);
    assert.equal(cloud.writes.length, 0);
    await adopted?.adopt({ ref: 'refs/heads/main', reason: 'made by hand' });
    assert.deepEqual(
      [cloud.writes.length, image.properties['bakehouse_adopted'], image.properties['bakehouse_verified'], image.properties['team']],
      [1, 'made by hand', undefined, 'x'],
    ); // prettier-ignore
    const [found] = (await contest?.bakes({ ...leg, refs: { own: 'refs/heads/main' } }, asker())) ?? [];
    assert.deepEqual(found?.map(({ id, verified }) => [id, verified]), [[image.id, false]]); // prettier-ignore
    for (const [over, leg, problem] of [
      [{ name: 'db-1' }, {}, /its name is "db-1", but the leg's is "web-\{date\}"/],
      [{ status: 'queued' }, {}, /it is queued, not active/],
      [{ owner: 'somebody', visibility: 'public' }, {}, /it is of the project somebody, but/],
      [{ properties: { hw_architecture: 'aarch64' } }, {}, /it is for aarch64, but the leg for amd64/],
      [{ properties: { bakehouse_verified: 'true' } }, {}, /though nothing shows what was tested/],
      [{}, { account: 'b'.repeat(32) }, /the leg is baked in b{32}/],
    ] as const)
      await assert.rejects(look(put({ name: 'web-1', ...over }), leg), problem);
    await assert.rejects(look(image, { key: 'bk2-else' }), /it has the key bk2-web already/);
    // Marks of its parent are none, and go.
    const child = put({ name: 'web-2', properties: { ...image.properties, bakehouse_verified: image.id } });
    await (await look(child))?.adopt({ ref: '', reason: 'r' });
    assert.deepEqual(
      [child.properties['bakehouse_image'], child.properties['bakehouse_verified']],
      [child.id, undefined],
    );
    assert.match(adoption?.reasonProblem('a\nb') ?? '', /no line ends/);
    assert.equal(adoption?.reasonProblem('Gemäß Ticket 7'), undefined);
  });
});
