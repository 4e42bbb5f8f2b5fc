// The peers that the other tests on this level and the fault tests rely on, proved with the real programs.
import {
  CopyImageCommand,
  CreateKeyPairCommand,
  CreateTagsCommand,
  DescribeImagesCommand,
  DescribeRegionsCommand,
  RegisterImageCommand,
} from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { after, before, describe, it, type TestContext } from 'node:test';

import { startMoto as startSharedMoto } from '../../scripts/test/moto.mjs';
import { steadyNow } from '../../src/core/clock.ts';
import { waitUntil } from '../../src/core/process/process.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { docker, dockerInventory, type DockerThing } from '../support/peers/docker.ts';
import { ec2Inventory } from '../support/peers/ec2-inventory.ts';
import { describeThings, difference, fileInventory, processInventory } from '../support/peers/inventory.ts';
import { sourceImages } from '../support/peers/moto.ts';

/** What a failed call of the SDK was: the service's code, or undefined when it succeeded. */
async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  return call.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.name : 'not an error'),
  );
}

describe('moto', () => {
  it('answers, keeps what is made per region, and forgets it on reset', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto } = cloud;
    const regions = ['eu-west-1', 'us-east-1'];
    const look = () => ec2Inventory(regions, moto.ec2);
    const empty = await look();
    await moto.ec2('eu-west-1').send(new CreateKeyPairCommand({ KeyName: 'left-behind' }));
    const { added, removed } = difference(empty, await look());
    assert.deepEqual(
      added.map(({ kind, label, region }) => ({ kind, label, region })),
      [{ kind: 'key pair', label: 'left-behind', region: 'eu-west-1' }],
    );
    assert.deepEqual(removed, []);
    await moto.reset();
    assert.deepEqual(describeThings(difference(empty, await look()).added), []);
  });

  it('of a whole run ends the servers of a test file with it, and all others with the run', async (t) => {
    const part = requirePart(t, 'moto');
    if (part === undefined) return;
    const shared = (await startSharedMoto(part.python)) ?? assert.fail('it does not start');
    t.after(shared.stop);
    const file = async (): Promise<{ readonly socket: Socket; readonly port: number }> => {
      const socket = connect(shared.socket);
      socket.write('start\n');
      const [answer] = await once(createInterface({ input: socket }), 'line');
      return { socket, port: Number(String(answer).split(' ')[1]) };
    };
    const answers = async (port: number): Promise<boolean> =>
      fetch(`http://127.0.0.1:${port}/moto-api/`).then(
        ({ ok }) => ok,
        () => false,
      );
    const gone = (port: number): Promise<boolean> =>
      waitUntil(async () => !(await answers(port)), steadyNow() + 20_000, 20);
    const [first, second] = [await file(), await file()];
    assert.deepEqual([await answers(first.port), await answers(second.port)], [true, true]);
    first.socket.destroy();
    assert.ok(await gone(first.port));
    assert.ok(await answers(second.port));
    const closed = once(second.socket, 'close');
    await shared.stop();
    await closed;
    assert.ok(await gone(second.port));
  });

  it('takes the environment that it gives', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const environment = cloud.moto.environment(cloud.proxy.url);
    const script = `
      import { EC2Client, DescribeRegionsCommand } from '@aws-sdk/client-ec2';
      const { Regions } = await new EC2Client({ region: 'eu-west-1' }).send(new DescribeRegionsCommand({}));
      if (Regions.length === 0) process.exitCode = 1;`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = await once(child, 'close');
    assert.equal(code, 0);
    const calls = cloud.proxy.calls.map((call) => `${call.service} ${call.region} ${call.action} ${call.status}`);
    assert.deepEqual(calls, ['ec2 eu-west-1 DescribeRegions 200']);
  });
});

describe('the fault proxy', () => {
  it('answers an error as often as asked, and passes the rest on', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    proxy.inject({ action: 'CreateKeyPair', times: 2, after: 1, error: { code: 'RequestLimitExceeded' } });
    const client = moto.ec2('eu-west-1', proxy.url);
    const codes = [];
    for (const name of ['a', 'b', 'c', 'd'])
      codes.push(await codeOf(client.send(new CreateKeyPairCommand({ KeyName: name }))));
    assert.deepEqual(codes, [undefined, 'RequestLimitExceeded', 'RequestLimitExceeded', undefined]);
    assert.equal(proxy.calls.map((call) => call.status).join(), '200,503,503,200');
    const passed = proxy.mutations('CreateKeyPair').map((call) => call.parameters['KeyName']);
    assert.deepEqual(passed, ['a', 'd']);
    proxy.clear();
    proxy.inject({ error: { code: 'ExpiredToken' } });
    assert.equal(await codeOf(client.send(new DescribeRegionsCommand({}))), 'ExpiredToken');
    assert.deepEqual(proxy.mutations(), []);
  });

  it('cuts the connection before a call is done, or after', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    const client = moto.ec2('eu-west-1', proxy.url);
    proxy.inject({ action: 'CreateKeyPair', times: 1, drop: 'request' });
    proxy.inject({ action: 'CreateKeyPair', times: 1, drop: 'answer' });
    assert.notEqual(await codeOf(client.send(new CreateKeyPairCommand({ KeyName: 'never' }))), undefined);
    assert.notEqual(await codeOf(client.send(new CreateKeyPairCommand({ KeyName: 'unheard' }))), undefined);
    const keys = (await ec2Inventory(['eu-west-1'], moto.ec2)).filter((thing) => thing.kind === 'key pair');
    assert.equal(keys.map((thing) => thing.label).join(), 'unheard');
  });

  it('holds an answer back while the call is already done', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    proxy.inject({ action: 'CreateKeyPair', region: 'eu-west-1', delay: { answer: 600_000 } });
    const slow = codeOf(moto.ec2('eu-west-1', proxy.url).send(new CreateKeyPairCommand({ KeyName: 'slow' })));
    const other = codeOf(moto.ec2('us-east-1', proxy.url).send(new CreateKeyPairCommand({ KeyName: 'other' })));
    assert.equal(await other, undefined);
    const keys = async () => {
      const things = await ec2Inventory(['eu-west-1'], moto.ec2);
      return things.filter((thing) => thing.label === 'slow');
    };
    const deadline = Date.now() + 10_000;
    while ((await keys()).length === 0 && Date.now() < deadline);
    assert.equal((await keys()).length, 1);
    assert.equal(proxy.calls.find((call) => call.parameters['KeyName'] === 'slow')?.status, undefined);
    await proxy.stop();
    assert.notEqual(await slow, undefined);
  });

  it('tags copies when asked, which moto does not', async (t) => {
    const cloud = await startCloud(t, { tagCopies: true });
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    const home = moto.ec2('eu-west-1');
    const source = await home.send(new RegisterImageCommand({ Name: 'source', RootDeviceName: '/dev/sda1' }));
    assert.ok(source.ImageId);
    await home.send(new CreateTagsCommand({ Resources: [source.ImageId], Tags: [{ Key: 'is', Value: 'source' }] }));
    const tags = [{ Key: 'bakehouse:key', Value: 'of the copy' }];
    const copy = {
      Name: 'copy',
      SourceImageId: source.ImageId,
      SourceRegion: 'eu-west-1',
      TagSpecifications: [
        { ResourceType: 'image' as const, Tags: tags },
        { ResourceType: 'snapshot' as const, Tags: tags },
      ],
    };
    const there = moto.ec2('us-east-1');
    const bare = await there.send(new CopyImageCommand(copy));
    const bareImage = await there.send(new DescribeImagesCommand({ ImageIds: [bare.ImageId ?? ''] }));
    assert.deepEqual(bareImage.Images?.[0]?.Tags ?? [], [], 'moto itself tags copies now: the proxy need not');

    const tagged = await moto.ec2('us-east-1', proxy.url).send(new CopyImageCommand(copy));
    const things = await ec2Inventory(['us-east-1'], moto.ec2);
    const marked = things.filter((thing) => thing.tags['bakehouse:key'] === 'of the copy');
    assert.deepEqual(marked.map((thing) => thing.kind).sort(), ['image', 'snapshot']);
    assert.equal(marked.find((thing) => thing.kind === 'image')?.id, `us-east-1 ${tagged.ImageId}`);
    assert.equal(proxy.mutations().length, 1, 'the tagging is not counted as a call of the caller');
  });
});

describe('Packer against moto', () => {
  const template = JSON.stringify({
    builders: [
      {
        type: 'amazon-ebs',
        region: 'eu-west-1',
        source_ami: sourceImages[0]?.ami_id,
        instance_type: 't3.micro',
        ami_name: 'peers',
        tags: { baked: 'yes' },
        communicator: 'none',
        custom_endpoint_ec2: '{{user `endpoint`}}',
        skip_credential_validation: true,
      },
    ],
    variables: { endpoint: '' },
  });

  async function bake(t: TestContext, packer: string, plugins: NodeJS.ProcessEnv): Promise<void> {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    const folder = await mkdtemp(join(tmpdir(), 'bakehouse-peers-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'template.json'), template);
    const look = () => ec2Inventory(['eu-west-1'], moto.ec2);
    const before = await look();
    const environment = { PATH: process.env['PATH'], HOME: folder, CHECKPOINT_DISABLE: '1', ...plugins };
    const child = spawn(packer, ['build', '-color=false', '-var', `endpoint=${proxy.url}`, 'template.json'], {
      cwd: folder,
      env: { ...environment, ...moto.environment(proxy.url) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = await once(child, 'close');
    assert.equal(code, 0, (await output).join('\n'));
    const { added, removed } = difference(before, await look());
    assert.deepEqual([added.map((thing) => thing.kind).sort(), removed], [['image', 'snapshot'], []]);
    assert.equal(added.find((thing) => thing.kind === 'image')?.tags['baked'], 'yes');
    const made = new Set(proxy.mutations().map((call) => call.action));
    for (const action of ['RunInstances', 'CreateImage', 'TerminateInstances']) assert.ok(made.has(action), action);
  }

  it('bakes with the old one', async (t) => {
    const part = requirePart(t, 'packer-debian');
    if (part !== undefined) await bake(t, part.packer, {});
  });

  it('bakes with the current one and its plugin', async (t) => {
    const part = requirePart(t, 'packer-current');
    if (part !== undefined) await bake(t, part.packer, { PACKER_PLUGIN_PATH: part.pluginPath });
  });
});

describe('inventories', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bakehouse-peers-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('see a container that is started and removed', async (t) => {
    const part = requirePart(t, 'docker');
    const base = requirePart(t, 'base-image');
    if (part === undefined || base === undefined) return;
    const mark = randomUUID();
    const isOurs = (thing: DockerThing) => thing.labels['bakehouse.test'] === mark;
    const none = await dockerInventory(isOurs);
    const options = ['--detach', '--label', `bakehouse.test=${mark}`, '--volume', `${folder}:/mounted`];
    const id = await docker('run', ...options, base.image, 'sleep', 'infinity');
    t.after(() => docker('rm', '--force', id).catch(() => undefined));
    const running = await dockerInventory(isOurs);
    const { added } = difference(none, running);
    assert.deepEqual(
      added.map((thing) => [thing.kind, thing.id, thing.mounts]),
      [['container', id, [folder]]],
    );
    assert.match(added[0]?.label ?? '', /debian:bookworm, running$/);
    await docker('rm', '--force', id);
    const left = difference(running, await dockerInventory(isOurs));
    assert.deepEqual([left.added, left.removed.map((thing) => thing.id)], [[], [id]]);
  });

  it('see volumes, networks and images', async (t) => {
    const part = requirePart(t, 'docker');
    const base = requirePart(t, 'base-image');
    if (part === undefined || base === undefined) return;
    const mark = randomUUID();
    const isOurs = (thing: DockerThing) => thing.labels['bakehouse.test'] === mark;
    const label = ['--label', `bakehouse.test=${mark}`];
    const container = await docker('create', base.image, 'true');
    const image = await docker('commit', '--change', `LABEL bakehouse.test=${mark}`, container);
    await docker('rm', container);
    await docker('volume', 'create', ...label, `bakehouse-${mark}`);
    await docker('network', 'create', ...label, `bakehouse-${mark}`);
    const found = await dockerInventory(isOurs);
    await docker('network', 'rm', `bakehouse-${mark}`);
    await docker('volume', 'rm', `bakehouse-${mark}`);
    await docker('rmi', image);
    assert.deepEqual(found.map((thing) => thing.kind).sort(), ['image', 'network', 'volume']);
    assert.deepEqual(await dockerInventory(isOurs), []);
  });

  it('see files under folders', async () => {
    const none = await fileInventory([folder, join(folder, 'not-there')]);
    await writeFile(join(folder, 'left'), '');
    assert.deepEqual(
      difference(none, await fileInventory([folder])).added.map((thing) => thing.id),
      [join(folder, 'left')],
    );
  });

  it(
    'see processes by a marker that they inherit, also when detached',
    { skip: process.platform !== 'linux' },
    async (t) => {
      const mark = randomUUID();
      // The child starts a detached one and ends at once; only the grandchild remains, waiting for its input to end.
      const script = `
      const { spawn } = require('node:child_process');
      const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
      console.log(left.pid);
      left.unref();`;
      const child = spawn(process.execPath, ['-e', script], {
        env: { PATH: process.env['PATH'], BAKEHOUSE_TEST_MARK: mark },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
      const pid = Number(said);
      t.after(() => process.kill(pid, 'SIGKILL'));
      await once(child, 'close');
      const left = await processInventory('BAKEHOUSE_TEST_MARK', mark);
      assert.deepEqual(
        left.map((thing) => thing.id),
        [String(pid)],
      );
      assert.match(left[0]?.label ?? '', /setInterval/);
      assert.deepEqual(await processInventory('BAKEHOUSE_TEST_MARK', randomUUID()), []);
    },
  );
});
