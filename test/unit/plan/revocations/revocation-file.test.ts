import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { DocumentError } from '../../../../src/core/text/document.ts';
import {
  parseRevocations,
  readRevocationFile,
  refuseMisplacedLists,
  repeatedEntries,
} from '../../../../src/plan/revocations/revocation-file.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';

const KEY = `bk2-${'k'.repeat(40)}`;
const SAID = 'reason: a hole, by: alice, at: 2026-11-30T12:00:00Z';
const parse = (text: string): ReturnType<typeof parseRevocations> =>
  parseRevocations('revocations.yml', Buffer.from(text));

/** Lines and messages of what is refused. */
function problems(text: string): readonly string[] {
  try {
    parse(text);
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.problems.map(({ line, message }) => `${line}: ${message}`);
  }
  return [];
}

it('is told where it lies in the folder of a manifest, where nobody reads it', async (t) => {
  const folder = await temporaryFolder(t);
  mkdirSync(join(folder, 'images'));
  writeFileSync(join(folder, 'revocations.yml'), '[]');
  refuseMisplacedLists(folder, ['bakehouse.yml', 'images/bakehouse.yml', './b.yml']);
  writeFileSync(join(folder, 'images/revocations.yml'), '[]');
  refuseMisplacedLists(folder, ['bakehouse.yml']);
  assert.throws(
    () => refuseMisplacedLists(folder, ['images/bakehouse.yml']),
    /images\/revocations\.yml:1: Only revocations\.yml at the root .* Move its entries there/,
  );
});

describe('revocations.yml', () => {
  it('is a list, each entry with its line', () => {
    const { entries, lines } = parse(
      `# why\n- { key: ${KEY}, ${SAID} }\n- image: ami-1\n  ${SAID.replaceAll(', ', '\n  ')}\n`,
    );
    assert.deepEqual(lines, [2, 3]);
    assert.deepEqual(
      entries.map(({ key, image, inherit }) => [key, image, inherit]),
      [
        [KEY, undefined, true],
        [undefined, 'ami-1', true],
      ],
    );
  });

  it('may be empty, or nothing but comments', () => {
    for (const text of ['', '# nothing yet\n', '[]', '---\n', 'null']) assert.deepEqual(parse(text).entries, []);
  });

  const wrong: readonly (readonly [name: string, text: string, says: RegExp])[] = [
    ['broken YAML', `- { key: ${KEY}`, /^1: /],
    ['an object', `key: ${KEY}`, /^1: The file must be a list, but was \{/],
    [
      'a pattern',
      `- { key: "bk2-*", ${SAID} }`,
      /^1: \[0\]\.key must fit \(a whole bake key, as bk2- and 40 characters\), but was "bk2-\*"\.$/,
    ],
    [
      'two names',
      `\n- { key: ${KEY}, image: ami-1, ${SAID} }`,
      /^2: \[0\] must have exactly one of key, recipe, image, digest\.$/,
    ],
    [
      'no reason',
      `- { key: ${KEY}, by: alice, at: 2026-11-30 }`,
      /^1: \[0\]\.reason must be a string, but is missing\.$/,
    ],
    ['a mistyped name', `- { kee: ${KEY}, ${SAID} }`, /"kee" is not known here\. Did you mean "key"\?/],
    ['a key twice', `- { key: ${KEY}, key: ${KEY}, ${SAID} }`, /twice|unique/i],
    [
      'another day',
      `- { key: ${KEY}, reason: x, by: y, at: soon }`,
      /\[0\]\.at must be a date or a time, as 2026-11-30T12:00:00Z\.$/,
    ],
    ['two documents', `- { key: ${KEY}, ${SAID} }\n---\n[]\n`, /several documents/],
    ['many copies', `a: &a [x]\nb: [${'*a, '.repeat(200)}]`, /./],
    [
      'an escape',
      `- { key: ${KEY}, reason: "\\e[31mred", by: a, at: 2026-11-30 }`,
      /\[0\]\.reason holds a control character\.$/,
    ],
    ['merged members', `- &a { key: ${KEY}, ${SAID} }\n- { <<: *a, key: ${KEY} }`, /"<<", which merges members/],
  ];
  for (const [name, text, says] of wrong) it(`refuses ${name}`, () => assert.match(problems(text).join('\n'), says));

  it('tells of entries that name the same', () => {
    const text = `- { key: ${KEY}, ${SAID} }\n- { image: AMI-1, ${SAID} }\n- { key: ${KEY.toUpperCase()}, ${SAID} }\n- { image: ami-1, ${SAID} }\n`;
    assert.deepEqual(repeatedEntries(parse(text)), [
      { line: 3, first: 1 },
      { line: 4, first: 2 },
    ]);
  });

  it('is read with ten thousand entries', (t) => {
    const text = Array.from(
      { length: 10_000 },
      (_, index) =>
        `- image: ami-${index}\n  reason: a hole of some words in a library\n  by: alice\n  at: 2026-11-30T12:00:00Z\n`,
    ).join('');
    const started = performance.now();
    const list = parse(text);
    t.diagnostic(`${Math.round(text.length / 1024)} KiB in ${Math.round(performance.now() - started)} ms`);
    assert.equal(list.entries.length, 10_000);
    assert.equal(list.lines.at(-1), 39_997);
  });
});

describe('the list of a checkout', () => {
  it('is empty without a file', async (t) => {
    assert.deepEqual(readRevocationFile(await temporaryFolder(t)).entries, []);
  });

  it('is no link, and no folder, wherever that leads', async (t) => {
    const [folder, other] = [await temporaryFolder(t), await temporaryFolder(t)];
    writeFileSync(join(other, 'secret'), 'not to be shown');
    symlinkSync(join(other, 'secret'), join(folder, 'revocations.yml'));
    assert.throws(() => readRevocationFile(folder), /must be a file of the repository, and no link or folder/);
    const dangling = await temporaryFolder(t);
    symlinkSync(join(other, 'gone'), join(dangling, 'revocations.yml'));
    assert.throws(() => readRevocationFile(dangling), /no link or folder/);
    const holder = await temporaryFolder(t);
    mkdirSync(join(holder, 'revocations.yml'));
    assert.throws(() => readRevocationFile(holder), /no link or folder/);
  });
});
