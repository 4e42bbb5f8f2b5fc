import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import { markUnverified, markVerified } from '../../../../src/actions/kitchen-verify/mark.ts';
import type { Record as LegRecord } from '../../../../src/image/record.ts';
import type { Providers } from '../../../../src/image/provider.ts';
import { awsMarks } from '../../../../src/providers/aws/kitchen.ts';
import { awsProvider } from '../../../../src/providers/aws/provider.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

async function mark(
  record: LegRecord,
  of: Providers,
  over: Partial<ReturnType<typeof fakeHost>> = {},
  set = markVerified,
) {
  const host = { ...fakeHost(), ...over };
  await set(host, { 'pass-env': [], 'working-directory': '.' }, of, { slug: 'web' }, record);
  return host.told;
}

describe('an image that passed', () => {
  const region = 'eu-west-1';

  test('is tagged on EC2, in its region, with the id of the run', async () => {
    const tags: unknown[] = [];
    let value = '77';
    const marks = awsMarks(async (place) => ({
      tag: async (ids, set) => void tags.push([place, ids, set]),
      imagesById: async () => [{ Tags: [{ Key: 'bakehouse:verified', Value: value }] }],
    }));
    const of = [{ ...awsProvider(), marks }];
    const record = sampleRecord({
      key: 'bk1',
      images: [sampleImage({ provider: 'aws', region, id: 'ami-1', files: [] })],
    });
    const run = { ...fakeHost().run, id: '77' };
    assert.deepEqual(await mark(record, of, { run }), []);
    await mark(record, of);
    assert.deepEqual(tags, [
      [region, ['ami-1'], { 'bakehouse:verified': '77' }],
      [region, ['ami-1'], { 'bakehouse:verified': 'local' }],
    ]);
    // Nobody finds it by a key.
    await mark({ ...record, key: null }, of);
    assert.equal(tags.length, 2);
    await mark(record, of, {}, markUnverified);
    assert.deepEqual(tags[2], [region, ['ami-1'], { 'bakehouse:verified': '' }]);
    value = '';
    await mark(record, of, {}, markUnverified);
    assert.equal(tags.length, 3);
  });

  test('that is files is marked beside them, whatever made it', async () => {
    for (const provider of ['file', 'vagrant', 'hyperv']) {
      const workspace = temporaryFolder();
      writeFileSync(join(workspace, 'disk.img'), 'x');
      const files = [{ path: 'disk.img', size: 1, sha256: sha256('x') }];
      const record = sampleRecord({ key: 'bk1', images: [sampleImage({ provider, id: 'disk.img', files })] });
      assert.deepEqual(await mark(record, providers, { workspace }), []);
      const beside = JSON.parse(readFileSync(join(workspace, 'disk.img.bakehouse.json'), 'utf8'));
      assert.deepEqual([beside.key, beside.verified], ['bk1', true]);
      const read = (): unknown => JSON.parse(readFileSync(join(workspace, 'disk.img.bakehouse.json'), 'utf8')).verified;
      // What lies there by now is of another bake.
      await mark({ ...record, key: 'bk2' }, providers, { workspace }, markUnverified);
      assert.equal(read(), true);
      await mark(record, providers, { workspace }, markUnverified);
      assert.equal(read(), false);
    }
  });

  test('at a provider that keeps no marks is in its record alone', async () => {
    const record = sampleRecord({
      key: 'bk1',
      images: [sampleImage({ provider: 'vagrant', id: 'web-1', files: [] })],
    });
    assert.deepEqual(await mark(record, providers), []);
  });
});
