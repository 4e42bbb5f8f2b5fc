// How images that are files go: by the record beside them, and only as it tells of them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import { NO_REVOCATIONS } from '../../../../src/image/revocation.ts';
import { decideRetention } from '../../../../src/plan/retention/decision.ts';
import { imageRetain } from '../../../../src/image/retention.ts';
import { writeBeside } from '../../../../src/providers/file/beside.ts';
import { inspectFiles, removeFiles, surveyFiles } from '../../../../src/providers/file/retention.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const key = (letter: string): string => `bk2-${letter.repeat(40)}`;
const DAY = 86_400_000;
const policy = imageRetain.parse({ keep: 1, delete: '90d' });
const NOW = Date.parse('2026-11-30T12:00:00Z');

function checkout() {
  const repository = temporaryFolder();
  execFileSync('git', ['init', '--quiet'], { cwd: repository });
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  };
  /** An image of two files, baked so many days ago in the folder `web`. */
  const bake = (name: string, days: number, letter: string): void => {
    const paths = [`out/${name}.img`, `out/${name}.vars`];
    for (const path of paths) put(`web/${path}`, path);
    const files = paths.map((path) => ({ path, size: path.length, sha256: sha256(path) }));
    const created = new Date(NOW - days * DAY).toISOString();
    const about = { recipe: null, build: 'file.web', id: name, run: null, leg: 'web' };
    writeBeside(join(repository, 'web'), { ...about, key: key(letter), created, files, verified: true });
  };
  const place = { repository, environment: { PATH: process.env['PATH'] } };
  const there = (): readonly string[] => readdirSync(join(repository, 'web/out')).toSorted();
  return { repository, put, bake, place, there };
}

describe('images of files that go', () => {
  it('are told by the records beside them, and those that are due are of this checkout', async () => {
    const { bake, place, put, repository } = checkout();
    bake('old', 200, 'a');
    bake('new', 1, 'b');
    put('theirs/x.bakehouse.json', '{}');
    // Another repository within this one.
    put('nested/.git/HEAD', 'x');
    put('nested/y.bakehouse.json', '{}');
    symlinkSync('/', join(repository, 'web/link'));
    const { images } = await surveyFiles(place);
    assert.deepEqual(
      images.map(({ id, leg, parts, holds }) => [id, leg, parts, holds]),
      [
        ['web/out/new.img', 'web', ['web/out/new.vars', 'web/out/new.img.bakehouse.json'], []],
        ['web/out/old.img', 'web', ['web/out/old.vars', 'web/out/old.img.bakehouse.json'], []],
      ],
    );
    const outcomes = decideRetention({
      now: NOW,
      images,
      stagesOf: () => ['delete'],
      policyOf: () => (policy === 'never' ? null : policy),
      revocations: NO_REVOCATIONS,
      repository: 'acme/images',
      knowsCommit: () => false,
      defaultRef: null,
      held: new Map(),
      heldAll: [],
      promoted: new Map(),
      most: 25,
    });
    assert.deepEqual(
      outcomes.map(({ bake: { images: [one] }, next }) => [one?.id, next]), // prettier-ignore
      [
        ['web/out/old.img', 'delete'],
        ['web/out/new.img', null],
      ],
    );
  });

  it('go with all their files, the record last, wherever an earlier try ended', async () => {
    for (const gone of [[], ['old.img'], ['old.img', 'old.vars']]) {
      const { bake, place, there, repository } = checkout();
      bake('old', 200, 'a');
      bake('new', 1, 'b');
      const [, old = assert.fail()] = (await surveyFiles(place)).images;
      for (const name of gone) rmSync(join(repository, 'web/out', name));
      assert.deepEqual(await inspectFiles([old], place), new Map());
      const [, again] = (await surveyFiles(place)).images;
      assert.deepEqual([again?.id, again?.parts, again?.holds], [old.id, old.parts, []]);
      for (const _ of [1, 2]) await removeFiles({ ...old, stage: 'delete' }, place);
      assert.deepEqual(there(), ['new.img', 'new.img.bakehouse.json', 'new.vars']);
    }
  });

  it('stay where git has them, where somebody changed them, and where their record names what was not agreed', async () => {
    const { bake, place, put, there, repository } = checkout();
    bake('old', 200, 'a');
    const [old = assert.fail()] = (await surveyFiles(place)).images;
    const all = there();
    const step = { ...old, stage: 'delete' } as const;
    await assert.rejects(removeFiles({ ...step, parts: [] }, place), /not agreed/);
    execFileSync('git', ['add', 'web/out/old.vars'], { cwd: repository });
    assert.deepEqual(
      (await surveyFiles(place)).images[0]?.holds.map(({ kind }) => kind),
      ['pin'],
    );
    await assert.rejects(removeFiles(step, place), /held by git, which has web\/out\/old\.vars/);
    execFileSync('git', ['rm', '--quiet', '--cached', 'web/out/old.vars'], { cwd: repository });
    put('web/out/old.vars', 'mine');
    assert.match(
      (await inspectFiles([old], place)).get('local web/out/old.img')?.[0]?.what ?? '',
      /old\.vars, which has changed/,
    );
    await assert.rejects(removeFiles(step, place), /old\.vars, which has changed since it was baked/);
    rmSync(join(repository, '.git'), { recursive: true });
    assert.deepEqual(
      (await surveyFiles(place)).images[0]?.holds.map(({ kind }) => kind),
      ['unknown'],
    );
    assert.deepEqual(there(), all);
  });

  /** What an image of one file and another one is held by, and whether its removal is refused; the other file stays in any case. */
  const heldBy = async (
    { bake, place, put, repository }: ReturnType<typeof checkout>,
    other: string,
    text: string,
  ): Promise<readonly string[]> => {
    bake('old', 200, 'a');
    const record = join(repository, 'web/out/old.img.bakehouse.json');
    const said = JSON.parse(readFileSync(record, 'utf8'));
    const files = [said.files[0], { path: other, size: text.length, sha256: sha256(text) }];
    put('web/out/old.img.bakehouse.json', JSON.stringify({ ...said, files }));
    const old = (await surveyFiles(place)).images.find(({ id }) => id === 'web/out/old.img') ?? assert.fail();
    const parts = [relative(repository, join(repository, 'web', other)), 'web/out/old.img.bakehouse.json'];
    await assert.rejects(removeFiles({ ...old, parts, stage: 'delete' }, place), /held by|no image of ours/);
    assert.equal(readFileSync(join(repository, 'web', other), 'utf8'), text);
    return old.holds.map(({ kind }) => kind);
  };

  it('stay where their record names what lies beyond a link, in another repository, or is git itself', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'theirs.img'), 'theirs');
    const linked = checkout();
    mkdirSync(join(linked.repository, 'web'));
    symlinkSync(outside, join(linked.repository, 'web/link'));
    assert.deepEqual(await heldBy(linked, 'link/theirs.img', 'theirs'), ['unknown']);
    const nested = checkout();
    nested.put('web/sub/.git/HEAD', 'x');
    nested.put('web/sub/deep/theirs.img', 'theirs');
    assert.deepEqual(await heldBy(nested, 'sub/deep/theirs.img', 'theirs'), ['unknown']);
    const itself = checkout();
    const config = readFileSync(join(itself.repository, '.git/config'), 'utf8');
    assert.deepEqual(await heldBy(itself, '../.git/config', config), ['unknown']);
  });

  it('stay where git has them by another case of their names', async () => {
    const { bake, place, put, repository } = checkout();
    put('web/out/OLD.img', 'x');
    execFileSync('git', ['add', 'web/out/OLD.img'], { cwd: repository });
    bake('old', 200, 'a');
    const [old = assert.fail()] = (await surveyFiles(place)).images;
    assert.deepEqual(
      old.holds.map(({ kind }) => kind),
      ['pin'],
    );
    await assert.rejects(removeFiles({ ...old, stage: 'delete' }, place), /held by git/);
  });

  it('stay where another record names a file of theirs, or is one', async () => {
    for (const name of ['new.vars', 'new.img.bakehouse.json']) {
      const both = checkout();
      both.bake('new', 1, 'b');
      const text = readFileSync(join(both.repository, 'web/out', name), 'utf8');
      assert.deepEqual(await heldBy(both, `out/${name}`, text), ['pointer']);
    }
  });

  it('stay where they were baked again since they were looked at', async () => {
    const { bake, place, put, there, repository } = checkout();
    bake('old', 200, 'a');
    const [old = assert.fail()] = (await surveyFiles(place)).images;
    const record = join(repository, 'web/out/old.img.bakehouse.json');
    put('web/out/old.img', 'again');
    const text = readFileSync(record, 'utf8');
    put('web/out/old.img.bakehouse.json', text.replaceAll(sha256('out/old.img'), sha256('again')));
    await assert.rejects(removeFiles({ ...old, stage: 'delete' }, place), /by now another image lies there/);
    assert.equal(there().length, 3);
  });
});
