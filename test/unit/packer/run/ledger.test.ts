import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LineLedger } from '../../../../src/packer/run/ledger.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { fixture, machineLog, observed, uiLine, versions } from './fixtures.ts';

const ledgerOf = (...texts: readonly string[]): LineLedger =>
  observed(texts.map((text) => uiLine(text)).join('')).ledger;

/** All that is known of a build; undefined where none of that name began. */
function buildOf(ledger: LineLedger, name: string) {
  const of = (provider: string) => ledger.told(provider).find(({ build }) => build === name);
  const [aws, docker] = [of('aws'), of('docker')];
  if (aws === undefined || docker === undefined) return undefined;
  return {
    keyPairs: aws.trusted('key-pair'),
    namedKeyPairs: aws.trusted('named-key-pair'),
    securityGroups: aws.trusted('security-group'),
    amiNames: aws.trusted('image-name'),
    profiles: aws.trusted('profile'),
    launched: aws.trusted('launched').size > 0,
    spot: aws.trusted('spot').size > 0,
    instances: aws.hinted('instance'),
    containers: docker.hinted('container'),
    amis: aws.hinted('image'),
    images: docker.hinted('image'),
    snapshots: aws.hinted('snapshot'),
    launchTemplates: aws.hinted('launch-template'),
    regions: aws.hinted('region'),
  };
}

const namesOf = (ledger: LineLedger): readonly string[] => ledger.told('aws').map(({ build }) => build);

const PAIR = 'packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a';
const GROUP = 'packer_6b015377-c705-fd60-6d22-6a0db841ca9a';

const hex = (length: number, digit = 'a'): string => digit.repeat(length);

describe('the ledger of real builds', () => {
  test('holds what an Amazon build told before its provisioner', () => {
    const { ledger } = observed(machineLog('1.16.0', 'amazon-ebs-killed'));
    assert.deepEqual(buildOf(ledger, 'amazon-ebs.b'), {
      keyPairs: new Set(['packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a']),
      namedKeyPairs: new Set(),
      securityGroups: new Set(['packer_6b015377-c705-fd60-6d22-6a0db841ca9a']),
      amiNames: new Set(['bakehouse-1795249015']),
      profiles: new Set(),
      launched: true,
      spot: false,
      instances: new Set(['i-53e1f9094e97a4a65']),
      containers: new Set(),
      amis: new Set(),
      images: new Set(),
      snapshots: new Set(),
      launchTemplates: new Set(),
      regions: new Set(),
    });
    assert.deepEqual(namesOf(ledger), ['amazon-ebs.b']);
  });

  test('holds the images and regions of one that ended well', () => {
    const build = buildOf(observed(machineLog('1.16.0', 'amazon-ebs')).ledger, 'amazon-ebs.b');
    assert.deepEqual([...(build?.amis ?? [])], ['ami-796c52241ebb8fd2a']);
    assert.deepEqual([...(build?.regions ?? [])], ['eu-west-1']);
  });

  for (const version of versions) {
    test(`${version}: holds containers and images per build`, () => {
      const log = machineLog(version, 'docker-hcl2');
      const build = buildOf(observed(log).ledger, 'app.docker.deb');
      assert.deepEqual([...(build?.containers ?? [])], [/Container ID: ([0-9a-f]{64})/.exec(log)?.[1]]);
      assert.deepEqual([...(build?.images ?? [])], [/Image ID: (sha256:[0-9a-f]{64})/.exec(log)?.[1]]);
      assert.deepEqual([...(build?.keyPairs ?? [])], []);
    });

    test(`${version}: keeps two builds apart`, () => {
      const names = version === '1.6.6' ? ['ok', 'broken'] : ['docker.ok', 'docker.broken'];
      const { ledger } = observed(machineLog(version, 'docker-partial-failure'));
      assert.deepEqual(namesOf(ledger).toSorted(), names.toSorted());
      const containers = names.flatMap((name) => [...(buildOf(ledger, name)?.containers ?? [])]);
      assert.equal(new Set(containers).size, 2);
      assert.deepEqual(
        names.map((name) => buildOf(ledger, name)?.images.size),
        [1, 0],
      );
    });
  }

  test('a post-processor speaks for its build', () => {
    const { ledger } = observed(machineLog('1.16.0', 'docker-two-builds'));
    assert.deepEqual(namesOf(ledger).toSorted(), ['docker.docker-debian', 'docker.docker-debian2']);
    assert.match(fixture('1.16.0/docker-two-builds.machine.log'), /docker-debian \(docker-tag\): /);
  });
});

describe('what decides over a deletion', () => {
  const early = [
    '==> b: Prevalidating AMI Name: mine-1',
    `==> b: Creating temporary keypair: ${PAIR}`,
    `==> b: Creating temporary security group for this instance: ${GROUP}`,
  ];
  const late = [
    '==> b: Prevalidating AMI Name: prod',
    '==> b: Creating temporary keypair: packer_6b015377-0000-0000-0000-00000000beef',
    '==> b: Creating temporary security group for this instance: packer_6b015377-0000-0000-0000-0000000dead0',
  ];

  test('counts before the first line of a communicator', () => {
    const build = buildOf(ledgerOf(...early), 'b');
    assert.deepEqual(
      [build?.amiNames, build?.keyPairs, build?.securityGroups],
      [new Set(['mine-1']), new Set([PAIR]), new Set([GROUP])],
    );
  });

  const moments = [
    '==> b: Launching a source AWS instance...',
    '==> b: Instance ID: i-53e1f9094e97a4a65',
    '==> b: Using SSH communicator to connect: 10.0.0.1',
    '==> b: Using docker communicator to connect: 172.17.0.2',
    '==> b: Waiting for SSH to become available...',
    '==> b: Waiting for WinRM to become available...',
    '==> b: Connected to SSH!',
    '==> b: Provisioning with shell script: x.sh',
    '==> b: Running local shell script: x.sh',
    '==> b: Uploading a => b',
    '==> b: Pausing 5s before the next provisioner...',
    '==> b: Executing Ansible: ansible-playbook',
    '==> b: Restarting Machine',
  ];
  for (const moment of moments) {
    test(`does not count after "${moment}"`, () => {
      const build = buildOf(ledgerOf(...early, moment, ...late), 'b');
      assert.deepEqual(
        [build?.amiNames, build?.keyPairs, build?.securityGroups],
        [new Set(['mine-1']), new Set([PAIR]), new Set([GROUP])],
      );
    });
  }

  test('counts for another build that has not come so far', () => {
    const ledger = ledgerOf(
      '==> a: Connected to SSH!',
      `==> b: Creating temporary keypair: ${PAIR}`,
      `==> a: Creating temporary keypair: ${PAIR}`,
    );
    assert.deepEqual([buildOf(ledger, 'a')?.keyPairs, buildOf(ledger, 'b')?.keyPairs], [new Set(), new Set([PAIR])]);
  });

  const names = ['packer_images', 'packer_x y', 'prod-key', `${PAIR}; rm`, `x${PAIR}`, PAIR.toUpperCase()];
  for (const name of names) {
    test(`is no key pair named ${JSON.stringify(name)}, which is told as one that Packer did not make up`, () => {
      const build = buildOf(ledgerOf('==> b: x', `==> b: Creating temporary keypair: ${name}`), 'b');
      assert.deepEqual([build?.keyPairs, build?.namedKeyPairs], [new Set(), new Set([name])]);
    });
  }

  test('is no security group of a name that Packer did not make up', () => {
    const line = '==> b: Creating temporary security group for this instance: packer_group-1';
    assert.deepEqual(buildOf(ledgerOf('==> b: x', line), 'b')?.securityGroups, new Set());
  });

  test('is an instance profile of a generated name, until the guest may speak', () => {
    const name = PAIR.replace('packer_', 'packer-');
    const lines = [
      `==> b: Creating temporary instance profile for this instance: ${name}`,
      '==> b: Launching a source AWS instance...',
      '==> b: Creating temporary role for this instance: packer-6b015377-0000-0000-0000-00000000beef',
    ];
    assert.deepEqual(buildOf(ledgerOf(...lines), 'b')?.profiles, new Set([name]));
  });
});

describe('what a build came to', () => {
  test('is told by the line that launches, not by a guest', () => {
    const of = (...lines: readonly string[]): readonly (boolean | undefined)[] => {
      const build = buildOf(ledgerOf(...lines), 'b');
      return [build?.launched, build?.spot];
    };
    assert.deepEqual(of('==> b: Prevalidating AMI Name: x'), [false, false]);
    assert.deepEqual(of('==> b: Launching a source AWS instance...'), [true, false]);
    assert.deepEqual(of('==> b: Launching a spot AWS instance...'), [true, true]);
    assert.deepEqual(of('==> b: Gathering information about this EC2 instance...'), [true, false]);
    assert.deepEqual(of('==> b: Using docker communicator to connect: x', '==> b: Launching a spot AWS instance...'), [
      false,
      false,
    ]);
  });

  test('makes somebody ask EC2 where it has new links to tell', () => {
    let asked = 0;
    const ledger = new LineLedger(providers, (provider) => (asked += provider === 'aws' ? 1 : 0));
    const read = (text: string): void => ledger.read({ kind: 'say', text, first: text });
    for (const text of [
      'Instance ID: i-0123456789abcdef0',
      'Stopping the source instance...',
      'AMI: ami-0123456789abcdef0',
    ])
      read(`==> b: ${text}`);
    assert.equal(asked, 3);
    read('==> b: hello');
    assert.equal(asked, 3);
  });
});

describe('the words of a guest', () => {
  const fake = `Creating temporary keypair: ${PAIR}`;
  const victim = (ledger: LineLedger): readonly string[] => [...(buildOf(ledger, 'other')?.keyPairs ?? [])];
  const all = (ledger: LineLedger): readonly string[] =>
    namesOf(ledger).flatMap((name) => [...(buildOf(ledger, name)?.keyPairs ?? [])]);
  const prefixes = { '1.6.6': ['message', '    a: '], '1.16.0': ['say', '==> a: '] } as const;

  for (const version of versions) {
    const [kind, prefix] = prefixes[version];
    const before = uiLine('==> a: Using docker communicator to connect: 172.17.0.2') + uiLine('==> other: Starting');
    const tricks: readonly (readonly [name: string, line: string])[] = [
      ['in its text', uiLine(`${prefix}==> other: ${fake}`, kind)],
      ['in its text, as 1.6.6 prints it', uiLine(`${prefix}    other: ${fake}`, kind)],
      ['after a line end', uiLine(`${prefix}x\n==> other: ${fake}`, kind)],
      ['after a literal line end', uiLine(`${prefix}x`, kind).replace('x', `x\\n==> other: ${fake}`)],
      ['after a carriage return', uiLine(`${prefix}x\r==> other: ${fake}`, kind)],
      ['after a literal CRLF', uiLine(`${prefix}x`, kind).replace('x', `x\\r\\n==> other: ${fake}`)],
      ['after a literal line end at its very start', uiLine(prefix, kind).replace(/\n$/, `\\n==> other: ${fake}\n`)],
      ['as its own', uiLine(`${prefix}${fake}`, kind)],
      ['on the error channel', uiLine(`==> a: ==> other: ${fake}`, 'error')],
      ['with a comma mark', uiLine(`${prefix}%!(PACKER_COMMA)==> other: ${fake}`, kind)],
    ];
    for (const [name, line] of tricks) {
      test(`${version}: name no key pair ${name}`, () => {
        const { ledger } = observed(before + line);
        assert.deepEqual(victim(ledger), []);
        assert.deepEqual(all(ledger), []);
      });
    }
  }

  test('make no builds, and at most a hundred hints of a kind', () => {
    const lines = Array.from({ length: 500 }, (_, index) => {
      const id = index.toString(16).padStart(17, '0');
      return [
        `==> a: Instance ID: i-${id}`,
        `==> a: Container ID: ${id.padStart(64, '0')}`,
        `==> a: AMI: ami-${id}`,
        `==> a: x${index}: Image ID: sha256:${hex(64)}`,
      ];
    });
    const { ledger } = observed(['==> a: Connected to SSH!', ...lines.flat()].map((text) => uiLine(text)).join(''));
    assert.deepEqual(namesOf(ledger), ['a']);
    const build = buildOf(ledger, 'a');
    assert.deepEqual([build?.instances.size, build?.containers.size, build?.amis.size], [100, 100, 100]);
  });

  test('fill no memory with warnings', () => {
    const ledger = ledgerOf(...Array.from({ length: 100 }, (_, index) => `==> a: ${index} may still be around`));
    assert.equal(ledger.warnings.length, 20);
  });

  const notIds = [
    'Instance ID: i-xyz',
    `Instance ID: i-${hex(17)}; rm -rf`,
    `Container ID: ${hex(63)}`,
    `Container ID: ${hex(64)} x`,
    'AMI: ami-',
    `Image ID: sha256:${hex(63)}`,
    'Copying to: anywhere',
  ];
  for (const text of notIds) {
    test(`"${text.slice(0, 40)}" is no id`, () => {
      const { launched: _, spot: __, ...sets } = buildOf(ledgerOf(`==> a: ${text}`), 'a') ?? assert.fail();
      for (const set of Object.values(sets)) assert.deepEqual(set, new Set());
    });
  }
});

describe('lines that say that something was left behind', () => {
  const kept = [
    'Error deleting security group. Please delete manually: sg-1',
    'Error terminating instance, may still be around: x',
    'Please remove the key pair manually: x',
  ];
  for (const text of kept) {
    test(`"${text}" is told with its build`, () =>
      assert.deepEqual(ledgerOf(`==> b: ${text}`).warnings, [`b: ${text}`]));
  }
});
