import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { bakeMeans } from '../../../src/actions/bake/means.ts';
import { readSettings } from '../../../src/actions/bake/settings.ts';
import { keepImages } from '../../../src/bake/keep-image.ts';
import { settleLeg } from '../../../src/bake/settled-leg.ts';
import { sha256 } from '../../../src/core/files/files.ts';
import { lookUpBeside } from '../../../src/providers/file/beside.ts';
import { introduceProviders, providers } from '../../../src/providers/providers.ts';
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
