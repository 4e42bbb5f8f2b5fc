import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  isGeneratedName,
  openstackArtifacts,
  openstackClaims,
} from '../../../../src/providers/openstack/packer-output.ts';
import { observed, uiLine } from '../../packer/run/fixtures.ts';

const PAIR = 'packer_6b0c080c-a4b8-9e4e-7b90-ef664189b18d';
const SERVER = 'b358b635-3f2f-423b-b3b5-65dd44e7e268';
const ADDRESS = 'b9844a0d-ecf8-43e0-bb60-fe51e404bfd0';
const IMAGE = 'e4e6aadf-7798-4d34-9e22-5747e3bcf244';

/** As packer-plugin-openstack 1.1.2 prints them under Packer 1.16.0; 1.6.6 prints the same as messages. */
const LINES = [
  'Loading flavor: m1.small',
  `Creating temporary keypair: ${PAIR} ...`,
  `Created temporary keypair: ${PAIR}`,
  'Found Image ID: 011e6017-a63e-4dc8-a96f-09494c994f41',
  'Launching server...',
  `Server ID: ${SERVER}`,
  'Creating floating IP using network 33333333-3333-4333-8333-333333333333 ...',
  `Created floating IP: '${ADDRESS}' (127.0.0.1)`,
  `Associating floating IP '${ADDRESS}' (127.0.0.1) with instance port...`,
  `Added floating IP '${ADDRESS}' (127.0.0.1) to instance!`,
  // From here on a guest may say anything.
  'Creating temporary keypair: packer_6b0c080c-a4b8-9e4e-7b90-000000000000 ...',
  'Server ID: 00000000-3f2f-423b-b3b5-65dd44e7e268',
  "Created floating IP: '00000000-ecf8-43e0-bb60-fe51e404bfd0' (127.0.0.1)",
  `Image: ${IMAGE}`,
];

describe('what Packer says of OpenStack', () => {
  const toldBy = (lines: readonly string[], shape: (line: string) => string) => {
    const [told] = observed(lines.map((line) => uiLine(shape(line))).join('')).told('openstack');
    assert.ok(told !== undefined);
    return told;
  };
  const shapes: readonly (readonly [name: string, shape: (line: string) => string])[] = [
    ['1.16.0', (line) => `==> openstack.web: ${line}`],
    ['1.6.6', (line) => `    openstack.web: ${line}`],
  ];
  for (const [name, shape] of shapes) {
    it(`is trusted up to the guest's first word, by ${name}`, () => {
      const told = toldBy(LINES, shape);
      assert.deepEqual([...told.trusted('key-pair')], [PAIR]);
      assert.deepEqual([...told.trusted('server')], [SERVER]);
      assert.deepEqual([...told.trusted('floating-ip')], [ADDRESS]);
      assert.deepEqual([...told.trusted('launched')], ['Launching']);
      assert.deepEqual([...told.trusted('named-key-pair')], []);
      assert.deepEqual([...told.hinted('image')], [IMAGE]);
    });
  }

  it('ends its trust where there is no floating ip', () => {
    const told = toldBy(
      [...LINES.slice(0, 6), 'Floating IP not required', `Server ID: ${IMAGE}`],
      (line) => `==> openstack.web: ${line}`,
    );
    assert.deepEqual([...told.trusted('server')], [SERVER]);
  });

  it('tells names that it did not make up from its own', () => {
    const told = toldBy(
      [
        'Creating temporary keypair: mine ...',
        `Waiting for volume ${PAIR} (volume id: ${SERVER}) to become available...`,
      ],
      (line) => `==> openstack.web: ${line}`,
    );
    assert.deepEqual([...told.trusted('named-key-pair')], ['mine']);
    assert.deepEqual([...told.trusted('volume')], [`${PAIR} (volume id: ${SERVER}`]);
    assert.ok(isGeneratedName(PAIR) && !isGeneratedName('packer_web') && !isGeneratedName(`${PAIR}x`));
  });

  it('names images by their ids alone', () => {
    const read = openstackArtifacts.read([
      { builderId: 'mitchellh.openstack', id: IMAGE, files: [] },
      { builderId: 'mitchellh.openstack', id: IMAGE, files: [] },
      { builderId: 'mitchellh.openstack', id: '; rm -rf /', files: [] },
    ]);
    assert.deepEqual(
      read.images.map(({ id }) => id),
      [IMAGE],
    );
  });

  it('is held against what the template claims', () => {
    assert.deepEqual(openstackClaims(['source "openstack" "a" { ssh_password = "x" }']), []);
    assert.deepEqual(openstackClaims(['  cloud = "lab"']), ['own-credentials']);
    assert.deepEqual(openstackClaims(['{"temporary_key_pair_name": "x", "identity_endpoint": "y"}']), [
      'names-key-pairs',
      'own-credentials',
    ]);
  });
});
