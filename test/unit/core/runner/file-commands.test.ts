import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { createFileCommands, exportTo, inputOf, putOnPath } from '../../../../src/core/runner/file-commands.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function start() {
  const folder = temporaryFolder();
  const names = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'];
  const environment = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(folder, name)]));
  for (const path of Object.values(environment)) writeFileSync(path, '');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { folder, environment, commands: createFileCommands(environment), read };
}

describe('the files of the runner', () => {
  it('get a value of several lines between marks of their own', () => {
    const { commands, read } = start();
    commands.set('OUTPUT', 'one', 'a\nb');
    commands.set('OUTPUT', 'two', '');
    const found = [...read('OUTPUT').matchAll(/^(\w+)<<(ghadelimiter_[0-9a-f-]{36})\n([^]*?)\n\2\n/gm)];
    assert.deepEqual(
      found.map(([, name, , value]) => [name, value]),
      [
        ['one', 'a\nb'],
        ['two', ''],
      ],
    );
    assert.notEqual(found[0]?.[2], found[1]?.[2]);
    assert.equal(read('STATE'), '');
  });

  it('get variables and folders, which this process has from then on, too', () => {
    const { commands, read } = start();
    const own: NodeJS.ProcessEnv = { PATH: '/usr/bin' };
    exportTo(commands, own, 'COLOR', 'red');
    putOnPath(commands, own, '/opt/packer');
    assert.match(read('ENV'), /^COLOR<<(\S+)\nred\n\1\n$/);
    assert.equal(read('PATH'), '/opt/packer\n');
    assert.deepEqual(own, { COLOR: 'red', PATH: '/opt/packer:/usr/bin' });
  });

  it('get one part of the summary after the other', async () => {
    const { commands, read } = start();
    await commands.summarize('# a\n');
    await commands.summarize('# b\n');
    assert.equal(read('STEP_SUMMARY'), '# a\n# b\n');
  });

  it('are not made where they are gone, and not missed where the runner told none', async () => {
    const { commands, folder } = start();
    rmSync(join(folder, 'OUTPUT'));
    rmSync(join(folder, 'STEP_SUMMARY'));
    assert.throws(() => commands.set('OUTPUT', 'one', 'a'), /The runner's file for OUTPUT is gone/);
    await assert.rejects(commands.summarize('# a\n'), { code: 'ENOENT' });
    createFileCommands({}).set('OUTPUT', 'one', 'a');
  });
});

describe('an input', () => {
  it('is what the runner calls it, byte for byte', () => {
    assert.equal(inputOf({ 'INPUT_SECRET-VARS': ' a \n' }, 'secret-vars'), ' a \n');
    assert.equal(inputOf({ INPUT_A_B: 'x' }, 'a b'), 'x');
    assert.equal(inputOf({}, 'none'), '');
  });
});
