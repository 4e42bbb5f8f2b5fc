import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isWithoutImage, keptImages, withoutImage } from '../../../../src/packer/run/without-image.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';

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
  assert.equal(withoutImage(template('skip_create_ami = true'), providers), 'skip_create_ami at t.pkr.hcl:2');
  assert.equal(
    withoutImage(template('skip_save_build_region = true'), providers),
    'skip_save_build_region at t.pkr.hcl:2',
  );
  assert.equal(withoutImage(template('skip_create_ami = false'), providers), null);
  assert.equal(withoutImage(template('skip_create_ami = var.dry'), providers), null);
});

const copied = (region: string, id: string): Parameters<typeof keptImages>[0][number] => ({
  build: 'amazon-ebs.s',
  builderId: 'mitchellh.amazonebs',
  provider: 'aws',
  region,
  id,
  tags: [],
  files: [],
});

test('drops the image of the build region that is not saved, and no other', () => {
  const both = [copied('eu-west-1', 'ami-1'), copied('us-east-1', 'ami-2')];
  const regionsKept = (setting: string): readonly string[] =>
    keptImages(both, template(setting), providers).map(({ region }) => region);
  const all = ['eu-west-1', 'us-east-1'];
  assert.deepEqual(regionsKept('skip_save_build_region = true\n  region = "us-east-1"'), ['eu-west-1']);
  assert.deepEqual(regionsKept('skip_save_build_region = true\n  ami_regions = ["eu-west-1"]'), ['eu-west-1']);
  assert.deepEqual(regionsKept('skip_save_build_region = true\n  ami_regions = ["eu-west-1", "us-east-1"]'), all);
  assert.deepEqual(regionsKept('skip_save_build_region = false\n  region = "us-east-1"'), all);
  assert.deepEqual(regionsKept('skip_save_build_region = true\n  region = var.region'), all);
});

test('takes the null builder alone for one that makes no image', () => {
  const of = (builderId: string): Parameters<typeof isWithoutImage>[0][number] => ({
    build: 'b',
    builderId,
    id: 'Null',
    text: '',
    files: [],
  });
  assert.equal(isWithoutImage([of('fnoeding.null')]), true);
  assert.equal(isWithoutImage([of('fnoeding.null'), of('packer.docker')]), false);
  assert.equal(isWithoutImage([]), false);
});
