import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { debugLogArtifactName, leftoversArtifactName, recordArtifactName } from '../../../src/image/artifact-name.ts';
import { plan } from '../../../src/image/plan.ts';
import { record } from '../../../src/image/record.ts';
import { sampleLeg, samplePlan } from './sample-plan.ts';
import { sampleImage, sampleRecord } from './sample-record.ts';

describe('a record', () => {
  test('with every member parses to itself, also from JSON', () => {
    const full = sampleRecord();
    assert.deepEqual(record.parse(JSON.parse(JSON.stringify(full))), full);
  });

  test('may be without what is not known', () => {
    const bare = sampleRecord({
      key: null,
      recipe: null,
      images: [],
      parent: null,
      previous: null,
      failure: null,
      verification: null,
      tools: { packer: null, plugins: {} },
      leftovers: [],
      publications: [],
    });
    assert.deepEqual(record.parse(bare), bare);
  });

  const full = sampleRecord();
  const wrong: readonly (readonly [name: string, value: unknown])[] = [
    ['another schema', { ...full, schema: 'bakehouse/record/2' }],
    ['an unknown status', { ...full, status: 'good' }],
    ['an unknown stage', { ...full, stage: 'test' }],
    ['an unknown tier', { ...full, tier: 'middle' }],
    ['an unknown failure class', { ...full, failure: { class: 'boom', message: '' } }],
    ['a failure without a message', { ...full, failure: { class: 'network' } }],
    ['an image without an id', { ...full, images: [sampleImage({ id: '' })] }],
    ['a digest that is none', { ...full, images: [sampleImage({ digests: { config: 'sha256:abc' } })] }],
    ['a time with an offset', { ...full, images: [sampleImage({ created: '2026-11-21T10:00:00+01:00' })] }],
    [
      'a file of negative size',
      { ...full, images: [sampleImage({ files: [{ path: 'x', size: -1, sha256: `sha256:${'a'.repeat(64)}` }] })] },
    ],
    ['an axis that is no text', { ...full, axes: { region: 1 } }],
    ['an attempt of zero', { ...full, run: { ...full.run, attempt: 0 } }],
    ['a predecessor that is no digest', { ...full, previous: 'abc' }],
    ['values of variables', { ...full, variables: [{ name: 'region', value: 'x' }] }],
    ['a stage of unknown status', { ...full, stages: [{ name: 'RunPacker', status: 'done', start: null, end: null }] }],
    ['a leftover of unknown state', { ...full, leftovers: [{ ...full.leftovers[0], state: 'gone' }] }],
    ['no object', 'record'],
    ['null', null],
  ];
  for (const [name, value] of wrong) {
    test(`with ${name} is refused`, () => assert.equal(record.safeParse(value).success, false));
  }

  for (const name of Object.keys(full)) {
    test(`without "${name}" is refused`, () => {
      const { [name]: _, ...rest }: { readonly [name: string]: unknown } = full;
      assert.equal(record.safeParse(rest).success, false);
    });
  }
});

describe('a plan', () => {
  const accepts = (over: object): boolean =>
    plan.safeParse({ ...samplePlan([]), legs: [{ ...sampleLeg('web/x'), ...over }] }).success;

  test('holds legs', () => assert.equal(accepts({}), true));

  const wrong: readonly object[] = [
    { slug: 'web/x' },
    { slug: '../x' },
    { slug: 'Web' },
    { slug: '' },
    { leg: '' },
    { level: -1 },
    { todo: ['publish'] },
  ];
  for (const over of wrong) {
    test(`refuses ${JSON.stringify(over)}`, () => assert.equal(accepts(over), false));
  }
});

describe('names of artifacts', () => {
  test('tell leg, stage and attempt', () => {
    assert.equal(recordArtifactName('bakehouse', 'web-x', 'bake', 2), 'bakehouse-web-x-bake-a2');
    assert.equal(leftoversArtifactName('p', 'web-x', 1), 'p-web-x-leftovers-a1');
    assert.equal(debugLogArtifactName('p', 'web-x', 1), 'p-web-x-debug-log-a1');
  });
});
