// Packer itself reads the variables that a target writes, whatever an id holds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { itemsOf } from '../../src/publish/files/item.ts';
import { renderTfvars } from '../../src/publish/files/formats/tfvars.ts';
import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { candidatesOf, placedImage } from '../support/publish/candidates.ts';
import { Seeded } from '../support/seeded.ts';
import { temporaryFolder } from '../unit/core/temporary-folder.ts';
import { hostileText } from '../unit/publish/files/hostile.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const folder = temporaryFolder();
const COUNT = 60;

/** Writes what it was given to a file, as HCL sees it: in JSON, so that nothing of it is lost on the way. */
const TEMPLATE = [
  'source "file" "x" {',
  '  target  = "${path.root}/seen.json"',
  '  content = jsonencode({ texts = local.texts, regional = var.regional_image_id })',
  '}',
  'build { sources = ["source.file.x"] }',
].join('\n');

for (const name of eitherPacker(import.meta.url)) {
  describe(`tfvars, read by ${name}`, () => {
    it('holds the ids', (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined) return;
      t.diagnostic(`Packer ${packer.version}`);
      const seeded = new Seeded(20260804);
      const ids = Array.from({ length: COUNT }, () => hostileText(seeded));
      const images = [
        ...ids.map((id, index) => placedImage({ image: `i${index}`, id })),
        placedImage({ image: 'regional', id: 'ami-${1}', region: 'us-east-1' }),
        placedImage({ image: 'regional', id: 'ami-"2"', region: 'eu-west-1' }),
      ];
      const text = renderTfvars(itemsOf(candidatesOf(images), images), '{image}_image_id', false, null).content;
      const place = join(folder, name);
      mkdirSync(place);
      // A variable file named like this is what Packer reads by itself, as Terraform does *.auto.tfvars.json.
      writeFileSync(join(place, 'images.auto.pkrvars.json'), text);
      const variables = ids.map((_, index) => `variable "i${index}_image_id" { type = string }`).join('\n');
      const texts = ids.map((_, index) => `var.i${index}_image_id`).join(', ');
      writeFileSync(
        join(place, 'template.pkr.hcl'),
        `${variables}\nvariable "regional_image_id" { type = map(string) }\nlocals { texts = [${texts}] }\n${TEMPLATE}\n`,
      );
      execFileSync(packer.program, ['build', '.'], {
        cwd: place,
        env: { ...packer.environment, HOME: place, PACKER_CONFIG_DIR: place },
        stdio: 'pipe',
      });
      const seen: unknown = JSON.parse(execFileSync('cat', [join(place, 'seen.json')], { encoding: 'utf8' }));
      assert.deepEqual(seen, { texts: ids, regional: { 'us-east-1': 'ami-${1}', 'eu-west-1': 'ami-"2"' } });
    });
  });
}
