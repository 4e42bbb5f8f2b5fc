// EC2 in memory, which the unit tests of the sweep ask, and moto: the same questions get the same answers, before and
// after each removal. What moto does not keep, links and filters by them, the proxy in front of it does (ec2-links.ts).
import {
  CopyImageCommand,
  CreateImageCommand,
  CreateKeyPairCommand,
  CreateLaunchTemplateCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  DescribeImagesCommand,
  type EC2Client,
  RequestSpotInstancesCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { connectEc2Sweeping, type Ec2Sweeping } from '../../src/providers/aws/sweep/ec2-sweeping.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { memoryEc2 } from '../unit/providers/aws/sweep/memory-ec2.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const HOME = 'us-east-1';
const AWAY = 'eu-west-1';
const PAIR = 'packer_pair';
const SPOT_PAIR = 'packer_spot';
const GROUP = 'packer_group';
const LAUNCHED = Date.UTC(2026, 10, 21, 10);

/** Ids of the things that both hold, by what they are called here. */
interface Ids {
  readonly instance: string;
  readonly group: string;
  readonly root: string;
  readonly data: string;
  readonly backup: string;
  readonly image: string;
  readonly snapshot: string;
  readonly copy: string;
  readonly template: string;
  readonly request: string;
}

interface Account {
  readonly home: Ec2Sweeping;
  readonly away: Ec2Sweeping;
  readonly ids: Ids;
}

const accounts: Readonly<Record<string, (t: TestContext) => Promise<Account | undefined>>> = {
  'in memory': async () => inMemory(),
  'of moto': onMoto,
};

for (const [name, open] of Object.entries(accounts)) {
  describe(`EC2 ${name}`, () => {
    it('tells what a bake left, by every link', async (t) => {
      const account = await open(t);
      if (account === undefined) return;
      const { home, away, ids } = account;
      const instance = {
        id: ids.instance,
        keyPair: PAIR,
        state: 'running',
        groups: [{ id: ids.group, name: GROUP }],
        volumes: [
          { id: ids.root, staysOn: false },
          { id: ids.data, staysOn: true },
        ],
      };
      assert.deepEqual(await timeless(home.instancesByKeyPair([PAIR, 'packer_none'])), [instance]);
      assert.deepEqual(await timeless(home.instancesById([ids.instance, 'i-0123456789abcdef0'])), [instance]);
      assert.deepEqual(await home.instancesByKeyPair(['packer_none']), []);
      assert.deepEqual(await home.instancesById(['i-0123456789abcdef0']), []);
      assert.deepEqual(await timeless(home.keyPairs([PAIR, 'packer_none'])), [{ name: PAIR }]);
      assert.deepEqual(await home.securityGroups([GROUP, 'packer_none']), [{ id: ids.group, name: GROUP }]);
      assert.deepEqual(
        sorted(await timeless(home.volumes([ids.root, ids.data, 'vol-0123456789abcdef0']))),
        sorted([
          { id: ids.root, isFree: false },
          { id: ids.data, isFree: false },
        ]),
      );
      const backup = { id: ids.backup, volume: ids.data };
      assert.deepEqual(await timeless(home.snapshotsOfVolumes([ids.data])), [backup]);
      assert.deepEqual(await timeless(home.snapshotsById([ids.backup, 'snap-0123456789abcdef0'])), [backup]);
      const image = {
        id: ids.image,
        name: 'web-1',
        sourceInstance: ids.instance,
        sourceImage: null,
        sourceRegion: null,
        snapshots: [ids.snapshot],
        rootSnapshot: ids.snapshot,
      };
      for (const asked of [
        home.imagesById([ids.image, 'ami-0123456789abcdef0']),
        home.imagesByName(['web-1', 'web-2']),
        home.imagesOfInstances([ids.instance]),
        home.imagesOfSnapshots([ids.snapshot]),
      ])
        assert.deepEqual(await timeless(asked), [image]);
      const [copy, ...more] = await away.copiesOfImages([ids.image]);
      assert.deepEqual(more, []);
      assert.deepEqual(
        [copy?.id, copy?.name, copy?.sourceInstance, copy?.sourceImage, copy?.sourceRegion],
        [ids.copy, 'web-1', null, ids.image, HOME],
      );
      assert.deepEqual([await home.copiesOfImages([ids.image]), await away.imagesById([ids.image])], [[], []]);
      assert.deepEqual(
        (await home.fleetTemplates()).map(({ id }) => id),
        [ids.template],
      );
      assert.equal(await home.keyPairOfTemplate(ids.template), PAIR);
      assert.deepEqual(await home.spotRequests([SPOT_PAIR]), [ids.request]);
      assert.deepEqual(await home.spotRequests(['packer_none']), []);
    });

    it('takes each thing away alone, and tells so', async (t) => {
      const account = await open(t);
      if (account === undefined) return;
      const { home, away, ids } = account;
      await home.terminate(ids.instance);
      const [ended, ...others] = await home.instancesByKeyPair([PAIR]);
      assert.deepEqual([ended?.id, ended?.state, ended?.volumes, others], [ids.instance, 'terminated', [], []]);
      // What says that it does not end with its instance is free then.
      assert.deepEqual(await timeless(home.volumes([ids.root, ids.data])), [{ id: ids.data, isFree: true }]);
      await home.deleteVolume(ids.data);
      assert.deepEqual(await home.volumes([ids.data]), []);
      assert.equal((await home.snapshotsOfVolumes([ids.data])).length, 1);
      await home.deregister(ids.image);
      assert.deepEqual(await home.imagesById([ids.image]), []);
      // Its snapshots stay, and its copies.
      assert.equal((await home.snapshotsById([ids.snapshot])).length, 1);
      assert.equal((await away.copiesOfImages([ids.image])).length, 1);
      await home.deleteSnapshot(ids.snapshot);
      assert.deepEqual(await home.snapshotsById([ids.snapshot]), []);
      await home.deleteSecurityGroup(ids.group);
      assert.deepEqual(await home.securityGroups([GROUP]), []);
      await home.cancelSpotRequest(ids.request);
      assert.deepEqual(await home.spotRequests([SPOT_PAIR]), []);
      await home.deleteFleetTemplate(ids.template);
      assert.deepEqual(await home.fleetTemplates(), []);
      await home.deleteKeyPair(PAIR);
      assert.deepEqual(await home.keyPairs([PAIR]), []);
    });

    it('refuses to take away what is not there, but a key pair', async (t) => {
      const account = await open(t);
      if (account === undefined) return;
      const { home } = account;
      await home.deleteKeyPair('packer_none');
      for (const [code, taken] of [
        ['InvalidInstanceID.NotFound', () => home.terminate('i-0123456789abcdef0')],
        ['InvalidVolume.NotFound', () => home.deleteVolume('vol-0123456789abcdef0')],
        ['InvalidSnapshot.NotFound', () => home.deleteSnapshot('snap-0123456789abcdef0')],
        ['InvalidAMIID.NotFound', () => home.deregister('ami-0123456789abcdef0')],
        ['InvalidGroup.NotFound', () => home.deleteSecurityGroup('sg-0123456789abcdef0')],
        // moto says Name where EC2 says Id.
        [/^InvalidLaunchTemplate(?:Id|Name)\.NotFound/, () => home.deleteFleetTemplate('lt-0123456789abcdef0')],
      ] as const)
        await assert.rejects(taken(), { name: code });
    });
  });
}

function inMemory(): Account {
  const ids: Ids = {
    instance: 'i-1',
    group: 'sg-1',
    root: 'vol-root',
    data: 'vol-data',
    backup: 'snap-backup',
    image: 'ami-1',
    snapshot: 'snap-1',
    copy: 'ami-2',
    template: 'lt-1',
    request: 'sir-1',
  };
  const home = memoryEc2({
    keyPairs: [{ name: PAIR, created: LAUNCHED }],
    securityGroups: { [ids.group]: GROUP },
    instances: [
      {
        id: ids.instance,
        keyPair: PAIR,
        launched: LAUNCHED,
        groups: [{ id: ids.group, name: GROUP }],
        volumes: [
          { id: ids.root, staysOn: false },
          { id: ids.data, staysOn: true },
        ],
      },
    ],
    volumes: [ids.root, ids.data].map((id) => ({ id, created: LAUNCHED, isFree: false })),
    snapshots: [
      { id: ids.backup, volume: ids.data, started: LAUNCHED },
      { id: ids.snapshot, volume: ids.root, started: LAUNCHED },
    ],
    images: [
      { id: ids.image, name: 'web-1', created: LAUNCHED, sourceInstance: ids.instance, snapshots: [ids.snapshot] },
    ],
    templates: { [ids.template]: PAIR },
    spotRequests: { [ids.request]: SPOT_PAIR },
  });
  const copy = { id: ids.copy, name: 'web-1', created: LAUNCHED, sourceImage: ids.image, sourceRegion: HOME };
  return { home, away: memoryEc2({ images: [copy] }, AWAY), ids };
}

async function onMoto(t: TestContext): Promise<Account | undefined> {
  const cloud = await startCloud(t, { links: true });
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const client = moto.ec2(HOME, proxy.url);
  const other = moto.ec2(AWAY, proxy.url);
  t.after(() => [client, other].forEach((one) => one.destroy()));
  const ids = await makeAll(client, other);
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = moto.environment();
  const settings = {
    endpoint: proxy.url,
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
  };
  const [home, away] = await Promise.all(
    [HOME, AWAY].map((region) => connectEc2Sweeping(region, { tries: 1 }, settings)),
  );
  return home === undefined || away === undefined ? undefined : { home, away, ids };
}

async function makeAll(home: EC2Client, away: EC2Client): Promise<Ids> {
  const ImageId = sourceImages[0]?.ami_id;
  for (const KeyName of [PAIR, SPOT_PAIR]) await home.send(new CreateKeyPairCommand({ KeyName }));
  const { GroupId: group = '' } = await home.send(
    new CreateSecurityGroupCommand({ GroupName: GROUP, Description: 'a bake' }),
  );
  const launch = { KeyName: PAIR, InstanceType: 't3.micro', ImageId } as const;
  const { Instances: [{ InstanceId: instance = '', BlockDeviceMappings: disks = [] } = {}] = [] } = await home.send(
    new RunInstancesCommand({
      ...launch,
      MinCount: 1,
      MaxCount: 1,
      SecurityGroupIds: [group],
      BlockDeviceMappings: [
        { DeviceName: '/dev/sda1', Ebs: { VolumeSize: 8, DeleteOnTermination: true } },
        { DeviceName: '/dev/sdb', Ebs: { VolumeSize: 1, DeleteOnTermination: false } },
      ],
    }),
  );
  const [root = '', data = ''] = disks.map(({ Ebs }) => Ebs?.VolumeId ?? '');
  const { SnapshotId: backup = '' } = await home.send(new CreateSnapshotCommand({ VolumeId: data }));
  const { ImageId: image = '' } = await home.send(new CreateImageCommand({ InstanceId: instance, Name: 'web-1' }));
  const { ImageId: copy = '' } = await away.send(
    new CopyImageCommand({ SourceImageId: image, SourceRegion: HOME, Name: 'web-1' }),
  );
  const { LaunchTemplate: { LaunchTemplateId: template = '' } = {} } = await home.send(
    new CreateLaunchTemplateCommand({
      LaunchTemplateName: 'packer-fleet-launch-template-abc1234',
      LaunchTemplateData: launch,
    }),
  );
  const { SpotInstanceRequests: [{ SpotInstanceRequestId: request = '' } = {}] = [] } = await home.send(
    // moto starts an instance for it at once, so it has a key pair of its own.
    new RequestSpotInstancesCommand({ LaunchSpecification: { ...launch, KeyName: SPOT_PAIR } }),
  );
  const { Images: [{ BlockDeviceMappings: mapped = [] } = {}] = [] } = await home.send(
    new DescribeImagesCommand({ ImageIds: [image] }),
  );
  const snapshot = mapped[0]?.Ebs?.SnapshotId ?? '';
  return { instance, group, root, data, backup, image, snapshot, copy, template, request };
}

/** Without what each tells of time. */
async function timeless(asked: Promise<readonly object[]>): Promise<readonly object[]> {
  const times = new Set(['launched', 'created', 'started']);
  return (await asked).map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => !times.has(name))));
}

function sorted(all: readonly object[]): readonly string[] {
  return all.map((one) => JSON.stringify(one)).toSorted();
}
