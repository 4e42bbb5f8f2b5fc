import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { FoundImage } from '../../../src/image/found.ts';
import { record } from '../../../src/image/record.ts';
import { reusedRecord } from '../../../src/image/reused.ts';
import { sampleDefinition } from '../plan/sample-definition.ts';
import { sampleLeg } from './sample-plan.ts';

const IMAGE: FoundImage = {
  build: 'amazon-ebs.web',
  provider: 'aws',
  account: '123456789012',
  region: 'us-east-1',
  id: 'ami-1',
  created: '2026-11-21T10:00:00.000Z',
  digests: {},
  tags: ['x'],
  files: [],
  verified: true,
  runId: '4711',
};
const FINDER = {
  run: { url: 'https://example/run', id: '5', attempt: 1 },
  git: { repository: 'acme/images', commit: 'c'.repeat(40), ref: 'refs/heads/main' },
  parentId: 'ami-0',
  parentKey: 'bk2-parent',
};

describe('the record of an image that was found', () => {
  it('says what the provider knows, and is a record', () => {
    const { work } = sampleDefinition('web/a');
    assert.ok(work.builder === 'packer');
    const leg = sampleLeg('web/a', {
      parent: 'base/a',
      key: `bk2-${'k'.repeat(40)}`,
      recipe: `br2-${'r'.repeat(40)}`,
      work: { ...work, vars: { b: '1', a: '2' }, 'secret-vars': { token: 'TOKEN' } },
    });
    const one = reusedRecord(leg, [IMAGE, { ...IMAGE, build: null, id: 'ami-2', runId: null }], FINDER);
    assert.equal(one.status, 'reused');
    assert.equal(one['baked-in'], '4711');
    assert.equal(one.tools.packer, null);
    assert.equal(reusedRecord(leg, [{ ...IMAGE, packer: '1.14.2' }], FINDER).tools.packer, '1.14.2');
    assert.deepEqual(one.variables, ['a', 'b', 'token']);
    assert.equal(one.git.template, 'web');
    assert.equal(one.parent?.id, 'ami-0');
    assert.deepEqual(
      one.images.map(({ build, id, region }) => [build, id, region]),
      [
        ['amazon-ebs.web', 'ami-1', 'us-east-1'],
        ['', 'ami-2', 'us-east-1'],
      ],
    );
    assert.deepEqual(record.parse(JSON.parse(JSON.stringify(one))), JSON.parse(JSON.stringify(one)));
    assert.ok(!JSON.stringify(one).includes('"2"'));
  });

  it('of a Dockerfile names that, and tells the run of none', () => {
    const one = reusedRecord(sampleLeg('web'), [{ ...IMAGE, runId: null }], {
      ...FINDER,
      parentId: null,
      parentKey: null,
    });
    assert.equal(one.git.template, 'Dockerfile');
    assert.equal(one['baked-in'], '');
    assert.equal(one.parent, null);
  });
});
