import assert from 'node:assert/strict';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import type { Leftover } from '../../../../src/image/leftover.ts';
import type { PackerWords, ReadBuild } from '../../../../src/image/provider-bake.ts';
import { listTargets, noteTargets } from '../../../../src/providers/file/sweep.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

function build(target: unknown, type = 'file'): ReadBuild {
  return {
    name: `${type}.web`, type, file: 'web.pkr.hcl', line: 3, known: true, literals: { target },
    isWritten: () => true, mayHaveBlock: () => false,
  }; // prettier-ignore
}

/** A bake of these builds in a folder where `before` lies; `attempts` of it write `during`. */
function swept(
  builds: readonly ReadBuild[],
  {
    before = [],
    during,
    made = [],
    attempts = 1,
  }: {
    readonly before?: readonly string[];
    readonly during: readonly string[];
    readonly made?: readonly string[];
    readonly attempts?: number;
  },
): readonly Leftover[] {
  const folder = realpathSync(temporaryFolder());
  const note = join(folder, 'note.json');
  const write = (names: readonly string[]): void => {
    for (const name of names) writeFileSync(join(folder, name), 'x');
  };
  write(before);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    noteTargets({ note }, { builds, workingDirectory: folder, slug: 'web' });
    write(during);
  }
  const artifacts = made.map((file) => ({ builderId: 'packer.file', id: 'File', files: [file] }));
  const words: PackerWords = { told: () => [], artifacts, buildErrors: [], errorLines: [] };
  const told: Leftover[] = [];
  const found = listTargets({
    environment: {}, temporary: folder, note, startedAt: 0, regions: [], claims: [], otherBuilds: [],
    words, kept: [], keepOnFailure: false, deadline: Infinity, onFound: (one) => void told.push(one),
  }); // prettier-ignore
  assert.deepEqual(told, found);
  return found.map((one) => ({ ...one, command: one.command?.replace(folder, '') ?? null }));
}

const LEFT = {
  kind: 'file',
  region: null,
  state: 'left',
  reason: 'it was not there before this bake, which did not end well',
};

test('lists what a bake that did not end well has written, with the command', () => {
  assert.deepEqual(swept([build("o'ut")], { during: ["o'ut"] }), [{ ...LEFT, id: "o'ut", command: "rm '/o'\\''ut'" }]);
});

test('lists it after a second attempt, too', () => {
  assert.deepEqual(
    swept([build('out'), build('two')], { during: ['out'], attempts: 2 }).map(({ id }) => id),
    ['out'],
  );
});

for (const [what, builds, bake] of [
  ['what was there before', [build('out')], { before: ['out'], during: ['out'] }],
  ['what Packer reported', [build('out')], { during: ['out'], made: ['out'] }],
  ['what a record beside it tells of', [build('out')], { during: ['out', 'out.bakehouse.json'] }],
  ['what was never written', [build('out')], { during: [] }],
  ['what only Packer can name', [build('{{timestamp}}'), build(undefined)], { during: ['out'] }],
  ["what is another builder's", [build('out', 'null')], { during: ['out'] }],
] as const) {
  test(`does not list ${what}`, () => assert.deepEqual(swept(builds, bake), []));
}
