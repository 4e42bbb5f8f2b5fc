import assert from 'node:assert/strict';
import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import type { Leftover } from '../../../../src/image/leftover.ts';
import type { PackerWords, ReadBuild } from '../../../../src/image/provider-bake.ts';
import { noteTargets, settleTargets, sweepTargets } from '../../../../src/providers/file/sweep.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

function build(target: unknown, type = 'file', more: Readonly<Record<string, unknown>> = {}): ReadBuild {
  const literals = { target, ...more };
  return {
    name: `${type}.web`, type, file: 'web.pkr.hcl', line: 3, known: true, literals,
    isWritten: (name) => Object.hasOwn(literals, name), mayHaveBlock: () => false,
  }; // prettier-ignore
}

/** A bake of these builds in a folder where `before` lies; `attempts` of it write `during`. */
async function swept(
  builds: readonly ReadBuild[],
  {
    before = [],
    during,
    made = [],
    attempts = 1,
    keepOnFailure = false,
  }: {
    readonly before?: readonly string[];
    readonly during: readonly string[];
    readonly made?: readonly string[];
    readonly attempts?: number;
    readonly keepOnFailure?: boolean;
  },
): Promise<readonly Leftover[]> {
  const folder = realpathSync(temporaryFolder());
  const note = join(folder, 'note.json');
  const write = (names: readonly string[]): void => {
    for (const name of names) writeFileSync(join(folder, name), 'x');
  };
  write(before);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await noteTargets({ note, environment: {} }, { builds, workingDirectory: folder, slug: 'web' });
    write(during);
  }
  const artifacts = made.map((file) => ({ builderId: 'packer.file', id: 'File', files: [file] }));
  const words: PackerWords = { told: () => [], artifacts, buildErrors: [], errorLines: [] };
  const told: Leftover[] = [];
  const found = await sweepTargets({
    environment: {}, temporary: folder, note, startedAt: 0, regions: [], claims: [], otherBuilds: [],
    words, kept: [], keepOnFailure, deadline: Infinity, onFound: (one) => void told.push(one),
  }); // prettier-ignore
  assert.deepEqual(told, found);
  for (const { id, state } of found) assert.equal(existsSync(join(folder, id)), state === 'left');
  return found.map((one) => ({ ...one, command: one.command?.replace(folder, '') ?? null }));
}

const LEFT = {
  kind: 'file',
  region: null,
  state: 'left',
  reason: 'it was not there before this bake, which did not end well',
};

test('lists what a bake that did not end well has written, with the command', async () => {
  assert.deepEqual(await swept([build("o'ut")], { during: ["o'ut"] }), [
    { ...LEFT, id: "o'ut", command: "rm '/o'\\''ut'" },
  ]);
});

test('lists it after a second attempt, too', async () => {
  const found = await swept([build('out'), build('two')], { during: ['out'], attempts: 2 });
  assert.deepEqual(
    found.map(({ id }) => id),
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
  test(`does not list ${what}`, async () => assert.deepEqual(await swept(builds, bake), []));
}

const REMOVED = {
  kind: 'file',
  region: null,
  state: 'removed',
  reason: 'it was not there before this bake, which did not end well, and holds what the template says',
  command: null,
};

// What is written in these tests is `x`.
for (const [what, more] of [
  ['the content that the template says', { content: 'x' }],
  ['what the source of the template is', { source: 'from' }],
] as const) {
  test(`removes what holds ${what}`, async () => {
    const bake = { before: ['from'], during: ['out'] };
    assert.deepEqual(await swept([build('out', 'file', more)], bake), [{ ...REMOVED, id: 'out' }]);
  });
}

for (const [what, more] of [
  ['holds something else, as after a provisioner', { content: 'y' }],
  ['holds what only Packer can tell', { content: '{{timestamp}}' }],
  ['was copied of what is not there', { source: 'nowhere' }],
] as const) {
  test(`lists what ${what}`, async () => {
    const [one] = await swept([build('out', 'file', more)], { during: ['out'] });
    assert.equal(one?.state, 'left');
  });
}

test('removes nothing where what a failure leaves is kept', async () => {
  const [one] = await swept([build('out', 'file', { content: 'x' })], { during: ['out'], keepOnFailure: true });
  assert.equal(one?.state, 'left');
});

for (const isThere of [false, true]) {
  test(`refuses a place that another leg has, ${isThere ? 'also where a file lies there already' : 'until that has ended'}`, async () => {
    const folder = realpathSync(temporaryFolder());
    if (isThere) writeFileSync(join(folder, 'out'), 'x');
    const shared = build('out', 'file', { content: 'x' });
    const room = { builds: [build('mine'), shared], workingDirectory: folder };
    const [first, second] = ['one', 'two'].map((slug) => ({ note: join(folder, slug), environment: {} }));
    if (first === undefined || second === undefined) assert.fail();
    await noteTargets(first, { ...room, builds: [shared], slug: 'one' });
    await assert.rejects(
      noteTargets(second, { ...room, slug: 'two' }),
      /file\.web \(web\.pkr\.hcl:3\) puts its file into "out", where the bake of one puts one at this moment/,
    );
    writeFileSync(join(folder, 'out'), 'x');
    const words: PackerWords = { told: () => [], artifacts: [], buildErrors: [], errorLines: [] };
    const left = await sweepTargets({
      ...second, temporary: folder, startedAt: 0, regions: [], claims: [], otherBuilds: [],
      words, kept: [], keepOnFailure: false, deadline: Infinity, onFound: () => {},
    }); // prettier-ignore
    assert.deepEqual([left, existsSync(join(folder, 'out'))], [[], true]);
    // It still has its place, and who was refused has none.
    await assert.rejects(noteTargets(second, { ...room, slug: 'two' }), /the bake of one/);
    await noteTargets({ ...second, note: join(folder, 'three') }, { ...room, builds: [build('mine')], slug: 'three' });
    settleTargets(first);
    await noteTargets({ ...second, note: join(folder, 'four') }, { ...room, builds: [shared], slug: 'four' });
  });
}
