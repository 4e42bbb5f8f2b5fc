// A fleet of AMIs of which most are no longer wanted, and some are held by whatever can hold an image: EC2, SSM and Auto Scaling by
// moto, pull requests by a server that answers as GitHub does, the shipped command line. What is held is as it was.
import {
  CreateLaunchTemplateCommand,
  CreateTagsCommand,
  DescribeImagesCommand,
  DescribeSnapshotsCommand,
  type EC2Client,
  type Image,
  ModifyImageAttributeCommand,
  RegisterImageCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { introduceProviders } from '../../src/providers/providers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import type { Moto } from '../support/peers/moto.ts';
import { signedHeaders } from '../support/peers/signature.ts';
import { commitAll, git, temporaryFolder } from '../support/plan/repository.ts';
import { daysLater } from '../support/runner/other-day.ts';
import { tested } from '../support/tested-node.ts';
import { isThorough } from '../support/thorough.ts';
import { sampleImage } from '../unit/image/sample-record.ts';

introduceProviders();

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const REGION = 'us-east-1';

const MANIFEST = `version: 1
retain: { keep: 3, delete: 90d }
channels:
  production: { targets: [ids] }
targets:
  ids: { files: { dotenv: ids.env } }
images:
  web: { dockerfile: { file: Dockerfile } }
  base: { dockerfile: { file: Dockerfile } }
  late: { dockerfile: { file: Dockerfile }, retain: { keep: 1, delete: 3000d } }
  kept: { dockerfile: { file: Dockerfile }, retain: never }
`;

/** What can hold an image of a fleet at moto: of each kind there are some. */
const KINDS = [
  'age',
  'release',
  'no-policy',
  'mark',
  'by-hand',
  'pin',
  'pull-request',
  'channel',
  'instance',
  'launch-template',
  'auto-scaling',
  'parameter',
  'shared',
  'child',
] as const;

interface Fleet {
  readonly ec2: EC2Client;
  /** Of each kind the images that it holds. */
  readonly held: ReadonlyMap<(typeof KINDS)[number], readonly string[]>;
  /** Nobody's: without a mark of ours. */
  readonly strangers: readonly string[];
  readonly command: (
    ...args: readonly string[]
  ) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  readonly images: () => Promise<ReadonlyMap<string, Image>>;
}

async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += 16) await Promise.all(items.slice(start, start + 16).map(work));
}

/** Of images of one second the one with the lowest key counts as the newest: those that are held have the highest. */
function keyOf(number: number): string {
  const letters = String(number)
    .padStart(6, '0')
    .replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return `bk2-${'k'.repeat(34)}${letters}`;
}

/** A question to moto in the form of Auto Scaling, whose SDK nothing else here needs. */
async function scaling(moto: Moto, form: Readonly<Record<string, string>>): Promise<void> {
  const url = new URL(moto.url);
  const body = new URLSearchParams({ Version: '2011-01-01', ...form }).toString();
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = moto.environment();
  const signed = signedHeaders(
    { method: 'POST', url, body, region: REGION, service: 'autoscaling' },
    { accessKeyId, secretAccessKey },
  );
  const headers = { ...signed, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(url, { method: 'POST', body, headers });
  assert.ok(answer.ok, await answer.text());
}

async function fleetOf(t: TestContext, size: number): Promise<Fleet | undefined> {
  const cloud = await startCloud(t);
  if (cloud === undefined) return undefined;
  const { moto } = cloud;
  const workspace = await workspaceWith(t, { 'bakehouse.yml': MANIFEST, Dockerfile: 'FROM scratch\n' });
  commitAll(workspace);
  const commit = git(workspace, 'rev-parse', 'HEAD').trim();
  const ec2 = moto.ec2(REGION);
  const ids: string[] = [];
  await inGroups(
    Array.from({ length: size }, (_, index) => index),
    async (index) => {
      const { ImageId = '' } = await ec2.send(
        new RegisterImageCommand({
          Name: `web-${index}`,
          RootDeviceName: '/dev/xvda',
          Architecture: index % 5 === 0 ? 'arm64' : 'x86_64',
        }),
      );
      ids[index] = ImageId;
    },
  );
  const held = new Map<(typeof KINDS)[number], string[]>();
  const tagsOf = (index: number): Record<string, string> => ({
    'bakehouse:key': keyOf(size - index),
    'bakehouse:leg': 'web',
    'bakehouse:run': String(index),
    'bakehouse:ref': index % 7 === 0 ? 'refs/heads/topic' : 'refs/heads/main',
    'bakehouse:commit': commit,
    'bakehouse:verified': String(index),
  });
  const more = new Map<number, Record<string, string>>();
  // Two of each kind; what holds nothing of ours comes last.
  const chosen = KINDS.map((kind, index) => [kind, [2 * index, 2 * index + 1]] as const);
  for (const [kind, numbers] of chosen)
    held.set(
      kind,
      numbers.map((number) => ids[number] ?? ''),
    );
  const strange = Array.from({ length: 5 }, (_, index) => size - 1 - index);
  for (const [kind, numbers] of chosen) {
    for (const [at, number] of numbers.entries()) {
      const own: Record<string, string> =
        kind === 'age'
          ? { 'bakehouse:leg': 'late' }
          : kind === 'release'
            ? { 'bakehouse:ref': `refs/tags/v${at}` }
            : kind === 'no-policy'
              ? { 'bakehouse:leg': at === 0 ? 'kept' : 'gone' }
              : kind === 'mark'
                ? { 'bakehouse:commit': 'f'.repeat(40) }
                : kind === 'by-hand'
                  ? { 'bakehouse:keep': 'a lawsuit' }
                  : {};
      more.set(number, own);
    }
  }
  // What stands on them: young ones of another leg, which are the newest.
  const children = [size - 6, size - 7];
  for (const [at, number] of children.entries())
    more.set(number, { 'bakehouse:leg': 'base', 'bakehouse:parent': held.get('child')?.[at] ?? '' });
  await inGroups([...ids.entries()], async ([index, id]) => {
    const tags = strange.includes(index) ? { Name: 'theirs' } : { ...tagsOf(index), ...more.get(index) };
    const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    await ec2.send(new CreateTagsCommand({ Resources: [id], Tags }));
  });
  // As a bake does; of every third nothing says for which image its snapshot was made.
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
  await inGroups(Images, async ({ ImageId = '', BlockDeviceMappings = [] }) => {
    const index = ids.indexOf(ImageId);
    const Resources = BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []);
    if (index % 3 === 0 || strange.includes(index) || Resources.length === 0) return;
    await ec2.send(new CreateTagsCommand({ Resources, Tags: [{ Key: 'bakehouse:key', Value: keyOf(size - index) }] }));
  });
  const first = (kind: (typeof KINDS)[number]): readonly string[] => held.get(kind) ?? [];
  for (const id of first('instance')) {
    await ec2.send(new RunInstancesCommand({ ImageId: id, MinCount: 1, MaxCount: 1, InstanceType: 't3.micro' }));
  }
  for (const [at, id] of first('launch-template').entries()) {
    const LaunchTemplateData = { ImageId: id };
    await ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName: `web-${at}`, LaunchTemplateData }));
  }
  for (const [at, ImageId] of first('auto-scaling').entries()) {
    const LaunchConfigurationName = `old-${at}`;
    await scaling(moto, {
      Action: 'CreateLaunchConfiguration',
      LaunchConfigurationName,
      ImageId,
      InstanceType: 't3.micro',
    });
  }
  const environment = moto.environment();
  const ssm = new SSMClient({
    region: REGION,
    endpoint: moto.url,
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  // More than one page of them.
  for (let index = 0; index < 12; index += 1) {
    const Value = index < 2 ? `{"image":"${first('parameter')[index]}"}` : 'x';
    await ssm.send(new PutParameterCommand({ Name: `/web/${index}`, Value, Type: 'String' }));
  }
  for (const id of first('shared')) {
    const LaunchPermission = { Add: [{ UserId: '210987654321' }] };
    await ec2.send(new ModifyImageAttributeCommand({ ImageId: id, LaunchPermission }));
  }
  mkdirSync(join(workspace, 'infra'));
  mkdirSync(join(workspace, 'channels'));
  writeFileSync(
    join(workspace, 'infra/main.tf'),
    `a = "${first('pin')[0]}"\nb = "${first('pin')[1]?.toUpperCase()}"\n`,
  );
  const entries = first('channel').map((id, at) => ({
    leg: 'web',
    image: 'web',
    key: null,
    recipe: null,
    version: '1',
    'baked-in': '1',
    parent: null,
    sources: [],
    images: [sampleImage({ region: REGION, id })],
    begun: `2026-01-0${at + 1}T00:00:00.000Z`,
    since: `2026-01-0${at + 1}T00:00:00.000Z`,
    by: 'alice',
    run: '',
    agreed: `sha256:${'0'.repeat(64)}`,
  }));
  const history = { schema: 'bakehouse/channel-history/1', channel: 'production', entries };
  writeFileSync(join(workspace, 'channels/production.json'), JSON.stringify(history));
  commitAll(workspace);
  const api = await pullRequests(t, first('pull-request'));
  const env = {
    PATH: process.env['PATH'],
    HOME: await temporaryFolder(t),
    ...environment,
    AWS_REGION: REGION,
    GITHUB_API_URL: api,
    ...daysLater(400),
  };
  return {
    ec2,
    held,
    strangers: strange.map((index) => ids[index] ?? ''),
    command: async (...args) =>
      await new Promise((resolve) => {
        const all = [cli, 'retain', '--providers', 'aws', '--repo', 'acme/images', ...args];
        execFile(tested.node, all, { cwd: workspace, env, maxBuffer: 2 ** 26 }, (error, out, err) =>
          resolve({ code: error === null ? 0 : Number(error.code), out, err }),
        );
      }),
    images: async () => {
      const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
      return new Map(Images.map((image) => [image.ImageId ?? '', image]));
    },
  };
}

/** GitHub, with one open pull request that is about to name these. */
async function pullRequests(t: TestContext, ids: readonly string[]): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const files = [
      { filename: 'infra/next.tf', status: 'added', sha: 'a', patch: `@@ -0,0 +1 @@\n+ami = "${ids[0]}"` },
      { filename: 'infra/large.json', status: 'modified', sha: 'b'.repeat(40) },
    ];
    const answers: Readonly<Record<string, unknown>> = {
      '/repos/acme/images/pulls': [{ number: 7, state: 'open' }],
      '/repos/acme/images/pulls/7/files': files,
      [`/repos/acme/images/git/blobs/${'b'.repeat(40)}`]: {
        encoding: 'base64',
        content: Buffer.from(`["${ids[1]}"]`).toString('base64'),
      },
    };
    const answer = answers[url.replace(/\?.*/, '')];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

interface Shown {
  readonly digest: string;
  readonly changes: readonly { readonly id: string; readonly parts: readonly string[] }[];
  readonly held: readonly {
    readonly images: readonly { readonly id: string }[];
    readonly heldBy: readonly { readonly kind: string; readonly what: string }[];
  }[];
}

describe('retain at EC2', () => {
  it('lets go what nobody holds, and touches nothing else', async (t) => {
    const fleet = await fleetOf(t, isThorough ? 500 : 60);
    if (fleet === undefined) return;
    const { ec2, held, strangers, command, images } = fleet;
    const before = await images();
    const most = ['--most', '1000', '--github-token', `ghp_${randomUUID()}`];
    const first = await command(...most, '--json');
    assert.equal(first.code, 0, first.err);
    const shown: Shown = JSON.parse(first.out);
    const byId = new Map(shown.held.flatMap((one) => one.images.map(({ id }) => [id, one.heldBy] as const)));
    for (const kind of KINDS) {
      for (const id of held.get(kind) ?? []) {
        const by = byId.get(id) ?? [];
        assert.ok(
          by.some((one) => one.kind === kind) && by.every((one) => one.kind === kind || one.kind === 'newest'),
          `${kind}: ${id} ${JSON.stringify(by)}`,
        );
      }
    }
    assert.deepEqual([...(await images()).keys()].toSorted(), [...before.keys()].toSorted(), 'a plan changes nothing');
    const due = new Set(shown.changes.map(({ id }) => id));
    assert.ok(due.size > 0);
    assert.ok([...held.values()].flat().every((id) => !due.has(id)) && strangers.every((id) => !due.has(id)));
    assert.equal(due.size + byId.size + strangers.length, before.size, 'each of ours goes or says by what it is held');

    const refused = await command(...most, '--apply', `sha256:${'0'.repeat(64)}`);
    assert.equal(refused.code, 1);
    assert.match(refused.out + refused.err, /is not what was agreed .* Nothing was changed\./);
    assert.equal((await images()).size, before.size);

    // Written to a file, it is the same plan.
    const written = await command(...most, '--plan', 'retain-plan.json', '--json');
    assert.equal(JSON.parse(written.out)['digest'], shown.digest);
    const done = await command(...most, '--plan', 'retain-plan.json', '--apply', shown.digest);
    assert.equal(done.code, 0, done.err);
    const after = await images();
    const [kept, gone] = [[...before.keys()].filter((id) => !due.has(id)), [...due]];
    assert.deepEqual([...after.keys()].toSorted(), kept.toSorted());
    for (const id of kept) assert.deepEqual(after.get(id), before.get(id));
    const snapshotsOf = (some: readonly string[]): readonly string[] =>
      some.flatMap((id) => before.get(id)?.BlockDeviceMappings?.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []) ?? []);
    const { Snapshots = [] } = await ec2.send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] }));
    const left = new Set(Snapshots.map(({ SnapshotId = '' }) => SnapshotId));
    assert.ok(
      snapshotsOf(kept).every((id) => left.has(id)),
      'snapshots of what stays stay',
    );
    const parts = shown.changes.flatMap((change) => change.parts);
    assert.deepEqual(
      parts.filter((id) => left.has(id)),
      [],
    );
    assert.ok(parts.length > 0 && parts.length < snapshotsOf(gone).length);
    assert.equal(snapshotsOf(gone).filter((id) => left.has(id)).length, snapshotsOf(gone).length - parts.length);
    t.diagnostic(
      `${gone.length} of ${before.size} went, ${kept.length} stay, ${parts.length} of ${snapshotsOf(gone).length} snapshots went with them`,
    );

    const again = await command(...most);
    assert.match(again.out + again.err, /Nothing is due: \d+ bakes stay\./);
  });
});
