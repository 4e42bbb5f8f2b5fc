import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withoutImage } from '../../../src/packer/without-image.ts';
import { readTemplate } from '../../../src/recipe/template.ts';

const template = (setting: string): Parameters<typeof withoutImage>[0] =>
  readTemplate(
    [
      {
        path: 't.pkr.hcl',
        text: `source "amazon-ebs" "s" {\n  ${setting}\n}\nbuild {\n  sources = ["source.amazon-ebs.s"]\n}\n`,
      },
    ],
    'hcl2',
  );

test('names the setting by which no image is kept, with its line', () => {
  assert.equal(withoutImage(template('skip_create_ami = true')), 'skip_create_ami at t.pkr.hcl:2');
  assert.equal(withoutImage(template('skip_save_build_region = true')), 'skip_save_build_region at t.pkr.hcl:2');
  assert.equal(withoutImage(template('skip_create_ami = false')), null);
  assert.equal(withoutImage(template('skip_create_ami = var.dry')), null);
});
