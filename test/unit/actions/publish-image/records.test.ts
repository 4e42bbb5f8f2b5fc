import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { findRecords } from '../../../../src/actions/publish-image/records.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { sampleLeg, samplePlan } from '../../image/sample-plan.ts';
import { sampleRecord } from '../../image/sample-record.ts';

describe('the records of a publishing', () => {
  const begin = () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'records'));
    const host = { ...fakeHost(), workspace, temporary: join(workspace, 'temporary') };
    const find = (records: readonly string[], plan: Parameters<typeof findRecords>[2] = null) =>
      findRecords(host, { records, 'artifact-prefix': 'bakehouse' }, plan, join(workspace, 'own'));
    return { workspace, find };
  };

  it('are those of a folder that is named', async () => {
    const { workspace, find } = begin();
    writeFileSync(join(workspace, 'records', 'record.json'), JSON.stringify(sampleRecord()));
    const { records } = await find(['records']);
    assert.equal(records.length, 1);
  });

  // Or a publishing of nothing would end well.
  it('are not those of a folder that holds none', async () => {
    const { workspace, find } = begin();
    writeFileSync(join(workspace, 'records', 'result.json'), '{}');
    await assert.rejects(
      find(['records']),
      /"records" names "records", which holds no record: files called record\.json/,
    );
    await assert.rejects(find(['records'], samplePlan([sampleLeg('web')])), /which holds no record/);
  });

  it('may be none where nothing is due', async () => {
    const { find } = begin();
    const plan = samplePlan([sampleLeg('web', { todo: [], state: 'unchanged' })]);
    assert.deepEqual((await find(['records'], plan)).records, []);
  });

  it('are named where this job has none', async () => {
    await assert.rejects(begin().find([]), /nothing to publish: no step of this job has left a record/);
  });
});
