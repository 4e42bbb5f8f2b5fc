// The shipped command lets AMIs go at moto, and is killed by SIGKILL at a request that changes something: the same command, run
// again, ends as one that nobody disturbed, and what is held is as it was.
import {
  CreateTagsCommand,
  DescribeImagesCommand,
  DescribeSnapshotsCommand,
  RegisterImageCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { byUnits } from '../../src/core/values.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { startMoto } from '../support/peers/moto.ts';
import { commitAll, git, temporaryFolder } from '../support/plan/repository.ts';
import { createTripwire, isAwsWrite } from '../support/publish/tripwire.ts';
import { daysLater } from '../support/runner/other-day.ts';
import { tested } from '../support/tested-node.ts';
import { someOf } from '../support/thorough.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const REGION = 'us-east-1';
const MANIFEST = `version: 1
retain: { keep: 1, delete: 90d, pull-requests: false }
images:
  web: { dockerfile: { file: Dockerfile } }
`;
/** What becomes of each image: the last is the newest, one is used, one is kept by hand. */
const IMAGES = ['goes-a', 'goes-b', 'used', 'kept', 'newest'] as const;

interface Ended {
  readonly signal: string | null;
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

async function worldOf(t: TestContext, moto: Awaited<ReturnType<typeof startMoto>>, compiled: string) {
  const workspace = await workspaceWith(t, { 'bakehouse.yml': MANIFEST, Dockerfile: 'FROM scratch\n' });
  commitAll(workspace);
  const commit = git(workspace, 'rev-parse', 'HEAD').trim();
  const ec2 = moto.ec2(REGION);
  const names = new Map<string, string>();
  for (const [index, name] of IMAGES.entries()) {
    const register = { Name: name, RootDeviceName: '/dev/xvda', Architecture: 'x86_64' } as const;
    const { ImageId: id = '' } = await ec2.send(new RegisterImageCommand(register));
    const key = `bk2-${'k'.repeat(39)}${'edcba'.charAt(index)}`;
    const tags: Readonly<Record<string, string>> = {
      'bakehouse:key': key,
      'bakehouse:leg': 'web',
      'bakehouse:run': String(index),
      'bakehouse:ref': 'refs/heads/main',
      'bakehouse:commit': commit,
      'bakehouse:verified': String(index),
      ...(name === 'kept' ? { 'bakehouse:keep': 'a lawsuit' } : {}),
    };
    names.set(id, name);
    const { Images = [] } = await ec2.send(new DescribeImagesCommand({ ImageIds: [id] }));
    const snapshots = Images.flatMap(({ BlockDeviceMappings = [] }) =>
      BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
    );
    for (const one of snapshots) names.set(one, `${name}-snapshot`);
    const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    await ec2.send(new CreateTagsCommand({ Resources: [id], Tags }));
    // Nothing but its key says whose it is: once its image is gone, that is not enough.
    if (snapshots.length > 0)
      await ec2.send(new CreateTagsCommand({ Resources: snapshots, Tags: [{ Key: 'bakehouse:key', Value: key }] }));
    if (name === 'used')
      await ec2.send(new RunInstancesCommand({ ImageId: id, MinCount: 1, MaxCount: 1, InstanceType: 't3.micro' }));
  }
  const tripwire = createTripwire(t);
  const endpoint = `http://${await tripwire.before(new URL(moto.url).host, isAwsWrite)}`;
  const env = {
    PATH: process.env['PATH'],
    HOME: await temporaryFolder(t),
    NODE_COMPILE_CACHE: compiled,
    ...moto.environment(),
    AWS_REGION: REGION,
    AWS_ENDPOINT_URL: endpoint,
    ...daysLater(400),
  };
  const plan = join(await temporaryFolder(t), 'plan.json');
  const all = [cli, 'retain', '--providers', 'aws', '--repo', 'acme/images', '--plan', plan];
  const command = async (args: readonly string[], count?: number): Promise<Ended> => {
    tripwire.disarm();
    const { promise, resolve } = Promise.withResolvers<Ended>();
    const child = execFile(tested.node, [...all, ...args], { cwd: workspace, env, maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve({ signal: error?.signal ?? null, code: error === null ? 0 : Number(error.code ?? 1), out, said: out + err }),
    ); // prettier-ignore
    if (count !== undefined) void tripwire.arm(count).then(() => child.kill('SIGKILL'));
    return await promise;
  };
  const state = async (): Promise<readonly string[]> => {
    const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
    const { Snapshots = [] } = await ec2.send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] }));
    const told = (id: string, tags: typeof Images[number]['Tags'] = []): string[] =>
      names.has(id) ? [`${names.get(id)} ${tags.map(({ Key = '' }) => Key).toSorted(byUnits).join(' ')}`] : []; // prettier-ignore
    return [
      ...Images.flatMap(({ ImageId = '', Tags }) => told(ImageId, Tags)),
      ...Snapshots.flatMap(({ SnapshotId = '', Tags }) => told(SnapshotId, Tags)),
    ].toSorted(byUnits);
  };
  const shown = await command(['--json']);
  assert.equal(shown.code, 0, shown.said);
  const { digest }: { readonly digest: string } = JSON.parse(shown.out);
  assert.deepEqual(tripwire.writes(), [], 'a plan changes nothing');
  return { command, state, tripwire, apply: ['--apply', digest] };
}

it('retention killed at any request that changes something ends as undisturbed, and touches nothing that is held', async (t) => {
  const part = requirePart(t, 'moto');
  if (part === undefined) return;
  const compiled = await temporaryFolder(t);
  const worlds = async () => {
    const moto = await startMoto(part);
    t.after(moto.stop);
    return await worldOf(t, moto, compiled);
  };
  const calm = await worlds();
  const before = await calm.state();
  const done = await calm.command(calm.apply);
  assert.equal(done.code, 0, done.said);
  const count = calm.tripwire.writes().length;
  const wanted = await calm.state();
  const isHeld = (one: string): boolean => !one.startsWith('goes-');
  assert.ok(before.some((one) => !isHeld(one)) && wanted.every(isHeld), wanted.join('\n'));
  assert.deepEqual(wanted, before.filter(isHeld));
  assert.ok(count >= 4, `${count} requests`);
  const again = await calm.command(calm.apply);
  assert.deepEqual([again.code, calm.tripwire.writes().length], [0, 0], again.said);

  const moments = someOf(
    Array.from({ length: count }, (_, index) => index + 1),
    2,
  );
  for (const moment of moments) {
    const { command, state, tripwire, apply } = await worlds();
    const killed = await command(apply, moment);
    assert.equal(killed.signal, 'SIGKILL', killed.said);
    const at = `after ${moment} of ${count}: ${tripwire.writes().at(-1) ?? ''}`;
    assert.deepEqual((await state()).filter(isHeld), wanted, at);
    const rest = await command(apply);
    assert.equal(rest.code, 0, `${at}\n${rest.said}`);
    assert.deepEqual(await state(), wanted, at);
    const third = await command(apply);
    assert.deepEqual([third.code, tripwire.writes().length], [0, 0], at);
  }
  t.diagnostic(`figure: killed after ${moments.join(', ')} of ${count} requests that change something`);
});
