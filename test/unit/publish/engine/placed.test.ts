import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Candidate, There } from '../../../../src/image/provider-target.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { placedImages } from '../../../../src/publish/engine/placed.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

function candidate(images: Candidate['images']): Candidate {
  const record = sampleRecord({ leg: 'web', images: [...images] });
  return {
    leg: 'web',
    slug: 'web',
    image: 'web',
    tier: 'application',
    axes: {},
    record,
    images,
    folder: '/nowhere',
    isVerified: true,
    values: new Map([['version', '1.0']]),
  };
}

function there(over: Partial<There>): There {
  return { kind: 'aws', leg: 'web', build: 'b', region: null, id: null, status: 'created', ...over };
}

const id = `sha256:${'a'.repeat(64)}`;
const aws = (region: string, own: string) => sampleImage({ build: 'b', region, id: own, files: [] });
const container = sampleImage({ build: 'b', provider: 'docker', region: 'local', id, files: [] });
const digest = `ghcr.io:443/acme/web@sha256:${'d'.repeat(64)}`;

const cases: readonly (readonly [
  name: string,
  images: Candidate['images'],
  outcomes: readonly There[],
  expected: Readonly<{ [region: string]: string }>,
])[] = [
  ['a machine image where it was baked', [aws('r1', 'ami-1')], [], { r1: 'ami-1' }],
  [
    'its copies, but not those that failed or are of another leg or build',
    [aws('r1', 'ami-1')],
    [
      there({ region: 'r1', id: 'ami-1', status: 'unchanged' }),
      there({ region: 'r2', id: 'ami-2' }),
      there({ region: 'r3', id: 'ami-3', status: 'failed' }),
      there({ region: 'r4', id: null }),
      there({ region: 'r5', id: 'ami-5', leg: 'other' }),
      there({ region: 'r6', id: 'ami-6', build: 'other' }),
      there({ region: 'r7', id: 'ami-7', status: 'skipped' }),
    ],
    { r1: 'ami-1', r2: 'ami-2' },
  ],
  [
    'an image of Google by its copy in another project, which is in no other region',
    [sampleImage({ build: 'b', provider: 'gcp', region: 'global', id: 'projects/bakes/global/images/web', files: [] })],
    [there({ kind: 'gcp', region: 'global', id: 'projects/images/global/images/web' })],
    { global: 'projects/images/global/images/web' },
  ],
  [
    'a bake in two regions, once each',
    [aws('r1', 'ami-1'), aws('r2', 'ami-2')],
    [there({ region: 'r1', id: 'ami-1' }), there({ region: 'r2', id: 'ami-2' }), there({ region: 'r3', id: 'ami-3' })],
    { r1: 'ami-1', r2: 'ami-2', r3: 'ami-3' },
  ],
  ['a container image that was not published', [container], [], { local: id }],
  ['one that was', [container], [there({ kind: 'oci', id: digest })], { local: digest }],
  ['one that could not be', [container], [there({ kind: 'oci', id: digest, status: 'failed' })], { local: id }],
  [
    'files by their path',
    [sampleImage({ build: 'b', provider: 'file', region: 'local', id })],
    [],
    { local: 'out/disk.img' },
  ],
];

describe('placedImages', () => {
  for (const [name, images, outcomes, expected] of cases) {
    it(`tells ${name}`, () => {
      const placed = placedImages([candidate(images)], outcomes, providers);
      assert.deepEqual(Object.fromEntries(placed.map((one) => [one.region, one.id])), expected);
      assert.equal(placed.length, Object.keys(expected).length);
      for (const one of placed) assert.deepEqual([one.leg, one.version], ['web', '1.0']);
    });
  }
});
