import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { flavorFor, networkNamed, serverChoice } from '../../../../../src/providers/openstack/trial/choice.ts';

describe('the server of a test', () => {
  const flavors = [
    { id: '3', name: 'big', vcpus: 8, ram: 16_384, disk: 80 },
    { id: '1', name: 'tiny', vcpus: 1, ram: 512, disk: 1 },
    { id: '2', name: 'small', vcpus: 1, ram: 2048, disk: 10 },
  ];
  const image = { minDisk: 0, minRam: 0, size: 100 };

  it('has the flavour that is named, else the smallest that the image fits into', () => {
    for (const [choice, over, expected] of [
      [{}, {}, '1'],
      [{}, { minRam: 1024 }, '2'],
      [{}, { minDisk: 20 }, '3'],
      [{}, { size: 2 * 1024 ** 3 }, '2'],
      [{ flavor: 'big' }, {}, '3'],
      [{ flavor: '2' }, {}, '2'],
    ] as const)
      assert.equal(flavorFor(choice, { ...image, ...over }, flavors), expected);
    assert.throws(() => flavorFor({ flavor: 'huge' }, image, flavors), /is huge, .* It has big, small, tiny/);
    assert.throws(() => flavorFor({}, { ...image, minDisk: 100 }, flavors), /has 100 GiB of disk/);
  });

  it('has the network of that id or name, where only one is meant', () => {
    const networks = [
      { id: 'a', name: 'lab', isExternal: false },
      { id: 'b', name: 'twice', isExternal: false },
      { id: 'c', name: 'twice', isExternal: false },
      { id: 'd', name: 'public', isExternal: true },
    ];
    assert.equal(networkNamed('network', 'lab', networks), 'a');
    assert.equal(networkNamed('network', 'c', networks), 'c');
    assert.equal(networkNamed('floating-ip-network', 'public', networks), 'd');
    assert.throws(() => networkNamed('network', 'twice', networks), /several have that name: give an id/);
    assert.throws(
      () => networkNamed('floating-ip-network', 'lab', networks),
      /not an external network .* There are public/,
    );
    assert.throws(() => networkNamed('network', 'none', networks), /There are lab, twice, twice/);
  });

  for (const given of [
    { 'ssh-port': 0 },
    { 'ssh-port': '70000' },
    { user: '-o x' },
    { flavor: '' },
    { key: 'k' },
    { network: '\n' },
  ])
    it(`is none of ${JSON.stringify(given)}`, () => assert.equal(serverChoice.safeParse(given).success, false));
  it('may have placeholders, and texts as inputs have them', () => {
    const given = { flavor: '{size}', user: '{user}', 'ssh-port': '2222', 'config-drive': 'true' };
    assert.equal(serverChoice.safeParse(given).success, true);
  });
});
