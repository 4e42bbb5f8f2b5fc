// Bakes on EC2 that are interrupted, beside somebody else's things of the same names that are made at the same time.
import {
  CopyImageCommand,
  CreateImageCommand,
  CreateKeyPairCommand,
  CreateLaunchTemplateCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  type EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { FaultProxy } from '../peers/fault-proxy.ts';
import { ec2Inventory, type Ec2Thing } from '../peers/ec2-inventory.ts';
import { difference } from '../peers/inventory.ts';
import { type Moto, sourceImages } from '../peers/moto.ts';
import type { JobResult } from '../runner/job-end.ts';
import { runJob } from '../runner/job.ts';
import { Run } from '../runner/run.ts';
import { killPacker } from './kill-packer.ts';
import type { PackerPart } from './packers.ts';
import { amazonHcl } from './templates.ts';
import { bakeAction } from './workspace.ts';

const sourceImage = sourceImages[0]?.ami_id ?? '';
const situationRegions = ['us-east-1', 'eu-west-1', 'eu-central-1', 'us-west-2'] as const;

/** Each as the template of a bake, given the endpoint and the name of the image. */
export const situations = {
  'copies to three regions': (endpoint, name) =>
    amazonHcl({ endpoint, sourceImage, regions: situationRegions, name, local: LOCAL }),
  'a spot instance': (endpoint, name) =>
    amazonHcl({ endpoint, sourceImage, regions: ['us-east-1'], name, local: LOCAL }).replace(
      'instance_type              = "t3.micro"',
      'spot_price          = "auto"\n  spot_instance_types = ["t3.micro"]',
    ),
  'an encrypted boot volume': (endpoint, name) =>
    amazonHcl({ endpoint, sourceImage, regions: ['us-east-1', 'eu-west-1'], name, local: LOCAL }).replace(
      'communicator ',
      'encrypt_boot = true\n  communicator ',
    ),
  'two builders': (endpoint, name) => {
    const one = amazonHcl({ endpoint, sourceImage, regions: ['us-east-1'], name, local: LOCAL });
    const other = amazonHcl({ endpoint, sourceImage, regions: ['eu-west-1'], name: `${name}-other` });
    return one
      .replace(
        'sources = ["source.amazon-ebs.server"]',
        'sources = ["source.amazon-ebs.server", "source.amazon-ebs.other"]',
      )
      .concat(other.replace('"server"', '"other"').replace(/build \{[^]*$/, ''));
  },
  'a dynamic source': (endpoint, name) =>
    amazonHcl({ endpoint, sourceImage, regions: ['us-east-1'], name, local: LOCAL }).replace(
      'sources = ["source.amazon-ebs.server"]',
      'dynamic "source" {\n    for_each = ["one"]\n    labels   = ["amazon-ebs.server"]\n    content {\n      name = source.value\n    }\n  }',
    ),
} as const satisfies Readonly<Record<string, (endpoint: string, name: string) => string>>;

const LOCAL = ['echo begun', 'sleep 1'];

export type Situation = keyof typeof situations;
export const situationNames = Object.keys(situations).filter((name): name is Situation => name in situations);

/** `cancel`: the runner's ladder. `kill`: SIGKILL to the main step. `all`: and to Packer, as on a machine short of memory. */
export type Interruption = 'cancel' | 'kill' | 'all';

export interface SituationRequest {
  readonly moto: Moto;
  readonly proxy: FaultProxy;
  readonly packer: PackerPart;
  readonly workspace: string;
  readonly template: string;
  /** Of the image: strangers have it too. */
  readonly name: string;
  readonly how: Interruption;
  /** Milliseconds after Packer has begun to speak. */
  readonly after: number;
}

export interface SituationEnd {
  readonly job: JobResult;
  readonly status: string;
  /** How many things there were of strangers, and which of them were touched. */
  readonly strangers: number;
  readonly touched: readonly Ec2Thing[];
  /** What is still there of the bake, and which of that nobody named. */
  readonly left: readonly Ec2Thing[];
  readonly unnamed: readonly Ec2Thing[];
}

/** Bakes beside strangers, interrupts it, and compares inventories. */
export async function interruptOnEc2(request: SituationRequest): Promise<SituationEnd> {
  const { moto, proxy, packer, workspace, template, name, how, after } = request;
  await moto.reset();
  const connect = (region: string): EC2Client => moto.ec2(region, proxy.url);
  await makeStrangers(connect, name);
  const look = () => ec2Inventory(situationRegions, (region) => moto.ec2(region));
  const before = await look();
  await using run = await Run.start();
  let temp = '';
  const moment = async ({ untilLine }: { untilLine: (line: RegExp) => Promise<unknown> }): Promise<void> => {
    await untilLine(/Prevalidating/);
    await pause(after);
    if (how === 'all') killPacker(temp);
  };
  const env = { ...packer.environment, ...moto.environment(proxy.url), AWS_POLL_DELAY_SECONDS: '1' };
  const job = await runJob({
    run,
    workspace,
    steps: [
      { run: (context) => void (temp = context.temp) },
      { action: bakeAction, inputs: { template }, env, ...(how === 'cancel' ? {} : { kill: moment }) },
    ],
    ...(how === 'cancel' ? { cancel: moment } : {}),
  });
  const { added, removed } = difference(before, await look());
  const step = job.steps[1];
  // An image that was baked in time is told by the outputs, or by the record where main was killed.
  const told = `${job.log}\n${JSON.stringify(step?.outputs ?? {})}\n${step?.summary ?? ''}`;
  const kept = new Set([...(step?.outputs['image-ids'] ?? '').matchAll(/ami-\w+/g)].map(([id]) => id));
  for (const id of imagesOfRecords(job.temp)) kept.add(id);
  const left = added.filter(({ id }) => !kept.has(id.split(' ')[1] ?? ''));
  const unnamed = left.filter(({ id, label, kind }) => {
    const own = id.split(' ')[1] ?? '';
    if (kind === 'snapshot' && kept.size > 0) return false;
    return !told.includes(`${own} in`) && !told.includes(`${own};`) && !told.includes(`key-pair ${label}`);
  });
  return { job, status: step?.outputs['status'] ?? 'none', strangers: before.length, touched: removed, left, unnamed };
}

function imagesOfRecords(temp: string): readonly string[] {
  const paths = readdirSync(join(temp, 'bakehouse'), { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => basename(path) === 'record.json')
    .flatMap((path) => {
      const { images }: { images: { id: string }[] } = JSON.parse(readFileSync(join(temp, 'bakehouse', path), 'utf8'));
      return images.map(({ id }) => id);
    });
}

/** The same names as the bake has, or names like them, made a moment before. */
async function makeStrangers(connect: (region: string) => EC2Client, name: string): Promise<void> {
  const home = connect('us-east-1');
  const pair = `packer_${randomUUID()}`;
  await home.send(new CreateKeyPairCommand({ KeyName: pair }));
  const { GroupId = '' } = await home.send(
    new CreateSecurityGroupCommand({ GroupName: `packer_${randomUUID()}`, Description: 'Temporary group for Packer' }),
  );
  await home.send(
    new CreateLaunchTemplateCommand({
      LaunchTemplateName: `packer-fleet-launch-template-${randomBytes(4).toString('hex').slice(0, 7)}`,
      LaunchTemplateData: { KeyName: pair, InstanceType: 't3.micro', ImageId: sourceImage },
    }),
  );
  for (const region of situationRegions) {
    const ec2 = connect(region);
    const { Instances = [] } = await ec2.send(
      new RunInstancesCommand({
        ImageId: sourceImage,
        MinCount: 1,
        MaxCount: 1,
        ...(region === 'us-east-1' ? { KeyName: pair, SecurityGroupIds: [GroupId] } : {}),
      }),
    );
    const [{ InstanceId = '', BlockDeviceMappings = [] } = {}] = Instances;
    await ec2.send(
      new CreateSnapshotCommand({ VolumeId: BlockDeviceMappings[0]?.Ebs?.VolumeId, Description: 'backup' }),
    );
    // Packer asks whether its name is free where it bakes: there the stranger has another one.
    const isHome = region === 'us-east-1';
    const { ImageId = '' } = await ec2.send(new CreateImageCommand({ InstanceId, Name: isHome ? `${name}-x` : name }));
    if (!isHome) continue;
    for (const to of situationRegions.slice(1))
      await connect(to).send(
        new CopyImageCommand({ SourceImageId: ImageId, SourceRegion: region, Name: `${name}-copy` }),
      );
  }
}
