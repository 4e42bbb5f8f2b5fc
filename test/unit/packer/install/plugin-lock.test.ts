import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import type { Lockfile } from '../../../../src/packer/install/lockfile.ts';
import { checkFrozen, pinsOf } from '../../../../src/packer/install/plugin-lock.ts';
import { pluginNeeds } from '../../../../src/packer/install/plugin-needs.ts';

const docker = 'github.com/hashicorp/docker';
const amazon = 'github.com/hashicorp/amazon';
const sum = 'a'.repeat(64);
const linux = { os: 'linux', arch: 'amd64' };

function lockOf(plugins: Readonly<Record<string, string>>): Lockfile {
  const entries = Object.entries(plugins).map(([source, version]) => [
    source,
    { version, platforms: { linux_amd64: { sha256: sum } } },
  ]);
  return { version: 1, plugins: Object.fromEntries(entries) };
}

describe('pinsOf', () => {
  const rows = [
    { what: 'agreement', needs: [`${docker} ~> 1.1`], lock: { [docker]: '1.1.2' }, pinned: [docker], drift: [] },
    {
      what: 'a development build',
      needs: [`${docker} ~> 1.1`],
      lock: { [docker]: '1.1.2-dev' },
      pinned: [docker],
      drift: [],
    },
    { what: 'nothing locked', needs: [docker], lock: {}, pinned: [], drift: [`${docker} is needed but not locked`] },
    {
      what: 'more locked, for another template',
      needs: [],
      lock: { [docker]: '1.1.2' },
      pinned: [],
      drift: [],
    },
    {
      what: 'another constraint',
      needs: [`${docker} ~> 1.2`],
      lock: { [docker]: '1.1.2' },
      pinned: [],
      drift: [`${docker} is locked at 1.1.2, but ~> 1.2 is asked for`],
    },
    {
      what: 'no version',
      needs: [docker],
      lock: { [docker]: 'newest' },
      pinned: [],
      drift: [`${docker} is locked at "newest", which is no version`],
    },
    {
      what: 'one of two',
      needs: [`${docker} ~> 1.1`, amazon],
      lock: { [docker]: '1.1.2' },
      pinned: [docker],
      drift: [`${amazon} is needed but not locked`],
    },
  ];
  for (const { what, needs, lock, pinned, drift } of rows) {
    test(what, () => {
      const found = pinsOf(pluginNeeds([], needs), lockOf(lock), linux);
      assert.deepEqual([[...found.pins.keys()], found.drift], [pinned, drift]);
    });
  }

  test('another platform', () => {
    const found = pinsOf(pluginNeeds([], [docker]), lockOf({ [docker]: '1.1.2' }), { os: 'darwin', arch: 'arm64' });
    assert.deepEqual([found.pins.size, found.drift], [0, [`${docker} 1.1.2 is not locked for darwin_arm64`]]);
  });
});

test('checkFrozen names all drift and the lockfile, or is silent', () => {
  checkFrozen([], 'packer.lock.yml');
  assert.throws(
    () => checkFrozen(['one', 'two'], 'images/packer.lock.yml'),
    (error) =>
      error instanceof UserError &&
      error.message.startsWith('images/packer.lock.yml is not what this run needs: one; two. '),
  );
});
