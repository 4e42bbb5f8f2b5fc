// The command that is offered where docker did not answer removes what has the folder of that bake mounted, and nothing else.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { containerCommand } from '../../../../src/providers/docker/sweep.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const FOLDER = '/runner/_temp/bakehouse/b-1/t';

/** Runs it with a docker that has these containers, and gives what that was told to remove. */
function removedOf(containers: Readonly<Record<string, readonly string[]>>): string {
  const folder = temporaryFolder();
  const ids = Object.keys(containers);
  const rows = ids.map((id) => [id, ...(containers[id] ?? [])].join(' '));
  const docker = `#!/bin/sh
case "$1" in
  ps) printf '%s\\n' ${ids.join(' ')} ;;
  inspect) printf '%s\\n' ${rows.map((row) => `'${row}'`).join(' ')} ;;
  rm) echo "$@" > '${folder}/removed' ;;
esac
`;
  writeFileSync(join(folder, 'docker'), docker);
  chmodSync(join(folder, 'docker'), 0o755);
  execFileSync('/bin/sh', ['-c', containerCommand(FOLDER)], {
    env: { PATH: `${folder}:/usr/bin:/bin` },
    stdio: 'ignore',
  });
  return existsSync(join(folder, 'removed')) ? readFileSync(join(folder, 'removed'), 'utf8').trim() : '';
}

describe('the command that removes the containers of a bake by hand', () => {
  it('removes those with something of its folder mounted', () => {
    const own = { a1: [`${FOLDER}/packer1`], b2: ['/data', `${FOLDER}/packer2`] };
    const others = { c3: [], d4: ['/runner/_temp/bakehouse/b-2/t/x'], e5: [`${FOLDER}x/y`], f6: [`/other${FOLDER}/x`] };
    assert.equal(removedOf({ ...own, ...others }), 'rm --force --volumes a1 b2');
  });

  it('removes nothing where there is none', () => {
    assert.equal(removedOf({ c3: ['/data'] }), '');
  });
});
