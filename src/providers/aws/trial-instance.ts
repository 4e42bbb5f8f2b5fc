import type { _InstanceType, EC2ClientConfig, Instance, RunInstancesCommandInput } from '@aws-sdk/client-ec2';

import { UserError } from '../../core/errors.ts';
import { type AwsLimits, openEc2 } from './client.ts';
import { type MachineChoice, refusedMember } from './trial-choice.ts';
import { nameOf } from './trouble.ts';

/** What EC2 says of one instance. */
export interface TrialInstance {
  readonly id: string;
  readonly imageId: string;
  readonly state: string;
  /** Why it is in that state; empty while nothing is wrong. */
  readonly reason: string;
  /** The public address where it has one, else the private one; empty while it has none. */
  readonly address: string;
  readonly tags: Readonly<Record<string, string>>;
  /** ISO 8601, UTC; null where EC2 does not say. */
  readonly launched: string | null;
}

export interface TrialInstanceRequest {
  readonly imageId: string;
  readonly tags: Readonly<Record<string, string>>;
  /** A second request with the same one starts nothing more; at most 64 characters. */
  readonly token: string;
  /** What the user says of it. */
  readonly machine?: MachineChoice;
}

/** Single instances, started of an image in order to look at it. AWS errors pass through. */
export interface TrialInstances {
  readonly region: string;
  /**
   * Starts one, without a key pair, and gives its id. All its volumes go with it, whatever the image says, and its
   * metadata is read by a session (IMDSv2) only. Throws a UserError for an image that cannot be started so, and for what
   * EC2 does not take of `machine`.
   */
  readonly start: (request: TrialInstanceRequest) => Promise<string>;
  /** `undefined` while EC2 does not know it, as in the first seconds. */
  readonly look: (id: string) => Promise<TrialInstance | undefined>;
  /** Whether both status checks of EC2 pass: the system answers on its network. */
  readonly isReachable: (id: string) => Promise<boolean>;
  /** Those with this tag, of whatever value where none is given, that are there or on their way. */
  readonly tagged: (name: string, value?: string) => Promise<readonly TrialInstance[]>;
  readonly terminate: (id: string) => Promise<void>;
}

/** The smallest of the current families that are in every region. */
const TYPES: ReadonlyMap<string, 't3.micro' | 't4g.micro'> = new Map([
  ['x86_64', 't3.micro'],
  ['arm64', 't4g.micro'],
]);

/**
 * Connects with the standard credential chain and endpoint variables.
 * @param settings of the client, over those
 */
export async function connectTrialInstances(
  region: string,
  settings: EC2ClientConfig = {},
  limits: AwsLimits = {},
): Promise<TrialInstances> {
  const { sdk, client } = await openEc2(region, settings, limits);
  return {
    region,
    start: async ({ imageId, tags, token, machine = {} }) => {
      const [image] =
        (await unless('InvalidAMIID', client.send(new sdk.DescribeImagesCommand({ ImageIds: [imageId] }))))?.Images ??
        [];
      if (image === undefined)
        throw new UserError(`There is no image ${imageId} in ${region} that this account may start.`);
      if (image.State !== 'available') {
        throw new UserError(
          `The image ${imageId} in ${region} is ${image.State ?? 'in no known state'}, not available, so nothing can be started of it.`,
        );
      }
      const type = machine['instance-type'] ?? TYPES.get(image.Architecture ?? '');
      if (type === undefined) {
        throw new UserError(
          `The image ${imageId} is of the architecture ${image.Architecture ?? 'unknown'}, for which no type of instance is known here. Name one in machine.instance-type.`,
        );
      }
      const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      const command = new sdk.RunInstancesCommand({
        ImageId: imageId,
        // A type that is younger than this program is no less a type.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said; EC2 refuses what is none
        InstanceType: type as _InstanceType,
        MinCount: 1,
        MaxCount: 1,
        ClientToken: token,
        InstanceInitiatedShutdownBehavior: 'terminate',
        MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
        ...placeOf(machine),
        ...(machine.profile === undefined
          ? {}
          : {
              IamInstanceProfile: machine.profile.startsWith('arn:')
                ? { Arn: machine.profile }
                : { Name: machine.profile },
            }),
        // The image may say that a volume is to stay; the other settings of it are the image's own.
        BlockDeviceMappings: (image.BlockDeviceMappings ?? []).flatMap(({ DeviceName, Ebs }) =>
          DeviceName === undefined || Ebs === undefined || Ebs.DeleteOnTermination === true
            ? []
            : [{ DeviceName, Ebs: { DeleteOnTermination: true, VolumeSize: Ebs.VolumeSize } }],
        ),
        TagSpecifications: [
          { ResourceType: 'instance', Tags: list },
          { ResourceType: 'volume', Tags: list },
        ],
      });
      try {
        const id = (await client.send(command)).Instances?.[0]?.InstanceId;
        if (id === undefined) throw new Error('EC2 started an instance without telling its id.');
        return id;
      } catch (error) {
        throw refusedMember(error, region, machine) ?? error;
      }
    },
    look: async (id) => {
      const found = await unless(
        'InvalidInstanceID',
        client.send(new sdk.DescribeInstancesCommand({ InstanceIds: [id] })),
      );
      const [instance] = (found?.Reservations ?? []).flatMap(({ Instances }) => Instances ?? []);
      return instance === undefined ? undefined : trialOf(instance);
    },
    isReachable: async (id) => {
      const command = new sdk.DescribeInstanceStatusCommand({ InstanceIds: [id] });
      const found = await unless('InvalidInstanceID', client.send(command));
      const [status] = found?.InstanceStatuses ?? [];
      return status?.InstanceStatus?.Status === 'ok' && status.SystemStatus?.Status === 'ok';
    },
    tagged: async (name, value) => {
      const found: TrialInstance[] = [];
      const filters = [
        value === undefined ? { Name: 'tag-key', Values: [name] } : { Name: `tag:${name}`, Values: [value] },
        { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] },
      ];
      for await (const page of sdk.paginateDescribeInstances({ client }, { Filters: filters })) {
        for (const one of page.Reservations ?? []) found.push(...(one.Instances ?? []).map(trialOf));
      }
      return found;
    },
    terminate: async (id) => {
      await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [id] }));
    },
  };
}

/** Whether there is a public address can be said of an interface alone, which then has the subnet and the groups. */
function placeOf(machine: MachineChoice): Partial<RunInstancesCommandInput> {
  const { subnet: SubnetId, 'security-groups': groups, 'public-ip': AssociatePublicIpAddress } = machine;
  if (AssociatePublicIpAddress === undefined) {
    return {
      ...(SubnetId === undefined ? {} : { SubnetId }),
      ...(groups === undefined ? {} : { SecurityGroupIds: groups }),
    };
  }
  const place = {
    ...(SubnetId === undefined ? {} : { SubnetId }),
    ...(groups === undefined ? {} : { Groups: groups }),
  };
  return { NetworkInterfaces: [{ DeviceIndex: 0, DeleteOnTermination: true, AssociatePublicIpAddress, ...place }] };
}

function trialOf(instance: Instance): TrialInstance {
  return {
    id: instance.InstanceId ?? '',
    imageId: instance.ImageId ?? '',
    state: instance.State?.Name ?? 'unknown',
    reason: instance.StateReason?.Message ?? '',
    address: instance.PublicIpAddress ?? instance.PrivateIpAddress ?? '',
    launched: instance.LaunchTime?.toISOString() ?? null,
    tags: Object.fromEntries((instance.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
  };
}

/** What EC2 does not know (yet) is an error to it; here it is nothing. */
async function unless<T>(code: string, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (nameOf(error).startsWith(code)) return undefined;
    throw error;
  }
}
