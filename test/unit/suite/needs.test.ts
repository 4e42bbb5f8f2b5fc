import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { guessSeconds, needsOf } from '../../../scripts/test/needs.mjs';

/** Files by name: what they import, and their text. */
const files: Readonly<Record<string, readonly [imports: readonly string[], text: string]>> = {
  'test/integration/one.test.ts': [['test/support/bake/packers.ts', 'src/kitchen/run.ts'], "requirePart(t, 'moto')"],
  'test/support/bake/packers.ts': [
    ['test/support/peers/available.ts', 'test/integration/one.test.ts'],
    "['packer-current']",
  ],
  'test/support/peers/available.ts': [[], "openstack(survey) { read(survey, 'openstack') }"],
  'src/kitchen/run.ts': [[], "'kitchen'"],
  'test/dist/none.test.ts': [[], "const words = ['packer', 'a moto']; // inspec"],
};
const tree = {
  importsOf: (file: string) => files[file]?.[0] ?? [],
  textOf: (file: string) => files[file]?.[1] ?? '',
};

describe('the parts that a test file needs', () => {
  it('are those that it and its support have in quotes, with what belongs to them', () => {
    assert.deepEqual(
      [...needsOf('test/integration/one.test.ts', tree)].toSorted(),
      ['docker', 'moto', 'packer-current', 'packer-plugin-amazon', 'packer-plugin-docker'].toSorted(),
    );
  });

  it('are the daemon alone where it names none', () => {
    assert.deepEqual([...needsOf('test/dist/none.test.ts', tree)], ['docker']);
  });
});

describe('how long a file may take that was never measured', () => {
  it('is what the longest of its parts takes, and no less than what its layer does', () => {
    assert.equal(guessSeconds(15, ['docker', 'zsh']), 15);
    assert.ok(guessSeconds(15, ['docker', 'openstack', 'zsh']) > guessSeconds(15, ['docker', 'kitchen']));
    assert.equal(guessSeconds(1000, ['openstack']), 1000);
  });
});
