import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

import { connectCloud } from '../../../../../src/providers/openstack/cloud/connect.ts';
import { endTrial, nameOfRun } from '../../../../../src/providers/openstack/trial/ending.ts';
import { type SmallCloud, startCloud } from '../../../../support/openstack/cloud-server.ts';
import { putServer } from '../../../../support/openstack/nova-server.ts';

const MARK = 'ab'.repeat(16);
const EXTERNAL = '33333333-3333-4333-8333-333333333333';

describe('the end of a test on OpenStack', () => {
  let small: SmallCloud;
  before(async () => void (small = await startCloud(['North'])));
  after(() => small.close());
  beforeEach(() => {
    const { nova } = small.region();
    for (const all of [nova.servers, nova.ports, nova.addresses]) all.clear();
    small.fault = () => undefined;
  });

  /** A server that carries a mark, with its port. */
  const started = (mark: string): { readonly id: string; readonly port: string } => {
    const { nova } = small.region();
    const { id } = putServer(nova, small.projectId('images'), { metadata: { 'bakehouse:mark': mark } });
    const port = [...nova.ports.values()].find(({ device_id: of }) => of === id)?.id ?? '';
    return { id, port };
  };
  const end = async () => {
    const cloud = await connectCloud(small.environment());
    const folder = mkdtempSync(join(tmpdir(), 'trial-'));
    return endTrial({ region: 'North', mark: MARK, folder, mayAppear: false }, cloud);
  };
  const address = async (port: string, description?: string): Promise<string> =>
    (await connectCloud(small.environment())).neutron().createFloatingIp(EXTERNAL, port, description).then(({ id }) => id); // prettier-ignore

  it('takes its server and its address, and no address that somebody led to it', async () => {
    const [own, other] = [started(MARK), started('cd'.repeat(16))];
    await address(own.port, nameOfRun(MARK));
    const theirs = [await address(own.port), await address(own.port, 'mine'), await address(other.port)];
    assert.deepEqual(await end(), []);
    const { nova } = small.region();
    assert.deepEqual([...nova.servers.keys()], [other.id]);
    assert.deepEqual([...nova.addresses.keys()].toSorted(), theirs.toSorted());
  });

  it('takes its address also where the server is gone before it', async () => {
    const { id, port } = started(MARK);
    await address(port, nameOfRun(MARK));
    small.region().nova.servers.delete(id);
    assert.deepEqual(await end(), []);
    assert.deepEqual([...small.region().nova.addresses.keys()], []);
  });

  it('names the address that it may not take', async () => {
    const id = await address(started(MARK).port, nameOfRun(MARK));
    small.fault = (call) => (call.startsWith('DELETE') && call.includes('floatingips') ? 403 : undefined);
    const left = await end();
    assert.deepEqual(left.map(({ kind, id: of, command }) => [kind, of, command]), [['floating-ip', id, `openstack floating ip delete ${id} --os-region-name North`]]); // prettier-ignore
  });
});
