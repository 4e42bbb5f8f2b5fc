import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lateValues } from '../../../../src/image/late-values.ts';
import { dirtyProblems } from '../../../../src/publish/engine/gate.ts';
import type { DueLeg } from '../../../../src/publish/engine/legs.ts';
import { sampleRecord } from '../../image/sample-record.ts';

const due = (dirty?: string[]): DueLeg => {
  const { git, ...record } = sampleRecord();
  return {
    found: {
      from: 'record.json',
      digest: '',
      attempt: 1,
      record: { ...record, git: dirty === undefined ? git : { ...git, dirty } },
    },
    leg: null,
    targets: ['named', 'keyed'],
  };
};
const targets = {
  named: { oci: { repository: 'registry.test/{image}', tags: ['{version}', 'at-{git.short}'] } },
  keyed: { oci: { repository: 'registry.test/{image}', tags: ['{key8}', 'latest'] } },
};

test('an image of files that differ from the commit has a problem where a target tells the commit, and nowhere else', () => {
  assert.deepEqual(dirtyProblems(due(['a.sh', 'b.sh']), targets), [
    'server/us-east-1/acme was baked of files that differ from the commit (a.sh, b.sh), and the target named uses {version} and {git.short}.',
  ]);
  assert.deepEqual(dirtyProblems(due(), targets), []);
  assert.deepEqual(dirtyProblems({ ...due(['a.sh']), targets: ['keyed'] }, targets), []);
});

test('what names the commit says that it is not quite the commit', () => {
  const run = {
    id: '7',
    attempt: 1,
    url: '',
    repository: '',
    commit: 'c'.repeat(40),
    ref: 'refs/heads/main',
    event: '',
  };
  const values = lateValues(run, new Date(0), { key: 'bk2-abcdefghij', version: null, isDirty: true });
  assert.equal(values.get('version'), 'ccccccc-dirty');
  assert.equal(values.get('git.sha'), `${'c'.repeat(40)}-dirty`);
  assert.equal(values.get('git.short'), 'ccccccc-dirty');
  assert.equal(values.get('git.ref'), 'main-dirty');
  assert.equal(values.get('key8'), 'abcdefgh');
  const clean = lateValues(run, new Date(0), { key: null, version: '1.2' });
  assert.equal(clean.get('version'), '1.2');
});
