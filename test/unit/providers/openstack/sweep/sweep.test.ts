import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';

import { steadyNow } from '../../../../../src/core/clock.ts';
import { describeLeftover, type Leftover } from '../../../../../src/image/leftover.ts';
import { connectCloud } from '../../../../../src/providers/openstack/cloud/connect.ts';
import { sweepOpenstack } from '../../../../../src/providers/openstack/sweep/sweep.ts';
import { type SmallCloud, startCloud } from '../../../../support/openstack/cloud-server.ts';
import { putImage } from '../../../../support/openstack/glance-server.ts';
import { putServer, snapshot, type StoredServer } from '../../../../support/openstack/nova-server.ts';
import { observed, ownBake, uiLine } from '../../../packer/run/fixtures.ts';

const pairName = (): string => `packer_${randomUUID()}`;

describe('the sweep of OpenStack', () => {
  let cloud: SmallCloud;
  let project: string;
  before(async () => void (cloud = await startCloud()));
  after(() => cloud.close());
  beforeEach(() => {
    project = cloud.projectId('images');
    const { glance, nova } = cloud.region();
    for (const all of [glance.images, nova.servers, nova.keyPairs, nova.ports, nova.addresses, nova.volumes])
      all.clear();
    cloud.fault = () => undefined;
    cloud.writes.length = 0;
  });

  interface Bake {
    readonly pair: string;
    readonly server: StoredServer;
    readonly address: string;
    readonly lines: readonly string[];
  }

  /** What a bake has in the cloud when it is killed in the middle, and what Packer had said by then. */
  const killedBake = (): Bake => {
    const { nova } = cloud.region();
    const pair = pairName();
    nova.keyPairs.add(`user-of-images ${pair}`);
    const server = putServer(nova, project, { key_name: pair });
    const port = [...nova.ports.values()].find(({ device_id: of }) => of === server.id)?.id ?? assert.fail();
    const address = { id: randomUUID(), floating_ip_address: '203.0.113.7', port_id: port, project_id: project };
    nova.addresses.set(address.id, address);
    const lines = [
      `Creating temporary keypair: ${pair} ...`,
      'Launching server...',
      `Server ID: ${server.id}`,
      `Created floating IP: '${address.id}' (203.0.113.7)`,
      `Added floating IP '${address.id}' (203.0.113.7) to instance!`,
      'Using SSH communicator to connect: 203.0.113.7',
    ];
    return { pair, server, address: address.id, lines };
  };

  const sweep = async (
    lines: readonly string[],
    {
      build = 'openstack.web',
      ...over
    }: {
      build?: string;
      claims?: string[];
      keepOnFailure?: boolean;
      kept?: string[];
      environment?: Record<string, string>;
      regions?: string[];
      deadline?: number;
      otherBuilds?: string[];
    } = {},
  ): Promise<readonly Leftover[]> => {
    const told: Leftover[] = [];
    const found = await sweepOpenstack(
      {
        ...ownBake({ environment: cloud.environment(), startedAt: Date.now() - 10_000 }),
        words: observed(lines.map((line) => uiLine(`==> ${build}: ${line}`)).join('')),
        kept: [],
        keepOnFailure: false,
        deadline: steadyNow() + 20_000,
        onFound: (one) => told.push(one),
        ...over,
      },
      connectCloud,
    );
    for (const one of told) assert.ok(found.includes(one), 'what is told as it comes is told at the end, too');
    return found;
  };
  const short = (found: readonly Leftover[]): readonly string[] =>
    found.map(({ state, kind, id }) => `${state} ${kind} ${id}`);

  /** Of others in the same project, alike in everything but what proves. */
  const strangers = (pair: string): (() => void) => {
    const { nova, glance } = cloud.region();
    const like = `${pair.slice(0, -1)}${pair.endsWith('0') ? '1' : '0'}`;
    nova.keyPairs.add(`user-of-images ${like}`);
    putServer(nova, project, { name: 'web', key_name: like });
    putServer(nova, project, { name: 'web', key_name: null });
    const other = putServer(nova, project, { name: pair, key_name: 'packer_web' });
    snapshot(glance, other, 'web-1');
    putImage(glance, project, { name: 'web-1' });
    const count = (): number => nova.servers.size + nova.keyPairs.size + glance.images.size;
    const before = count();
    return () => assert.equal(count(), before, 'strangers are untouched');
  };

  it('removes all of a killed bake, servers first and the key pair last, and nothing of strangers', async () => {
    const bake = killedBake();
    const { nova, glance } = cloud.region();
    const image = snapshot(glance, bake.server, 'web-1');
    image.status = 'saving';
    // What a killed bake has by itself is counted with the strangers' after it is gone.
    nova.servers.delete(bake.server.id);
    glance.images.delete(image.id);
    nova.keyPairs.delete(`user-of-images ${bake.pair}`);
    const check = strangers(bake.pair);
    nova.servers.set(bake.server.id, bake.server);
    glance.images.set(image.id, image);
    nova.keyPairs.add(`user-of-images ${bake.pair}`);
    assert.deepEqual(short(await sweep(bake.lines)), [
      `removed server ${bake.server.id}`,
      `removed floating-ip ${bake.address}`,
      `removed image ${image.id}`,
      `removed key-pair ${bake.pair}`,
    ]);
    check();
    assert.equal(nova.addresses.size, 0);
    cloud.writes.length = 0;
    assert.deepEqual(await sweep(bake.lines), []);
    assert.deepEqual(cloud.writes, [], 'a second sweep finds nothing');
  });

  it('finds the image of a server that Packer itself took away', async () => {
    const bake = killedBake();
    const image = snapshot(cloud.region().glance, bake.server, 'web-1');
    cloud.region().nova.servers.clear();
    cloud.region().nova.addresses.clear();
    cloud.region().nova.keyPairs.clear();
    assert.deepEqual(short(await sweep([...bake.lines, `Image: ${image.id}`])), [`removed image ${image.id}`]);
  });

  it('leaves what was reported as made', async () => {
    const bake = killedBake();
    const image = snapshot(cloud.region().glance, bake.server, 'web-1');
    const found = await sweep(bake.lines, { kept: [image.id] });
    assert.ok(cloud.region().glance.images.has(image.id));
    assert.ok(!short(found).some((one) => one.includes(image.id)));
  });

  it("does not take a guest's words, or those of another build, for proof", async () => {
    const mine = killedBake();
    const theirs = killedBake();
    const image = putImage(cloud.region().glance, project, { name: 'web', created_at: new Date().toISOString() });
    const found = await sweep([...mine.lines, ...theirs.lines, `Image: ${image.id}`]);
    assert.ok(cloud.region().nova.servers.has(theirs.server.id));
    assert.ok(cloud.region().glance.images.has(image.id));
    assert.deepEqual(short(found.filter(({ state }) => state === 'left')), [`left image ${image.id}`]);
    cloud.writes.length = 0;
    assert.deepEqual(await sweep(theirs.lines, { build: 'docker.web', otherBuilds: ['docker'] }), []);
    assert.deepEqual(cloud.writes, []);
  });

  it('does not take what is older than the bake, or of another project', async () => {
    const old = killedBake();
    const { nova, glance } = cloud.region();
    nova.servers.set(old.server.id, { ...old.server, created: '2020-01-01T00:00:00Z' });
    const image = snapshot(glance, old.server, 'web-1');
    glance.images.set(image.id, { ...image, created_at: '2020-01-01T00:00:00Z' });
    nova.addresses.set(old.address, {
      id: old.address,
      floating_ip_address: '203.0.113.7',
      port_id: null,
      project_id: 'others',
    });
    const found = await sweep(old.lines);
    assert.ok(nova.servers.has(old.server.id) && glance.images.has(image.id) && nova.addresses.has(old.address));
    assert.deepEqual(short(found), [`left floating-ip ${old.address}`, `removed key-pair ${old.pair}`]);
  });

  it('does not take a floating ip that is at a port of somebody else by now', async () => {
    const bake = killedBake();
    const { nova } = cloud.region();
    const other = putServer(nova, project);
    const port = [...nova.ports.values()].find(({ device_id: of }) => of === other.id)?.id ?? assert.fail();
    nova.addresses.set(bake.address, {
      id: bake.address,
      floating_ip_address: '203.0.113.7',
      port_id: port,
      project_id: project,
    });
    const found = await sweep(bake.lines);
    assert.ok(nova.addresses.has(bake.address) && nova.servers.has(other.id));
    assert.match(
      found.map(describeLeftover).join('\n'),
      /at a port now that is none of its server's\); remove it with: openstack floating ip delete .* --os-region-name RegionOne/,
    );
  });

  describe('of a Packer that was killed while it waited for an answer', () => {
    const asking = 'Creating floating IP using network 33333333-3333-4333-8333-333333333333 ...';
    const free = (created: string | undefined, over: Partial<{ project_id: string; port_id: string }> = {}): string => {
      const id = randomUUID();
      const own = { id, floating_ip_address: '203.0.113.9', port_id: null, project_id: project };
      cloud.region().nova.addresses.set(id, { ...own, created_at: created, ...over });
      return id;
    };

    it('tells the addresses at no port that came since then, and takes none', async () => {
      const bake = killedBake();
      const { nova } = cloud.region();
      nova.addresses.clear();
      const [mine, untold] = [free(new Date().toISOString()), free(undefined)];
      const others = [
        free('2020-01-01T00:00:00Z'),
        free(new Date().toISOString(), { project_id: 'others' }),
        free(new Date().toISOString(), { port_id: randomUUID() }),
      ];
      const found = await sweep([...bake.lines.slice(0, 3), asking]);
      assert.deepEqual(short(found), [
        `removed server ${bake.server.id}`,
        `left floating-ip ${mine}`,
        `left floating-ip ${untold}`,
        `removed key-pair ${bake.pair}`,
      ]);
      assert.equal(nova.addresses.size, 2 + others.length);
      assert.match(
        describeLeftover(found[1] ?? assert.fail()),
        /may be that one, or somebody else's\); remove it with: openstack floating ip delete /,
      );
      assert.ok(
        !short(await sweep([...bake.lines.slice(0, 3), asking, ...bake.lines.slice(3)])).some((one) =>
          one.includes(mine),
        ),
        'the answer came',
      );
    });

    it('tells of very many only a few', async () => {
      for (let count = 0; count < 30; count += 1) free(new Date().toISOString());
      const found = short(await sweep([`Creating temporary keypair: ${pairName()} ...`, asking]));
      assert.equal(found.length, 11);
      assert.match(found.at(-1) ?? '', /left floating-ip 20 more floating addresses/);
    });

    it('waits for the server of one build where another build has its own', async () => {
      const bake = killedBake();
      const { nova } = cloud.region();
      const pair = pairName();
      nova.keyPairs.add(`user-of-images ${pair}`);
      let late: StoredServer | undefined;
      cloud.fault = (call, times) => {
        if (call.startsWith('GET compute /v2.1/servers/detail') && times % 2 === 0)
          late ??= putServer(nova, project, { key_name: pair });
        return undefined;
      };
      const other = [`Creating temporary keypair: ${pair} ...`, 'Launching server...'];
      const words = observed(
        [
          ...bake.lines.map((line) => uiLine(`==> openstack.web: ${line}`)),
          ...other.map((line) => uiLine(`==> openstack.db: ${line}`)),
        ].join(''),
      );
      const found = await sweepOpenstack(
        {
          ...ownBake({ environment: cloud.environment(), startedAt: Date.now() - 10_000 }),
          words,
          kept: [],
          keepOnFailure: false,
          deadline: steadyNow() + 20_000,
          onFound: () => {},
        },
        connectCloud,
      );
      const removed = short(found);
      assert.ok(removed.includes(`removed server ${bake.server.id}`), removed.join('\n'));
      assert.ok(removed.includes(`removed server ${late?.id ?? ''}`), removed.join('\n'));
      assert.equal(nova.servers.size, 0);
    });

    it('waits a little for a server that Nova does not show yet', async () => {
      const { nova } = cloud.region();
      const pair = pairName();
      nova.keyPairs.add(`user-of-images ${pair}`);
      let server: StoredServer | undefined;
      cloud.fault = (call, times) => {
        if (call.startsWith('GET compute /v2.1/servers/detail') && times % 2 === 0)
          server ??= putServer(nova, project, { key_name: pair });
        return undefined;
      };
      const found = await sweep([`Creating temporary keypair: ${pair} ...`, 'Launching server...']);
      assert.deepEqual(short(found), [`removed server ${server?.id ?? ''}`, `removed key-pair ${pair}`]);
    });
  });

  it('removes volumes that Packer made under a name of its own', async () => {
    const bake = killedBake();
    const { nova } = cloud.region();
    const volume = (name: string, servers: readonly string[]): string => {
      const id = randomUUID();
      const attachments = servers.map((server_id) => ({ server_id }));
      nova.volumes.set(id, {
        id,
        name,
        status: attachments.length > 0 ? 'in-use' : 'available',
        created_at: new Date().toISOString().slice(0, -1),
        project,
        attachments,
      });
      return id;
    };
    const [own, named, foreign] = [
      volume(bake.pair, [bake.server.id]),
      volume('data', []),
      volume(bake.pair, [randomUUID()]),
    ];
    const waits = [
      [bake.pair, own],
      ['data', named],
      [bake.pair, foreign],
    ].map(([name, id]) => `Waiting for volume ${name} (volume id: ${id}) to become available...`);
    const found = await sweep([...waits, ...bake.lines]);
    assert.deepEqual([...nova.volumes.keys()], [named, foreign]);
    assert.deepEqual(short(found.filter(({ kind }) => kind === 'volume')), [
      `removed volume ${own}`,
      `left volume ${named}`,
      `left volume ${foreign}`,
    ]);
  });

  it('removes nothing by a key pair that the template named', async () => {
    const { nova } = cloud.region();
    const pair = pairName();
    nova.keyPairs.add(`user-of-images ${pair}`);
    putServer(nova, project, { key_name: pair });
    const found = await sweep([`Creating temporary keypair: ${pair} ...`, 'Launching server...'], {
      claims: ['names-key-pairs'],
    });
    assert.deepEqual(short(found), [`left key-pair ${pair}`]);
    assert.deepEqual(cloud.writes, []);
  });

  it('removes nothing where the bake is to be looked at', async () => {
    const bake = killedBake();
    const found = await sweep(bake.lines, { keepOnFailure: true });
    assert.deepEqual(cloud.writes, []);
    assert.deepEqual(short(found), [
      `left server ${bake.server.id}`,
      `left floating-ip ${bake.address}`,
      `left key-pair ${bake.pair}`,
    ]);
  });

  it('lists what may not be removed, and goes on', async () => {
    const bake = killedBake();
    const image = snapshot(cloud.region().glance, bake.server, 'web-1');
    image.protected = true;
    cloud.fault = (call) => (call.startsWith('DELETE network') ? 403 : undefined);
    const found = await sweep(bake.lines);
    const text = found.map(describeLeftover).join('\n');
    assert.match(text, /floating-ip .*the credentials may not do that: Neutron in RegionOne/);
    assert.match(
      text,
      new RegExp(
        `image ${image.id} .*protected and cannot be deleted.*openstack image set --unprotected ${image.id} && openstack image delete ${image.id}`,
      ),
    );
    assert.ok(short(found).includes(`removed key-pair ${bake.pair}`));
  });

  it('says what nobody could be asked for', async () => {
    const bake = killedBake();
    cloud.fault = (call) => (call.startsWith('GET network') ? 403 : undefined);
    const refused = await sweep(bake.lines);
    assert.match(refused.map(describeLeftover).join('\n'), /Not checked: .*ports of/);
    const silent = await sweep(bake.lines, {
      environment: { ...cloud.environment(), OS_AUTH_URL: 'http://127.0.0.1:9/v3' },
      deadline: steadyNow() + 800,
    });
    assert.deepEqual(short(silent), [
      `unchecked unknown what this bake left on OpenStack (${bake.pair}, ${bake.server.id})`,
    ]);
    const other = await sweep(bake.lines, { claims: ['own-credentials'] });
    assert.match(short(other).join(), /unchecked unknown the project of the template's credentials/);
  });

  it('keeps to its deadline where a server does not go', async () => {
    const bake = killedBake();
    const image = snapshot(cloud.region().glance, bake.server, 'web-1');
    cloud.fault = (call) => (call.startsWith('DELETE compute /v2.1/servers') ? 204 : undefined);
    const found = await sweep(bake.lines, { deadline: steadyNow() + 2500 });
    assert.match(found.map(describeLeftover).join('\n'), /server .*it was asked to go, and is still ACTIVE/);
    // It holds up nothing else: half of the time is left for all the rest.
    assert.deepEqual(short(found.filter(({ state }) => state === 'removed')), [
      `removed floating-ip ${bake.address}`,
      `removed image ${image.id}`,
      `removed key-pair ${bake.pair}`,
    ]);
  });

  it('takes servers away where another service does not answer', async () => {
    const bake = killedBake();
    cloud.fault = (call) => (call.includes(' network ') ? 'drop' : undefined);
    const found = await sweep(bake.lines);
    assert.deepEqual(short(found.filter(({ state }) => state === 'removed')), [
      `removed server ${bake.server.id}`,
      `removed key-pair ${bake.pair}`,
    ]);
    assert.match(short(found).join(), new RegExp(`unchecked unknown floating ip ${bake.address}`));
  });

  it('looks in the own region where only another build names one', async () => {
    const bake = killedBake();
    const found = await sweep(bake.lines, { regions: ['eu-west-1'] });
    assert.deepEqual(short(found), [
      `removed server ${bake.server.id}`,
      `removed floating-ip ${bake.address}`,
      `removed key-pair ${bake.pair}`,
    ]);
  });

  it('looks in all regions where only Packer knows which one it was', async () => {
    const two = await startCloud(['North', 'South']);
    try {
      const pair = pairName();
      const { nova } = two.region('South');
      nova.keyPairs.add(`user-of-images ${pair}`);
      const server = putServer(nova, two.projectId('images'), { key_name: pair });
      const lines = [`Creating temporary keypair: ${pair} ...`, `Server ID: ${server.id}`];
      const environment = { ...two.environment(), OS_REGION_NAME: 'North' };
      assert.deepEqual(short(await sweep(lines, { environment, regions: ['North'] })), []);
      assert.deepEqual(short(await sweep(lines, { environment, regions: ['*', 'North'] })), [
        `removed server ${server.id}`,
        `removed key-pair ${pair}`,
      ]);
    } finally {
      await two.close();
    }
  });

  it('does not wait for a server that Nova deletes softly', async () => {
    const bake = killedBake();
    cloud.fault = (call) => {
      if (!call.startsWith('DELETE compute /v2.1/servers')) return undefined;
      bake.server.status = 'SOFT_DELETED';
      return 204;
    };
    const found = await sweep(bake.lines, { deadline: steadyNow() + 4000 });
    assert.ok(short(found).includes(`removed server ${bake.server.id}`));
  });

  it('asks nothing where nothing was begun', async () => {
    cloud.calls.length = 0;
    assert.deepEqual(await sweep(['Loading flavor: m1.small']), []);
    assert.deepEqual(cloud.calls, []);
  });
});
