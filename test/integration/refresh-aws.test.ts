// Machine images that are refreshed: EC2 by moto is asked what it has of a recipe. Plans of the shipped action on several days; the
// images are what bakes of those plans leave.
import {
  CreateTagsCommand,
  DeregisterImageCommand,
  DescribeSnapshotsCommand,
  RegisterImageCommand,
} from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { plan as planSchema, type PlannedLeg } from '../../src/image/plan.ts';
import type { BakedImage } from '../../src/image/record.ts';
import { tagImages } from '../../src/providers/aws/baked-tags.ts';
import { connectEc2 } from '../../src/providers/aws/ec2.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { commitAll, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';
import { runJob } from '../support/runner/job.ts';
import { dayIn, daysLater } from '../support/runner/other-day.ts';
import type { StepContext } from '../support/runner/step.ts';

introduceProviders();

const MANIFEST = `version: 1
refresh: { max-age: 7d }
axes:
  size: [small, large]
images:
  server:
    packer: { template: server.pkr.hcl }
    name: 'server-{size}-{key8}'
  plain:
    over: []
    packer: { template: plain.pkr.hcl }
    refresh: never
`;

interface Fleet {
  readonly plan: (days: number, inputs?: Readonly<Record<string, string>>) => Promise<ReadonlyMap<string, PlannedLeg>>;
  /** What the bake of a leg leaves, with its tags as the action sets them. */
  readonly bake: (leg: PlannedLeg | undefined, ref?: string) => Promise<string>;
  readonly tag: (id: string, tags: Readonly<Record<string, string>>) => Promise<void>;
  readonly deregister: (id: string) => Promise<void>;
  /** Of all snapshots that have this tag. */
  readonly snapshots: (name: string) => Promise<readonly Readonly<Record<string, string>>[]>;
  readonly log: () => string;
}

async function fleet(t: TestContext, manifest = MANIFEST): Promise<Fleet | undefined> {
  const cloud = await startCloud(t);
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const sourceImage = sourceImages[0]?.ami_id ?? '';
  const template = (name: string) => amazonHcl({ endpoint: proxy.url, sourceImage, regions: ['us-east-1'], name });
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': manifest,
    'server.pkr.hcl': template('server'),
    'plain.pkr.hcl': template('plain'),
  });
  commitAll(workspace);
  const env = { ...moto.environment(proxy.url), AWS_REGION: 'us-east-1', HOME: await temporaryFolder(t) };
  const ec2 = moto.ec2('us-east-1');
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = moto.environment();
  const credentials = { accessKeyId, secretAccessKey };
  let count = 0;
  let log = '';
  return {
    plan: async (days, inputs = {}) => {
      let text = '';
      const keep = ({ temp }: StepContext): void => {
        text = readFileSync(join(temp, 'bakehouse/plan/plan.json'), 'utf8');
      };
      const steps = [{ action: planAction, id: 'plan', inputs }, { run: keep }];
      const job = await runJob({ workspace, env: { ...env, ...daysLater(days) }, event: pushToMain, steps });
      assert.equal(job.conclusion, 'success', job.log);
      log = job.log;
      return new Map(planSchema.parse(JSON.parse(text)).legs.map((leg) => [leg.leg, leg]));
    },
    bake: async (leg, ref = 'refs/heads/main') => {
      assert.ok(leg !== undefined);
      count += 1;
      const { ImageId: id = '' } = await ec2.send(
        new RegisterImageCommand({ Name: `${leg.slug}-${count}`, RootDeviceName: '/dev/xvda', Architecture: 'x86_64' }),
      );
      const image: BakedImage = {
        build: 'amazon-ebs.server',
        'builder-id': '',
        provider: 'aws',
        account: null,
        region: 'us-east-1',
        id,
        created: null,
        digests: {},
        tags: [],
        files: [],
        handoff: null,
      };
      const tags = {
        team: 'web',
        'bakehouse:run': String(count),
        'bakehouse:ref': ref,
        'bakehouse:recipe': leg.recipe ?? '',
        'bakehouse:epoch': leg.epoch ?? '',
      };
      const onRefused = (_image: BakedImage, error: unknown): void => {
        throw error;
      };
      await tagImages({ environment: env, images: [image], tags, key: leg.key, onRefused }, (region) =>
        connectEc2(region, { endpoint: moto.url, credentials, maxAttempts: 1 }),
      );
      return id;
    },
    tag: async (id, tags) => {
      const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      await ec2.send(new CreateTagsCommand({ Resources: [id], Tags }));
    },
    deregister: async (id) => {
      await ec2.send(new DeregisterImageCommand({ ImageId: id }));
    },
    snapshots: async (name) => {
      const { Snapshots = [] } = await ec2.send(
        new DescribeSnapshotsCommand({ Filters: [{ Name: 'tag-key', Values: [name] }] }),
      );
      return Snapshots.map(({ Tags = [] }) => Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])));
    },
    log: () => log,
  };
}

const due = (legs: ReadonlyMap<string, PlannedLeg>): Readonly<Record<string, string>> =>
  Object.fromEntries([...legs.values()].filter(({ todo }) => todo.length > 0).map(({ leg, reason }) => [leg, reason]));

describe('machine images that are refreshed', () => {
  it('are found by their recipe and epoch, each as old as it is', async (t) => {
    const there = await fleet(t);
    if (there === undefined) return;
    const first = await there.plan(0);
    assert.deepEqual(
      [...first.values()].map(({ leg, epoch }) => [leg, epoch]),
      [
        ['plain', undefined],
        ['server/large', dayIn(0)],
        ['server/small', dayIn(0)],
      ],
    );
    await there.bake(first.get('plain'));
    const large = await there.bake(first.get('server/large'));
    // Two days later the other one.
    const second = await there.plan(2);
    assert.deepEqual(due(second), { 'server/small': 'new' });
    await there.bake(second.get('server/small'));
    assert.deepEqual(due(await there.plan(6)), {});
    assert.match(there.log(), /Nothing is older than it may be, and no source has moved\./);
    const third = await there.plan(8);
    assert.deepEqual(due(third), { 'server/large': 'stale: 8 days, limit 7' });
    await there.bake(third.get('server/large'));
    assert.deepEqual(due(await there.plan(8)), {});

    // A tag says what anybody who may set it wants; the key tells the day.
    await there.tag(large, { 'bakehouse:epoch': '2999-01-01' });
    assert.deepEqual(due(await there.plan(8)), {});

    assert.deepEqual(Object.keys(due(await there.plan(15))), ['server/large', 'server/small']);
  });

  it('of a branch do not count where main is held to its own', async (t) => {
    const there = await fleet(t, `${MANIFEST}reuse-from: [main]\n`);
    if (there === undefined) return;
    await there.bake((await there.plan(0)).get('server/large'));
    const later = await there.plan(8, { only: 'server/large' });
    await there.bake(later.get('server/large'), 'refs/heads/feature');
    assert.deepEqual(due(await there.plan(9, { only: 'server/large' })), { 'server/large': 'stale: 9 days, limit 7' });
  });

  it('that are gone are not there, and what is older counts again', async (t) => {
    const there = await fleet(t);
    if (there === undefined) return;
    const only = { only: 'server/large' };
    await there.bake((await there.plan(0, only)).get('server/large'));
    const newest = await there.bake((await there.plan(8, only)).get('server/large'));
    assert.deepEqual(due(await there.plan(9, only)), {});
    await there.deregister(newest);
    assert.deepEqual(due(await there.plan(9, only)), { 'server/large': 'stale: 9 days, limit 7' });
  });

  it('have tags that their snapshots have as well, but for those of others', async (t) => {
    const there = await fleet(t);
    if (there === undefined) return;
    const plan = await there.plan(0);
    await there.bake(plan.get('server/large'));
    const [snapshot, ...more] = await there.snapshots('bakehouse:epoch');
    assert.deepEqual(more, []);
    const { recipe = '', key = '' } = plan.get('server/large') ?? {};
    assert.deepEqual(snapshot, {
      'bakehouse:run': '1',
      'bakehouse:ref': 'refs/heads/main',
      'bakehouse:recipe': recipe,
      'bakehouse:epoch': dayIn(0),
      'bakehouse:key': key,
      'bakehouse:build': 'amazon-ebs.server',
      'bakehouse:images': 'amazon-ebs.server@us-east-1',
    });
  });
});
