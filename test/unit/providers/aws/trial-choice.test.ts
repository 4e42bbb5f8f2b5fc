import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type MachineChoice, machineChoice, refusedMember } from '../../../../src/providers/aws/trial-choice.ts';

const WHOLE: MachineChoice = {
  'instance-type': 'm7g.metal-48xl',
  subnet: 'subnet-0123456789abcdef0',
  'security-groups': ['sg-12345678'],
  profile: 'arn:aws-us-gov:iam::123456789012:instance-profile/images/guest',
  'public-ip': false,
};

describe('what is said of a machine', () => {
  it('may be all of it, some of it or nothing', () => {
    for (const given of [WHOLE, {}, { profile: 'image-guest' }, { subnet: '{region.subnet}' }])
      assert.deepEqual(machineChoice.parse(given), given);
  });

  for (const [what, given] of [
    ['a member that is not known', { subnets: [] }],
    ['a subnet of another kind', { subnet: 'vpc-0123456789abcdef0' }],
    ['a subnet with more behind it', { subnet: 'subnet-12345678 --x' }],
    ['groups that are none', { 'security-groups': [] }],
    ['one group that is no list', { 'security-groups': 'sg-12345678' }],
    ['a role in the place of its profile', { profile: 'arn:aws:iam::123456789012:role/guest' }],
    ['a profile of spaces', { profile: 'a b' }],
    ['a type without a size', { 'instance-type': 't3' }],
    ['an address in words', { 'public-ip': 'yes' }],
  ] as const) {
    it(`is refused with ${what}`, () => assert.equal(machineChoice.safeParse(given).success, false));
  }
});

describe('what EC2 does not take', () => {
  const told = (name: string, message: string, machine: MachineChoice = WHOLE) =>
    refusedMember(Object.assign(new Error(message), { name }), 'eu-west-1', machine)?.message;

  // Codes and words of EC2 (its API reference, "Error codes").
  for (const [name, message, member] of [
    ['InvalidSubnetID.NotFound', "The subnet ID 'subnet-1' does not exist", 'subnet'],
    ['InsufficientFreeAddressesInSubnet', 'There are not enough free addresses', 'subnet'],
    ['InvalidGroup.NotFound', "The security group 'sg-1' does not exist", 'security-groups'],
    ['InvalidParameter', 'Security group sg-1 and subnet subnet-1 belong to different networks.', 'security-groups'],
    [
      'InvalidParameterValue',
      'Value (image-guest) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
      'profile',
    ],
    ['InvalidParameterValue', "Invalid value 'm7g.x' for InstanceType.", 'instance-type'],
    [
      'InvalidParameterValue',
      "The architecture 'arm64' of the specified instance type does not match the architecture 'x86_64' of the specified AMI.",
      'instance-type',
    ],
    ['Unsupported', 'Your requested instance type (m7g.x) is not supported', 'instance-type'],
  ] as const) {
    it(`is told of machine.${member}: ${name}`, () => {
      const text = told(name, message) ?? '';
      assert.ok(text.startsWith(`EC2 does not take machine.${member} `), text);
      assert.ok(text.includes(message), text);
    });
  }

  it('is told of no member that nobody gave', () =>
    assert.equal(told('InvalidParameterValue', "Invalid value 'x' for InstanceType.", {}), undefined));
  it('is told as it is where it is about something else', () =>
    assert.equal(told('RequestLimitExceeded', 'slow down'), undefined));
  it('is told of a VPC that is not there', () =>
    assert.match(told('VPCIdNotSpecified', 'No default VPC', {}) ?? '', /no default VPC .* machine\.subnet/));
  it('is told of a right that is missing', () =>
    assert.match(told('UnauthorizedOperation', 'You are not authorized.', {}) ?? '', /ec2:RunInstances/));
  it('is told of a role that may not be handed on', () =>
    assert.match(
      told('UnauthorizedOperation', 'not authorized to perform: iam:PassRole on resource x') ?? '',
      /machine\.profile .*iam:PassRole/,
    ));
});
