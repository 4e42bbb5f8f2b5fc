import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Ec2SweepRequest } from '../../../../src/providers/aws/sweep/sweep-request.ts';
import { NAMES_KEY_PAIRS, OWN_CREDENTIALS } from '../../../../src/providers/aws/claims.ts';
import { ec2Request, type Ec2Leftovers, sweepAws } from '../../../../src/providers/aws/packer-leftovers.ts';
import { observed, uiLine } from '../../packer/run/fixtures.ts';

const PAIR = 'packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a';
const OTHER = 'packer_6b015377-ffff-bb90-7a70-bea1c4621f4a';
const GROUP = 'packer_6b015377-c705-fd60-6d22-6a0db841ca9a';
const START = Date.UTC(2026, 10, 21, 10);

const log = (...texts: readonly string[]): string => texts.map((text) => uiLine(text)).join('');

const begun = (build: string, pair: string): readonly string[] => [
  `==> ${build}: Prevalidating AMI Name: web-1`,
  `==> ${build}: Creating temporary keypair: ${pair}`,
  `==> ${build}: Creating temporary security group for this instance: ${GROUP}`,
  `==> ${build}: Launching a source AWS instance...`,
  `==> ${build}: Instance ID: i-0123456789abcdef0`,
];

const leftovers = (text: string, over: Partial<Ec2Leftovers> = {}): Ec2Leftovers => ({
  words: observed(text),
  claims: [],
  otherBuilds: [],
  regions: ['us-east-1'],
  kept: [],
  note: '/nowhere/links.json',
  startedAt: START,
  deadline: START,
  keepOnFailure: false,
  ...over,
});

const asked = (text: string, over: Partial<Ec2Leftovers> = {}): Ec2SweepRequest => ec2Request(leftovers(text, over));

describe('where the proofs of a sweep begin', () => {
  test('a key pair that Packer made up proves, and the group of its build with it', () => {
    const { keyPairs, securityGroups, unproven, hinted, spot, dryRun } = asked(log(...begun('amazon-ebs.a', PAIR)));
    assert.deepEqual([keyPairs, securityGroups, spot, dryRun], [[PAIR], [GROUP], false, false]);
    assert.deepEqual(unproven, { keyPairs: [], securityGroups: [] });
    assert.deepEqual(hinted.instances, ['i-0123456789abcdef0']);
  });

  test('nothing proves where the template names the key pair, whatever the name looks like', () => {
    const claims = [NAMES_KEY_PAIRS];
    const { keyPairs, securityGroups, unproven } = asked(log(...begun('amazon-ebs.a', PAIR)), { claims });
    assert.deepEqual([keyPairs, securityGroups], [[], []]);
    assert.deepEqual(unproven, { keyPairs: [PAIR], securityGroups: [GROUP] });
  });

  test('a name that people chose proves nothing', () => {
    const { keyPairs, securityGroups, unproven } = asked(log(...begun('amazon-ebs.a', 'packer_images')));
    assert.deepEqual([keyPairs, securityGroups], [[], []]);
    assert.deepEqual(unproven, { keyPairs: ['packer_images'], securityGroups: [GROUP] });
  });

  test('a pair that EC2 had already proves nothing; that of another build does', () => {
    const text = [
      log(...begun('amazon-ebs.a', PAIR).slice(0, 2), ...begun('amazon-ebs.b', OTHER)),
      '1,amazon-ebs.a,error,Error creating temporary keypair: InvalidKeyPair.Duplicate: it already exists\n',
    ].join('');
    const { keyPairs, unproven } = asked(text);
    assert.deepEqual([keyPairs, unproven.keyPairs], [[OTHER], [PAIR]]);
  });

  test('nothing proves that a build of another builder says: a registry of its base image can speak there', () => {
    const text = log(
      '==> docker.x: Pulling Docker image: registry.example/base',
      `    docker.x: Creating temporary keypair: ${OTHER}`,
      `    docker.x: Creating temporary security group for this instance: ${GROUP}`,
      ...begun('amazon-ebs.a', PAIR).slice(0, 2),
      `==> odd: Creating temporary keypair: ${PAIR.replace('6b015377', '6b015378')}`,
    );
    const otherBuilds = ['docker', 'odd'];
    const { keyPairs, securityGroups, unproven } = asked(text, { otherBuilds });
    assert.deepEqual([keyPairs, securityGroups], [[PAIR], []]);
    assert.deepEqual(unproven.securityGroups, [GROUP]);
    assert.ok(unproven.keyPairs.includes(OTHER));
  });

  test('builds of Amazon prove, whatever they are called', () => {
    for (const build of ['amazon-ebs.a', 'web.amazon-ebs.a', 'web.v1', 'web'])
      assert.deepEqual(asked(log(...begun(build, PAIR)), { otherBuilds: ['docker'] }).keyPairs, [PAIR], build);
  });

  test('a group of a build without a key pair of its own proves nothing', () => {
    const lines = begun('amazon-ebs.a', PAIR).filter((line) => !line.includes('keypair'));
    const { securityGroups, unproven } = asked(log(...lines));
    assert.deepEqual([securityGroups, unproven.securityGroups], [[], [GROUP]]);
  });

  test('what Packer reported, and what is kept beside that, is never touched', () => {
    const artifact = (id: string): string =>
      ['builder-id,mitchellh.amazonebs', `id,${id}`, 'end']
        .map((part) => `1,amazon-ebs.a,artifact,0,${part}\n`)
        .join('');
    const told = 'us-east-1:ami-0123456789abcdef0%!(PACKER_COMMA)eu-west-1:ami-0fedcba9876543210';
    const { kept } = asked(log(...begun('amazon-ebs.a', PAIR)) + artifact(told), { kept: ['ami-0aaaaaaaaaaaaaaaa'] });
    assert.deepEqual(kept, new Set(['ami-0123456789abcdef0', 'ami-0fedcba9876543210', 'ami-0aaaaaaaaaaaaaaaa']));
  });

  test('so is a volume of the builder that makes volumes', () => {
    const text = ['builder-id,mitchellh.amazon.ebsvolume', 'id,us-east-1:vol-0123456789abcdef0', 'end']
      .map((part) => `1,amazon-ebsvolume.a,artifact,0,${part}\n`)
      .join('');
    assert.deepEqual(asked(text).kept, new Set(['vol-0123456789abcdef0']));
  });

  test('keep-on-failure deletes nothing', () => {
    assert.equal(asked(log(...begun('amazon-ebs.a', PAIR)), { keepOnFailure: true }).dryRun, true);
  });

  test('images of docker are nothing of EC2', () => {
    const { hinted } = asked(log('==> docker.a: x', `==> docker.a: Image ID: sha256:${'a'.repeat(64)}`));
    assert.deepEqual(hinted.images, []);
  });
});

describe('what nobody looked for', () => {
  const unchecked = async (text: string, over: Partial<Ec2Leftovers> = {}): Promise<readonly string[]> =>
    (await sweepAws(leftovers(text, over))).map(({ state, kind, id }) => `${state} ${kind} ${id}`);

  test('is a region that only a line names', async () => {
    const text = log(
      '==> amazon-ebs.a: x',
      '==> amazon-ebs.a: Copying to: us-east-1',
      '==> amazon-ebs.a: Copying to: sa-east-1',
    );
    assert.deepEqual(await unchecked(text), ['unchecked unknown copies in sa-east-1']);
  });

  test('is what a build without a key pair of its own started', async () => {
    const lines = [
      '==> amazon-ebs.a: Using existing SSH private key',
      '==> amazon-ebs.a: Launching a source AWS instance...',
    ];
    const [row] = await sweepAws(leftovers(log(...lines)));
    assert.deepEqual([row?.state, row?.id], ['unchecked', 'what amazon-ebs.a started in us-east-1']);
    assert.match(row?.command ?? '', /^aws ec2 describe-instances .*2026-11-21T10:00:00\.000Z.* --region us-east-1$/);
  });

  test('is the account of credentials that the template brings', async () => {
    const claims = [OWN_CREDENTIALS];
    const text = log('==> amazon-ebs.a: Launching a source AWS instance...');
    assert.ok(
      (await unchecked(text, { claims })).includes("unchecked unknown the account of the template's credentials"),
    );
  });

  test('is a temporary instance profile, with the commands that remove it and its role', async () => {
    const name = PAIR.replace('_', '-');
    const [row] = await sweepAws(
      leftovers(log(`==> b: Creating temporary instance profile for this instance: ${name}`)),
    );
    assert.deepEqual([row?.state, row?.kind, row?.id], ['unchecked', 'instance-profile', name]);
    assert.match(
      row?.command ?? '',
      /^aws iam remove-role-from-instance-profile .*; aws iam delete-role --role-name packer-/,
    );
  });

  test('is nothing where nothing began', async () => {
    assert.deepEqual(await unchecked(log('==> amazon-ebs.a: Prevalidating any provided VPC information')), []);
  });
});
