import { z } from 'zod';

import { messageOf, UserError } from '../../core/errors.ts';
import { withoutTrailing } from '../../core/text/wording.ts';
import { nameOf } from './trouble.ts';

// What a user says of the instance that a script tests: where it lives, and as whom.

/** As it stands in a manifest and in the input of kitchen-verify; a placeholder of a manifest may stand in each text. */
export const machineChoice = z
  .strictObject({
    'instance-type': z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,30}\.[a-z0-9-]{1,30}$|\{/, 'it is a type of EC2, as t3.small')
      .optional()
      .describe('The type of the instance. Default: t3.micro or t4g.micro, by the architecture of the image.'),
    subnet: z
      .string()
      .regex(/^subnet-[0-9a-f]{8,17}$|\{/, 'it is the id of a subnet, as subnet-0123456789abcdef0')
      .optional()
      .describe('The subnet that it lives in. Default: one of the default VPC.'),
    'security-groups': z
      .array(z.string().regex(/^sg-[0-9a-f]{8,17}$|\{/, 'it is the id of a security group, as sg-0123456789abcdef0'))
      .min(1)
      .max(16)
      .optional()
      .describe('Its security groups, of the same VPC as the subnet. Default: the default one of the VPC.'),
    profile: z
      .string()
      .regex(
        /^(?:arn:aws[a-z-]{0,20}:iam::\d{12}:instance-profile\/[\w+=,.@/-]{1,640}|[\w+=,.@-]{1,128})$|\{/,
        'it is the name of an instance profile, or its ARN',
      )
      .optional()
      .describe('The instance profile that it has: its name or its ARN.'),
    'public-ip': z
      .boolean()
      .optional()
      .describe('Whether it has a public address. Default: as its subnet says; with `inside` never.'),
  })
  .describe('Of an AMI: the instance that the script tests. Placeholders may stand in its texts.');
export type MachineChoice = z.infer<typeof machineChoice>;

/** What EC2 says of a member that it does not take, by its codes; SSM's of a member of ours has no such code. */
const REFUSALS: readonly (readonly [code: RegExp, said: RegExp, member: keyof MachineChoice, remedy: string])[] = [
  [/^InvalidSubnet/, /./, 'subnet', 'Name a subnet of the region and the account of the image.'],
  [/^InsufficientFreeAddressesInSubnet$/, /./, 'subnet', 'Name a subnet that has a free address.'],
  [
    /^InvalidGroup|^InvalidSecurityGroup|^InvalidParameter(?:Value|Combination)?$/,
    /security group|groupId|sg-/i,
    'security-groups',
    'Name groups of the VPC of the subnet.',
  ],
  [
    /^InvalidParameterValue$|^InvalidIamInstanceProfile|^InvalidIAMInstanceProfile|^NoSuchEntity$/,
    /instance ?profile/i,
    'profile',
    'Name an instance profile of this account, by its name or its ARN.',
  ],
  [
    /^InvalidParameterValue$|^Unsupported|^InvalidInstanceType/,
    /instance ?type|architecture/i,
    'instance-type',
    'Name a type of the architecture of the image that the region has.',
  ],
];

/** The error of EC2 about an instance that it does not start, with the member of `machine` that it is about; else undefined. */
export function refusedMember(error: unknown, region: string, machine: MachineChoice): UserError | undefined {
  const code = nameOf(error);
  const said = `${withoutTrailing(messageOf(error).trim(), '.')}.`;
  if (/^(?:VPCIdNotSpecified|MissingInput)$/.test(code)) {
    return new UserError(
      `No instance can be started in ${region}: the account has no default VPC with a subnet there. Name a subnet in machine.subnet, or make one (aws ec2 create-default-vpc --region ${region}).`,
    );
  }
  if (/^(?:UnauthorizedOperation|AccessDenied)$/.test(code) && machine.profile !== undefined && /PassRole/.test(said)) {
    return new UserError(
      `The credentials may not hand on the role of machine.profile ${machine.profile} (iam:PassRole): ${said} docs/bake-aws.md has the policy.`,
    );
  }
  if (/^(?:UnauthorizedOperation|AccessDenied)$/.test(code)) {
    return new UserError(
      `The credentials may not start an instance in ${region} (ec2:RunInstances, with ec2:CreateTags): ${said} docs/bake-aws.md has the policy.`,
    );
  }
  for (const [codes, words, member, remedy] of REFUSALS) {
    const given = machine[member];
    if (given === undefined || !codes.test(code) || !words.test(said)) continue;
    return new UserError(`EC2 does not take machine.${member} ${String(given)} in ${region}: ${said} ${remedy}`);
  }
  return undefined;
}
