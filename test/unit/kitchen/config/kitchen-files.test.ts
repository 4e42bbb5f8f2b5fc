import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { findKitchenFiles, type KitchenFiles } from '../../../../src/kitchen/config/kitchen-files.ts';

describe('findKitchenFiles', () => {
  let root = '';
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'kitchen-files-')));
    mkdirSync(join(root, 'ws/cookbook/.kitchen'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const find = (
    files: readonly string[],
    kitchenYaml = '',
    environment: Readonly<Record<string, string>> = {},
  ): KitchenFiles => {
    for (const file of files) writeFileSync(join(root, 'ws/cookbook', file), '');
    return findKitchenFiles({
      workspace: join(root, 'ws'),
      folder: join(root, 'ws/cookbook'),
      kitchenYaml,
      environment,
    });
  };
  const at = (name: string): string => join(root, 'ws/cookbook', name);

  it('finds nothing', () => {
    assert.deepEqual(find([]), { kitchen: null, local: null, global: null, berksfile: null, dockerfileScript: null });
  });

  it('finds all', () => {
    assert.deepEqual(
      find(['.kitchen.yml', 'Berksfile', 'gen-kitchen-dockerfile.sh', 'ci.yml'], '', {
        KITCHEN_LOCAL_YML: 'ci.yml',
        KITCHEN_GLOBAL_YAML: '/dev/null',
      }),
      {
        kitchen: at('.kitchen.yml'),
        local: at('ci.yml'),
        global: '/dev/null',
        berksfile: at('Berksfile'),
        dockerfileScript: at('gen-kitchen-dockerfile.sh'),
      },
    );
  });

  it('takes the one that is named, by the input before the environment', () => {
    assert.equal(
      find(['kitchen.yml', '.kitchen.yml', 'a.yml', 'b.yml'], 'a.yml', { KITCHEN_YAML: 'b.yml' }).kitchen,
      at('a.yml'),
    );
    assert.equal(find([], '', { KITCHEN_YAML: 'b.yml' }).kitchen, at('b.yml'));
  });

  const refusals: readonly { readonly name: string; readonly run: () => unknown; readonly message: RegExp }[] = [
    {
      name: 'both files',
      run: () => find(['kitchen.yml', '.kitchen.yml']),
      message:
        /^cookbook has both kitchen\.yml and \.kitchen\.yml, and Test Kitchen takes neither then\. Delete one .* "kitchen-yaml"\.$/,
    },
    {
      name: 'a named file that is not there',
      run: () => find([], 'k.yml'),
      message: /^Input "kitchen-yaml" names "k\.yml", which does not exist/,
    },
    {
      name: 'a named file outside',
      run: () => find([], '../../x', (writeFileSync(join(root, 'x'), ''), {})),
      message: /must stay inside the workspace/,
    },
    {
      name: 'a folder',
      run: () => find([], '.kitchen'),
      message: /^Input "kitchen-yaml" must name a file, but cookbook\/\.kitchen is none\.$/,
    },
    {
      name: 'an overlay that is not there',
      run: () => find(['kitchen.yml'], '', { KITCHEN_LOCAL_YAML: 'ci.yml' }),
      message:
        /^The environment variable KITCHEN_LOCAL_YAML names "ci\.yml", which does not exist .* would run without it/,
    },
    {
      name: 'a script that leads out of the workspace',
      run: () => {
        writeFileSync(join(root, 'x'), '');
        symlinkSync(join(root, 'x'), at('gen-kitchen-dockerfile.sh'));
        return find(['kitchen.yml']);
      },
      message: /^gen-kitchen-dockerfile\.sh must stay inside the workspace/,
    },
  ];
  for (const { name, run, message } of refusals) {
    it(`refuses ${name}`, () =>
      assert.throws(run, (error) => error instanceof UserError && message.test(error.message)));
  }
});
