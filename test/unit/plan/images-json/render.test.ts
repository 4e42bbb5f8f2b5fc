import assert from 'node:assert/strict';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { linkChain } from '../../../../src/plan/images-json/chain.ts';
import { findImagesJson, readImagesJson } from '../../../../src/plan/images-json/images-json.ts';
import { renderTemplate, renderTemplates } from '../../../../src/plan/images-json/render.ts';
import { refusalOf, repositoryWith } from './repository.ts';

const template =
  '{"v": "__VERSION__", "n": "__NAME__", "a": "__ANSIBLE_FOLDER/x", "s": "__SALT_FOLDER", "d": "__DOCKER_FOLDER/y"}';

describe('renderTemplates', () => {
  it('fills in packer.json for each entry of Packer, there or not', (t) => {
    const repository = repositoryWith(t, {
      '.docker/IMAGES.json':
        '{"images": [{"name": "a", "version": "1"}, {"dockerfile": "D", "tag": "acme/b:1"}, {"name": "a", "file": "sub/2.json"}]}',
      '.docker/packer.json': template,
      '.ansible/': '',
      'salt/': '',
      '.salt/': '',
    });
    assert.deepEqual(
      [...renderTemplates({ repository, files: ['.docker/IMAGES.json'] })],
      [
        ['.docker/packer/a-1.json', '{"v": "1", "n": "a", "a": ".ansible/x", "s": "salt", "d": ".docker/y"}'],
        ['.docker/packer/sub/2.json', '{"v": "sub/2", "n": "a", "a": ".ansible/x", "s": "salt", "d": ".docker/y"}'],
      ],
    );
  });

  it('takes packer.json out of docker for an IMAGES.json at the root', (t) => {
    const repository = repositoryWith(t, {
      'IMAGES.json': '{"images": [{"name": "a"}]}',
      'docker/packer.json': template,
    });
    assert.deepEqual(
      [...renderTemplates({ repository, files: ['IMAGES.json'] })],
      [['packer/a.json', '{"v": "a", "n": "a", "a": "ansible/x", "s": "salt", "d": "docker/y"}']],
    );
  });

  it('needs a packer.json, and paths in the folder packer', (t) => {
    const repository = repositoryWith(t, {
      'docker/IMAGES.json': '{"images": [{"name": "a"}]}',
      'x/IMAGES.json': '{"images": [{"name": "a", "file": "../packer-1.json"}, {"name": "b", "file": "/etc/x.json"}]}',
    });
    assert.deepEqual(
      refusalOf(() => renderTemplates({ repository, files: ['docker/IMAGES.json'] })),
      ['docker/IMAGES.json:1: docker/packer.json is not there: the templates of this file are made from it.'],
    );
    assert.deepEqual(
      refusalOf(() => renderTemplates({ repository, files: ['x/IMAGES.json'] })).map((line) => line.slice(0, 55)),
      [
        'x/IMAGES.json:1: NO_IMAGE_FILE_ERROR: images[0].file mu',
        'x/IMAGES.json:1: NO_IMAGE_FILE_ERROR: images[1].file mu',
      ],
    );
  });
});

describe('renderTemplate', () => {
  it('keeps JSON whole, and puts in a text as it is', () => {
    const values = { version: 'a"b\\', name: '$&', ansibleFolder: '', saltFolder: '', dockerFolder: '' };
    assert.deepEqual(JSON.parse(renderTemplate('["__VERSION__", "__NAME____NAME__"]', values)), ['a"b\\', '$&$&']);
  });
});

describe('examples/images-json', () => {
  const repository = realpathSync(new URL('../../../../examples/images-json', import.meta.url));

  it('is a chain of a template and a Dockerfile', async () => {
    const read = readImagesJson({ repository, files: findImagesJson(repository) });
    const { legs, notices } = await linkChain(repository, read);
    assert.deepEqual(
      legs.map(({ definition: { leg, parent, work } }) => [leg, parent, work.builder]),
      [
        ['base/1.0', null, 'packer'],
        ['site/1.0', 'base/1.0', 'dockerfile'],
      ],
    );
    assert.deepEqual(notices, []);
  });

  it('has the templates that its packer.json gives', () => {
    for (const [path, text] of renderTemplates({ repository, files: ['docker/IMAGES.json'] })) {
      assert.equal(readFileSync(join(repository, path), 'utf8'), text);
    }
  });
});
