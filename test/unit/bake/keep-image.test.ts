import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { bakeMeans } from '../../../src/actions/bake/means.ts';
import { readSettings } from '../../../src/actions/bake/settings.ts';
import { keepImages, rememberBake } from '../../../src/bake/keep-image.ts';
import { settleLeg } from '../../../src/bake/settled-leg.ts';
import { sha256 } from '../../../src/core/files/files.ts';
import { lookUpBeside } from '../../../src/providers/file/beside.ts';
import { introduceProviders, providers } from '../../../src/providers/providers.ts';
import { commitAll } from '../../support/plan/repository.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleImage, sampleRecord } from '../image/sample-record.ts';

introduceProviders();

describe('an image that is files', () => {
  for (const provider of ['file', 'azure', 'aws', 'who-knows']) {
    test(`is known by its key, whatever made the files: ${provider}`, async () => {
      const workspace = temporaryFolder();
      writeFileSync(join(workspace, 'app.pkr.hcl'), 'build {}\n');
      writeFileSync(join(workspace, 'disk.img'), 'disk');
      const host = { ...fakeHost({ inputs: { template: 'app.pkr.hcl' } }), workspace };
      const options = readSettings(host);
      const settled = await settleLeg(host, bakeMeans.providers, options);
      const identity = { ...settled.identity, key: 'bk2-key', recipe: 'br2-recipe' };
      const id = sha256('disk');
      const image = sampleImage({ provider, region: 'local', id, files: [{ path: 'disk.img', size: 4, sha256: id }] });
      const record = sampleRecord({ images: [image] });
      await keepImages(host, providers, options, { ...settled, identity }, record, workspace);
      const found = await lookUpBeside(workspace, ['disk.img'], 'bk2-key');
      assert.equal(found.kind === 'found' ? found.images[0]?.id : found.reason, id);
    });
  }
});

describe('what is remembered of a bake', () => {
  const at = (second: number): string => new Date(second * 1000).toISOString();
  const stage = (name: string, start: number | null, end: number | null) => ({
    name,
    status: start === null ? ('skipped' as const) : ('complete' as const),
    start: start === null ? null : at(start),
    end: end === null ? null : at(end),
  });
  for (const [what, stages, seconds] of [
    ['from its first stage to its last', [stage('a', 10, 12.5), stage('b', null, null), stage('c', 12.5, 70)], 60],
    ['nothing where nothing ran', [stage('a', null, null)], undefined],
  ] as const) {
    test(`says how long it took: ${what}`, async () => {
      const workspace = temporaryFolder();
      writeFileSync(join(workspace, 'app.pkr.hcl'), 'build {}\n');
      commitAll(workspace);
      const host = { ...fakeHost({ inputs: { template: 'app.pkr.hcl' } }), workspace };
      const settled = await settleLeg(host, bakeMeans.providers, readSettings(host));
      const identity = { ...settled.identity, key: 'bk2-key' };
      assert.notEqual(identity.read, null);
      let kept = '{}';
      const keeping = { ...host, keep: async (_: string, text: string) => void (kept = text) };
      await rememberBake(keeping, { ...settled, identity }, sampleRecord({ stages: [...stages] }));
      assert.equal(JSON.parse(kept).key, 'bk2-key');
      assert.equal(JSON.parse(kept).seconds, seconds);
    });
  }
});
