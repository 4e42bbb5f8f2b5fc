import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { pathLines } from '../../../src/cli/typed-outputs.ts';

const lines = (outputs: Readonly<Record<string, string>>): readonly string[] =>
  pathLines(new Map(Object.entries(outputs)));

describe('pathLines', () => {
  it('say how a shell finds what was installed, and nothing of what it finds already', () => {
    assert.deepEqual(lines({ path: '/tools/packer/1.14.0/packer', 'install-source': 'download' }), [
      'For this shell, run:',
      '  export PATH=/tools/packer/1.14.0:"$PATH"',
    ]);
    assert.deepEqual(lines({ path: '/usr/bin/packer', 'install-source': 'system' }), []);
    assert.deepEqual(lines({}), []);
  });

  it('are read by a shell as they are meant, whatever the folder is called', () => {
    const folder = `/a b/it's $(touch x) "q"`;
    const made = lines({ path: `${folder}/packer`, 'plugin-path': folder, 'install-source': 'tool-cache' });
    const script = `${made.slice(1).join('\n')}\nprintf '%s\\n' "\${PATH%%:*}" "$PACKER_PLUGIN_PATH"`;
    const { stdout } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8', env: { PATH: '/bin' } });
    assert.deepEqual(stdout.trimEnd().split('\n'), [folder, folder]);
  });
});
