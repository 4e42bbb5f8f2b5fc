import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  sourceReference,
  stagedReference,
  buildRegistryTags,
  verifiedReference,
} from '../../../../src/providers/docker/staging.ts';
import { Seeded } from '../../../support/seeded.ts';

const key = `bk2-${'a2'.repeat(20)}`;
/** distribution/reference, regexp.go: what docker takes as a repository below a host, and as a tag. */
const DOCKER = /^bakehouse\.local\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

describe('references of baked images', () => {
  for (const [slug, build, expected] of [
    ['web-bookworm', undefined, `web-bookworm:${key}`],
    ['web-1.2_x', undefined, `web-1.2_x:${key}`],
    ['a---b', undefined, `a---b:${key}`],
    ['web', 'docker.web', `web:${key}.docker.web`],
  ] as const) {
    it(`of ${slug}${build === undefined ? '' : `, ${build}`} are readable`, () => {
      assert.equal(stagedReference(slug, key, build), `bakehouse.local/${expected}`);
    });
  }

  it('say that the tests have passed', () => {
    assert.equal(verifiedReference('web', key), `bakehouse.local/web:${key}-verified`);
    assert.equal(verifiedReference('web', key, 'docker.a'), `bakehouse.local/web:${key}-verified.docker.a`);
    assert.deepEqual(buildRegistryTags(key, 'b'), { staged: `${key}.b`, verified: `${key}-verified.b` });
  });

  const slugs = [
    'a.b',
    'a..b',
    'a-b',
    'a.-b',
    'a-.b',
    'a_b',
    'a__b',
    'a___b',
    'ab-',
    'ab_',
    'ab',
    'x'.repeat(113),
    'x'.repeat(300),
    'a-b__0123456789abcdef',
  ];
  const builds = [
    undefined,
    'a',
    'A',
    'verified',
    'a-verified',
    'a verified',
    'a/b',
    'a b',
    'a@b',
    'ä',
    '',
    '.',
    '-',
    'a__b',
    'b'.repeat(200),
    'b'.repeat(201),
  ];

  it('are such as docker takes, and all different', () => {
    const seen = new Map<string, string>();
    for (const slug of slugs) {
      for (const build of builds) {
        for (const [kind, of] of [
          ['staged', stagedReference],
          ['verified', verifiedReference],
        ] as const) {
          const reference = of(slug, key, build);
          const what = JSON.stringify([kind, slug, build]);
          assert.match(reference, DOCKER, what);
          assert.ok(reference.indexOf(':') <= 255, what);
          assert.equal(seen.get(reference), undefined, `${what} and ${seen.get(reference)} share ${reference}`);
          seen.set(reference, what);
        }
      }
    }
    assert.equal(seen.size, slugs.length * builds.length * 2);
  });

  it('cannot be had by a slug or build that is written like the mark of another', () => {
    const [, marked = ''] = /\/(.+):/.exec(stagedReference('a..b', key)) ?? [];
    assert.match(marked, /^a-b__[0-9a-f]{16}$/);
    assert.notEqual(stagedReference(marked, key), stagedReference('a..b', key));
    const [, build = ''] = /\.([^.]+)$/.exec(stagedReference('a', key, 'b c')) ?? [];
    assert.match(build, /^b-c__[0-9a-f]{16}$/);
    assert.notEqual(stagedReference('a', key, build), stagedReference('a', key, 'b c'));
  });

  it('stay so for slugs of any making', () => {
    const seed = new Seeded(6);
    const seen = new Map<string, string>();
    for (let count = 0; count < 5000; count += 1) {
      const slug = `a${seed.some(1, 8, () => seed.pick(['a', 'b', '0', '.', '_', '-'])).join('')}`;
      const reference = stagedReference(slug, key);
      assert.match(reference, DOCKER, slug);
      assert.equal(seen.get(reference) ?? slug, slug);
      seen.set(reference, slug);
    }
  });
});

it('names a source that only the daemon has by twelve digits', () => {
  assert.equal(sourceReference(`sha256:${'0123456789abcdef'.repeat(4)}`), 'bakehouse.local/source:0123456789ab');
});
