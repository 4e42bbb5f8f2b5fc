import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { nameProblem, placeOf, referenceProblem, tagProblem } from '../../../src/plan/name-rules.ts';

const x = (count: number): string => 'x'.repeat(count);

/** Sources: EC2 CreateImage, Glance's image name, Azure's naming rules for images, Compute Engine's resource names. */
describe('the name of an image', () => {
  const cases: readonly (readonly [builder: string, allowed: readonly string[], refused: readonly string[]])[] = [
    [
      'amazon-ebs',
      ['web', x(128), "Web 1.0 (a) [b]/c-d_e'f@g", '...'],
      ['', 'ab', x(129), 'web:1', 'web+1', 'wéb', 'web\n', 'web{x}', 'a*b', 'web#'],
    ],
    ['amazon-chroot', ['web'], ['w,b']],
    ['openstack', ['a', x(255), 'wéb: {1}', '🍞'.repeat(255)], ['', x(256)]],
    ['azure-arm', ['a', '1a', 'web_', x(80), 'we.b-1_0'], ['', '_web', '-web', 'web-', 'web.', x(81), 'we b', 'wéb']],
    ['googlecompute', ['a', 'web-1', x(63)], ['', '1web', 'web-', 'Web', 'we_b', 'we.b', x(64), '-web']],
    ['docker', ['anything: it is no name there', ''], []],
    ['qemu', ['A b', ''], []],
    ['constructor', ['x'], []],
  ];
  for (const [builder, allowed, refused] of cases) {
    it(`for ${builder}`, () => {
      for (const name of allowed) assert.equal(nameProblem(builder, name), undefined, name);
      for (const name of refused)
        assert.match(nameProblem(builder, name) ?? '', /^the name ".*" is not allowed/s, name);
    });
  }

  it('is refused with what is allowed', () => {
    assert.equal(
      nameProblem('googlecompute', 'Web'),
      'the name "Web" is not allowed for googlecompute: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter',
    );
  });
});

describe('a tag of EC2', () => {
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, '']));
  const cases: readonly (readonly [tags: Readonly<Record<string, string>>, problem: string | undefined])[] = [
    [{}, undefined],
    [{ Name: 'web', 'a:b/c = +-@': x(256), [x(128)]: '' }, undefined],
    [{ awsome: '1' }, undefined],
    [{ 'aws:x': '1' }, 'the tag "aws:x" begins with a reserved word'],
    [{ 'AWS:x': '1' }, 'the tag "AWS:x" begins with a reserved word'],
    [{ 'bakehouse:key': '1' }, 'the tag "bakehouse:key" begins with a reserved word'],
    [{ '': '1' }, 'the name of the tag "" has not 1 to 128 characters'],
    [{ [x(129)]: '1' }, `the name of the tag "${x(40)}" has not 1 to 128 characters`],
    [{ a: x(257) }, 'the value of the tag "a" has more than 256 characters'],
    [many(40), undefined],
    [many(41), 'there are more than 40 tags'],
  ];
  for (const [tags, problem] of cases) {
    it(problem ?? `is allowed: ${Object.keys(tags).length}`, () => assert.equal(tagProblem(tags), problem));
  }
});

describe('the name of a container image', () => {
  const allowed = [
    'web',
    'acme/web',
    'acme/web:1.0',
    'ghcr.io/acme/web:latest',
    'localhost:5000/web',
    'REGISTRY.example/acme/web:V_1.0-x',
    'a__b/c-d--e.f_g',
    `web:${x(128)}`,
  ];
  const refused = [
    '',
    'Web',
    'acme/Web',
    'web:',
    'web:.1',
    `web:${x(129)}`,
    'a b',
    '/web',
    'web/',
    'a//b',
    'a..b',
    'a___b',
    '-a',
    'a-',
    '--privileged',
    'web:1:2',
    'web\n',
    x(401),
  ];
  for (const one of allowed)
    it(`is allowed: ${one.slice(0, 40)}`, () => assert.equal(referenceProblem(one), undefined));
  for (const one of refused) {
    it(`is refused: ${JSON.stringify(one.slice(0, 40))}`, () =>
      assert.match(referenceProblem(one) ?? '', /is no name/));
  }

  it('that is hostile is refused at once', (t) => {
    const started = performance.now();
    for (const one of ['a-'.repeat(200), 'a.'.repeat(200), 'a_'.repeat(199), `${'a'.repeat(399)}!`, 'a/'.repeat(199)]) {
      assert.notEqual(referenceProblem(one), undefined);
    }
    t.diagnostic(`five hostile names in ${Math.round(performance.now() - started)} ms`);
  });
});

describe('where an image comes to be', () => {
  it('is told by its builder', () => {
    assert.deepEqual(
      ['docker', 'dockerfile', 'amazon-ebs', 'azure-arm', 'googlecompute', 'openstack', 'qemu', 'file'].map(placeOf),
      ['docker', 'docker', 'EC2', 'Azure', 'Google Compute Engine', 'OpenStack', undefined, undefined],
    );
  });
});
