// What the product takes for granted of a cloud. Runs against the small cloud in memory and against Keystone, Glance and Nova
// themselves, so that the one is held to the others.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { before, describe, it } from 'node:test';

import { type Cloud, connectCloud } from '../../../src/providers/openstack/cloud/connect.ts';
import { type CloudImage, type Glance, listAll, type NewImage } from '../../../src/providers/openstack/cloud/glance.ts';
import { ServiceError } from '../../../src/core/http/answer.ts';
import { ATTRIBUTES, nameProblem, propertyProblem } from '../../../src/providers/openstack/naming.ts';
import { untilSo, untilThere } from '../until.ts';

export interface ContractCloud {
  /** `OS_*` of the user of a project: images, others, admin. */
  readonly environment: (project: string) => Readonly<Record<string, string>>;
  /** Makes an image of a server, as Packer's builder asks Nova to. */
  readonly snapshot: (environment: Readonly<Record<string, string>>, server: string, name: string) => Promise<void>;
}

const LAB_NETWORK = '11111111-1111-4111-8111-111111111111';
const EXTERNAL_NETWORK = '33333333-3333-4333-8333-333333333333';

export function cloudContract(name: string, open: () => Promise<ContractCloud>): void {
  describe(name, () => {
    let given: ContractCloud;
    let cloud: Cloud;
    let others: Cloud;
    let glance: Glance;
    before(async () => {
      given = await open();
      cloud = await connectCloud(given.environment('images'));
      others = await connectCloud(given.environment('others'));
      glance = cloud.glance();
    });

    const newImage = (over: Partial<NewImage> = {}): NewImage => ({
      id: randomUUID(), name: 'contract', diskFormat: 'raw', containerFormat: 'bare', minDisk: 0, minRam: 0, tags: [], properties: {}, ...over,
    }); // prettier-ignore
    const made = async (over: Partial<NewImage> = {}, content = `content ${randomUUID()}`): Promise<CloudImage> => {
      const image = newImage(over);
      assert.equal(await glance.create(image), 'created');
      await glance.upload(image.id, Readable.from([Buffer.from(content)]));
      return (await glance.get(image.id)) ?? assert.fail();
    };
    const refused = async (call: Promise<unknown>, ...statuses: readonly number[]): Promise<void> => {
      await assert.rejects(call, (error) => {
        assert.ok(error instanceof ServiceError, String(error));
        assert.ok(statuses.includes(error.status), error.message);
        return true;
      });
    };

    it('lets in who has the password, and nobody else', async () => {
      assert.notEqual(cloud.project, others.project);
      await assert.rejects(
        connectCloud({ ...given.environment('images'), OS_PASSWORD: 'no' }),
        /does not take the credentials/,
      );
    });

    it('keeps an image under the id that it was given, and never gives that id again', async () => {
      const content = `content ${randomUUID()}`;
      const image = await made({ properties: { role: 'web' }, tags: ['a,b'] }, content);
      assert.deepEqual(
        [image.status, image.visibility, image.owner, image.properties['role'], image.tags, image.size],
        ['active', 'private', cloud.project, 'web', ['a,b'], content.length],
      );
      assert.equal(image.hash, `sha512:${createHash('sha512').update(content).digest('hex')}`);
      assert.equal(await glance.create(newImage({ id: image.id })), 'taken');
      assert.equal((await buffer(await glance.download(image.id))).toString(), content);
      await refused(glance.upload(image.id, Readable.from(['again'])), 409);
      await glance.remove(image.id);
      assert.equal(await glance.get(image.id), undefined);
      await glance.remove(image.id);
      assert.equal(await glance.create(newImage({ id: image.id })), 'taken');
    });

    it('finds images by properties, owner and whether they are hidden', async () => {
      const key = `k-${randomUUID()}`;
      const image = await made({ properties: { bakehouse_key: key } });
      const ids = async (filters: Record<string, string>): Promise<readonly string[]> =>
        (await glance.list(filters)).map(({ id }) => id);
      assert.deepEqual(await ids({ bakehouse_key: key, owner: cloud.project }), [image.id]);
      assert.deepEqual(await ids({ bakehouse_key: `${key}x` }), []);
      assert.deepEqual(await ids({ ['p-that-nobody-has']: 'x' }), []);
      assert.deepEqual(await others.glance().list({ bakehouse_key: key }), [], 'private');
      await glance.change(image.id, [{ op: 'replace', path: 'os_hidden', value: true }]);
      assert.deepEqual(await ids({ bakehouse_key: key }), []);
      assert.deepEqual(
        (await listAll(glance, { bakehouse_key: key })).map(({ id, isHidden }) => [id, isHidden]),
        [[image.id, true]],
      );
    });

    it('lists page after page, newest first', async () => {
      const tag = `t-${randomUUID()}`;
      for (let count = 0; count < 5; count += 1)
        assert.equal(await glance.create(newImage({ properties: { tag_of_test: tag } })), 'created');
      const all = await glance.list({ tag_of_test: tag, limit: '2' });
      assert.equal(new Set(all.map(({ id }) => id)).size, 5);
      const times = all.map(({ created }) => created ?? '');
      assert.deepEqual(times, times.toSorted().toReversed());
    });

    it('changes properties one by one, and refuses to take away what is not there', async () => {
      const image = await made({ properties: { a: '1', b: '2' } });
      await glance.change(image.id, [
        { op: 'add', path: 'a', value: '3' },
        { op: 'add', path: 'c~/d', value: '' },
        { op: 'remove', path: 'b' },
        { op: 'replace', path: 'name', value: 'wéb: {1}' },
      ]);
      const after = await glance.get(image.id);
      assert.deepEqual(
        [after?.properties['a'], after?.properties['b'], after?.properties['c~/d'], after?.name],
        ['3', undefined, '', 'wéb: {1}'],
      );
      await refused(glance.change(image.id, [{ op: 'remove', path: 'b' }]), 409);
    });

    it('takes the names that the rules take, and refuses what they refuse', async () => {
      const image = await made();
      for (const name of ['a', 'x'.repeat(255), 'wéb: {1}']) {
        assert.equal(nameProblem(name), undefined);
        await glance.change(image.id, [{ op: 'replace', path: 'name', value: name }]);
      }
      for (const name of ['x'.repeat(256), 'a😀']) {
        assert.notEqual(nameProblem(name), undefined);
        await refused(glance.change(image.id, [{ op: 'replace', path: 'name', value: name }]), 400);
      }
      for (const property of ['role', 'a-b.c:d', 'x'.repeat(255)]) {
        assert.equal(propertyProblem(property, 'v'), undefined);
        await glance.change(image.id, [{ op: 'add', path: property, value: 'v' }]);
      }
      for (const property of ['os_glance_x', 'owner', 'status', 'size']) {
        assert.notEqual(propertyProblem(property, 'v'), undefined);
        await refused(glance.change(image.id, [{ op: 'add', path: property, value: 'v' }]), 400, 403);
      }
      for (const attribute of ['visibility', 'min_disk']) assert.ok(ATTRIBUTES.has(attribute));
    });

    it('has members only of shared images, and they accept for themselves', async () => {
      const image = await made();
      await refused(glance.addMember(image.id, others.project), 403);
      await glance.change(image.id, [{ op: 'replace', path: 'visibility', value: 'shared' }]);
      await glance.addMember(image.id, others.project);
      await glance.addMember(image.id, others.project);
      assert.deepEqual(await glance.members(image.id), [{ project: others.project, status: 'pending' }]);
      const seen = async (): Promise<boolean> =>
        (await others.glance().list({ name: 'contract' })).some(({ id }) => id === image.id);
      assert.equal(await seen(), false);
      await refused(glance.acceptMember(image.id, others.project), 403);
      await others.glance().acceptMember(image.id, others.project);
      assert.equal(await seen(), true);
      await refused(others.glance().change(image.id, [{ op: 'replace', path: 'name', value: 'mine' }]), 403, 404);
      await glance.removeMember(image.id, others.project);
      await glance.removeMember(image.id, others.project);
      assert.deepEqual(await glance.members(image.id), []);
      await refused(glance.change(image.id, [{ op: 'replace', path: 'visibility', value: 'public' }]), 403);
      await glance.change(image.id, [{ op: 'replace', path: 'visibility', value: 'community' }]);
    });

    it('sets images aside and back, and guards the protected', async () => {
      const image = await made();
      await glance.deactivate(image.id);
      await glance.deactivate(image.id);
      assert.equal((await glance.get(image.id))?.status, 'deactivated');
      await refused(glance.download(image.id), 403);
      await glance.change(image.id, [{ op: 'replace', path: 'name', value: 'still-renamed' }]);
      await glance.reactivate(image.id);
      assert.equal((await glance.get(image.id))?.status, 'active');
      await glance.change(image.id, [{ op: 'replace', path: 'protected', value: true }]);
      await refused(glance.remove(image.id), 403);
      await glance.change(image.id, [{ op: 'replace', path: 'protected', value: false }]);
      await glance.remove(image.id);
    });

    it('gives an image of a server all properties of the one that the server was started from, and no tags', async () => {
      const nova = cloud.nova();
      const pair = `packer_${randomUUID()}`;
      const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTP65KrlRbSCOeTtx9IPx86y+kzHzH58RmsEgoOIPDb x';
      await nova.createKeyPair(pair, key);
      assert.equal(await nova.hasKeyPair(pair), true);
      assert.equal(await nova.hasKeyPair(`packer_${randomUUID()}`), false);
      const flavors = await nova.flavors();
      const flavor = flavors.find(({ name: one }) => one === 'm1.small')?.id ?? assert.fail();
      assert.ok(((await nova.limits()).servers?.most ?? 0) > 0);
      const parent = await made({ properties: { bakehouse_key: 'bk', bakehouse_verified: 'x' }, tags: ['t'] });
      const id = await nova.createServer({
        name: 'web',
        image: parent.id,
        flavor,
        keyPair: pair,
        network: LAB_NETWORK,
        metadata: { 'bakehouse:mark': 'm' },
      });
      const server = await untilThere('an active server', async () => {
        const now = await nova.server(id);
        assert.notEqual(now?.status, 'ERROR', now?.fault);
        return now?.status === 'ACTIVE' ? now : undefined;
      });
      assert.deepEqual(
        [server.keyPair, server.project, server.image, server.metadata['bakehouse:mark']],
        [pair, cloud.project, parent.id, 'm'],
      );
      assert.ok((await nova.servers()).some((one) => one.id === id));
      assert.equal(
        (await others.nova().servers()).some((one) => one.id === id),
        false,
      );
      assert.equal(await others.nova().server(id), undefined);
      await given.snapshot(given.environment('images'), id, 'child');
      const child = await untilThere(
        'an image of the server',
        async () => (await glance.list({ instance_uuid: id, owner: cloud.project, status: 'active' }))[0],
      );
      assert.deepEqual(
        [
          child.properties['bakehouse_key'],
          child.properties['bakehouse_verified'],
          child.properties['base_image_ref'],
          child.tags,
        ],
        ['bk', 'x', parent.id, []],
      );
      const ports = await cloud.neutron().portsOf(id);
      assert.equal(ports.length, 1);
      const address = await cloud.neutron().createFloatingIp(EXTERNAL_NETWORK, ports[0] ?? '', pair);
      assert.deepEqual([address.project, address.port], [cloud.project, ports[0]]);
      assert.deepEqual(await cloud.neutron().floatingIpsDescribed(pair), [address]);
      assert.deepEqual(await cloud.neutron().floatingIpsDescribed(`${pair}-else`), []);
      assert.ok(
        (await cloud.neutron().networks()).some((network) => network.id === LAB_NETWORK && !network.isExternal),
      );
      await nova.removeServer(id);
      await untilSo('an end of the server', async () => (await nova.server(id)) === undefined);
      assert.equal((await cloud.neutron().floatingIp(address.id))?.port, null);
      await cloud.neutron().removeFloatingIp(address.id);
      assert.equal(await cloud.neutron().floatingIp(address.id), undefined);
      await nova.removeKeyPair(pair);
      await nova.removeKeyPair(pair);
    });
  });
}

/** The action of Nova that Packer's builder asks for. */
export async function snapshotBy(
  authUrl: string,
  computeUrl: string,
  environment: Readonly<Record<string, string>>,
  server: string,
  name: string,
): Promise<void> {
  const { OS_USERNAME: user, OS_PASSWORD: password, OS_PROJECT_ID: id } = environment;
  const login = {
    auth: {
      identity: { methods: ['password'], password: { user: { name: user, domain: { id: 'default' }, password } } },
      scope: { project: { id } },
    },
  };
  const headers = { 'Content-Type': 'application/json' };
  const entry = await fetch(`${authUrl}/auth/tokens`, { method: 'POST', headers, body: JSON.stringify(login) });
  const token = entry.headers.get('x-subject-token') ?? '';
  const body = JSON.stringify({ createImage: { name, metadata: { image_type: 'image' } } });
  const answer = await fetch(`${computeUrl}/servers/${server}/action`, {
    method: 'POST',
    headers: { ...headers, 'X-Auth-Token': token },
    body,
  });
  assert.equal(answer.status, 202, await answer.text());
}
