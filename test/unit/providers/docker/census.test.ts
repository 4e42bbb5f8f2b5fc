import assert from 'node:assert/strict';
import { it } from 'node:test';

import { dockerCensus } from '../../../../src/providers/docker/census.ts';
import { stagedReference, verifiedReference } from '../../../../src/providers/docker/staging.ts';
import { dockerImage, memoryDocker } from './memory-docker.ts';

const key = (letter: string): string => `bk2-${letter.repeat(40)}`;
const id = (digit: string): string => `sha256:${digit.repeat(64)}`;

it('tells of images under names of ours by slug and key, and of a Dockerfile what it stands on', async () => {
  const label = 'org.opencontainers.image.base.name';
  const docker = memoryDocker(
    [
      dockerImage(id('1'), { labels: { [label]: 'debian:12', 'dev.bakehouse.recipe': 'br2-x' } }),
      dockerImage(id('2'), { labels: { [label]: stagedReference('base', key('a')) } }),
      dockerImage(id('3')),
      dockerImage(id('4')),
    ],
    {
      [stagedReference('base', key('a'))]: id('1'),
      [verifiedReference('base', key('a'))]: id('1'),
      [stagedReference('web', key('b'))]: id('2'),
      // Another image passed the tests of this name.
      [verifiedReference('web', key('b'))]: id('4'),
      [stagedReference('two', key('c'), 'one')]: id('3'),
      'other:latest': id('3'),
      'bakehouse.local/source:0123456789ab': id('3'),
    },
  );
  const found = await dockerCensus(docker);
  assert.deepEqual(
    found.map(({ leg, key: of, id: is, parent, recipe, verified }) => [leg, of, is, parent, recipe, verified]),
    [
      ['base', key('a'), id('1'), 'debian:12', 'br2-x', true],
      ['web', key('b'), id('2'), key('a'), null, false],
      ['two', key('c'), id('3'), null, null, false],
    ],
  );
});

it('asks for nothing more where there is nothing', async () => {
  assert.deepEqual(await dockerCensus(memoryDocker([], {})), []);
});
