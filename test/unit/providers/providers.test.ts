import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { providerOf } from '../../../src/image/provider.ts';
import { providers } from '../../../src/providers/providers.ts';

const x = (count: number): string => 'x'.repeat(count);

const problemOf = (builder: string, name: string): string | undefined =>
  providerOf(builder, providers)?.rules.name?.(name, builder);

/** Sources: EC2 CreateImage, Glance's image name, Azure's naming rules for images, Compute Engine's resource names. */
describe('the name of an image', () => {
  const cases: readonly (readonly [builder: string, allowed: readonly string[], refused: readonly string[]])[] = [
    [
      'amazon-ebs',
      ['web', x(128), "Web 1.0 (a) [b]/c-d_e'f@g", '...'],
      ['', 'ab', x(129), 'web:1', 'web+1', 'wéb', 'web\n', 'web{x}', 'a*b', 'web#'],
    ],
    ['amazon-chroot', ['web'], ['w,b']],
    ['openstack', ['a', x(255), 'wéb: {1}', 'a b'], ['', x(256), '🍞', 'a\n', ' a', 'a ', 'a\u0000']],
    ['azure-arm', ['a', '1a', 'web_', x(80), 'we.b-1_0'], ['', '_web', '-web', 'web-', 'web.', x(81), 'we b', 'wéb']],
    ['googlecompute', ['a', 'web-1', x(63)], ['', '1web', 'web-', 'Web', 'we_b', 'we.b', x(64), '-web']],
    ['docker', ['anything: it is no name there', ''], []],
    ['qemu', ['A b', ''], []],
    ['constructor', ['x'], []],
  ];
  for (const [builder, allowed, refused] of cases) {
    it(`for ${builder}`, () => {
      for (const name of allowed) assert.equal(problemOf(builder, name), undefined, name);
      for (const name of refused) assert.match(problemOf(builder, name) ?? '', /^the name ".*" is not allowed/s, name);
    });
  }

  it('is refused with what is allowed', () => {
    assert.equal(
      problemOf('googlecompute', 'Web'),
      'the name "Web" is not allowed for googlecompute: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter',
    );
  });
});

describe('where an image comes to be', () => {
  it('is told by its builder', () => {
    const types = ['docker', 'dockerfile', 'amazon-ebs', 'azure-arm', 'googlecompute', 'openstack', 'qemu', 'file'];
    assert.deepEqual(
      types.map((type) => providerOf(type, providers)?.title),
      ['docker', 'docker', 'EC2', 'Azure', 'Google Compute Engine', 'OpenStack', 'QEMU', 'files'],
    );
  });

  it('is told by one provider alone, each of a name of its own', () => {
    assert.equal(new Set(providers.map(({ name }) => name)).size, providers.length);
    for (const type of [
      'docker',
      'dockerfile',
      'amazon-ebs',
      'azure-arm',
      'googlecompute',
      'openstack',
      'qemu',
      'file',
    ]) {
      assert.equal(providers.filter(({ builders }) => builders.some((one) => one.test(type))).length, 1, type);
    }
  });
});
