import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import type { Report } from '../../../../src/kitchen/report.ts';
import { readReport } from '../../../../src/kitchen/reports/read-report.ts';
import { Seeded } from '../../../support/seeded.ts';
import { fixtureBytes, fixturePath, isGreen, readText, tally } from './read-text.ts';

/** Of each format reports that are red, and green ones. */
const REPORTS: Readonly<Record<string, readonly string[]>> = {
  junit: ['bats-junit.xml', 'inspec-junit2.xml', 'rspec-serverspec-junit.xml', 'default-debian-12.xml'],
  tap: ['bats.tap.txt', 'bats.tap13.txt'],
  rspec: ['rspec-serverspec.json', 'rspec-loaderror.json', 'default-debian-12.json'],
  inspec: ['inspec-json.json', 'inspec-json-min.json', 'inspec-junit-legacy.xml'],
};
const TIMES = 4;

interface Mutant {
  readonly bytes: Buffer;
  /** The whole is lost in part: it must have a problem, also where what is left is green. */
  readonly isLoss: boolean;
}

const at = (bytes: Buffer, offset: number, drop: number, insert: string | Buffer = ''): Buffer =>
  Buffer.concat([bytes.subarray(0, offset), Buffer.from(insert), bytes.subarray(offset + drop)]);
const somewhere = (bytes: Buffer, seeded: Seeded): number => seeded.below(bytes.toString().trimEnd().length);
/** The offset of one of the matches; -1 for none. */
const oneOf = (bytes: Buffer, pattern: RegExp, seeded: Seeded): { offset: number; length: number } | null => {
  const found = [...bytes.toString('latin1').matchAll(pattern)];
  const match = found[seeded.below(found.length)];
  return match === undefined ? null : { offset: match.index, length: match[0].length };
};

/** What befalls files: writers that crash, disks, careless tools, and people who mean it. */
const MUTATIONS: Readonly<Record<string, (bytes: Buffer, seeded: Seeded) => Mutant>> = {
  'cut anywhere': (bytes, seeded) => ({ bytes: bytes.subarray(0, somewhere(bytes, seeded)), isLoss: true }),
  'cut at a line': (bytes, seeded) => {
    const lines = bytes.toString().trimEnd().split('\n');
    const kept = lines.slice(0, seeded.below(lines.length)).map((line) => `${line}\n`);
    return { bytes: Buffer.from(kept.join('')), isLoss: true };
  },
  'cut before or after a bracket': (bytes, seeded) => {
    const place = oneOf(bytes, /[<>{}[\]](?=[\s\S]*\S)/g, seeded);
    const offset = (place?.offset ?? somewhere(bytes, seeded)) + (place === null ? 0 : seeded.below(2));
    return { bytes: bytes.subarray(0, offset), isLoss: true };
  },
  'a bit flipped': (bytes, seeded) => {
    const mutant = Buffer.from(bytes);
    const offset = somewhere(bytes, seeded);
    mutant[offset] = (mutant[offset] ?? 0) ^ (1 << seeded.below(8));
    return { bytes: mutant, isLoss: false };
  },
  'a bit flipped in a word that decides': (bytes, seeded) => {
    const word = oneOf(
      bytes,
      /failure|failed|skipped|errors_outside|not ok|ok|1\.\.|exception|results|status/g,
      seeded,
    );
    if (word === null) return { bytes: Buffer.from(bytes), isLoss: false };
    const mutant = Buffer.from(bytes);
    const offset = word.offset + seeded.below(word.length);
    mutant[offset] = (mutant[offset] ?? 0) ^ (1 << seeded.below(8));
    return { bytes: mutant, isLoss: false };
  },
  'a piece lost': (bytes, seeded) => ({
    bytes: at(bytes, somewhere(bytes, seeded), 1 + seeded.below(40)),
    isLoss: false,
  }),
  'a tag, a member or a line lost': (bytes, seeded) => {
    const place = oneOf(bytes, /<\/?[a-z][^>]*>|"[a-z_]+":|^(?:not )?ok .*\n/gm, seeded);
    return { bytes: place === null ? bytes : at(bytes, place.offset, place.length), isLoss: false };
  },
  'digits swapped': (bytes, seeded) => {
    const place = oneOf(bytes, /\d/g, seeded);
    return { bytes: place === null ? bytes : at(bytes, place.offset, 1, String(seeded.below(10))), isLoss: false };
  },
  'a NUL': (bytes, seeded) => ({ bytes: at(bytes, somewhere(bytes, seeded), 0, '\0'), isLoss: true }),
  'a tail of NULs': (bytes, seeded) => {
    const offset = somewhere(bytes, seeded);
    return { bytes: Buffer.concat([bytes.subarray(0, offset), Buffer.alloc(bytes.length - offset)]), isLoss: true };
  },
  'UTF-16': (bytes) => ({ bytes: Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le'), isLoss: true }),
  'UTF-16 without a mark': (bytes) => ({ bytes: Buffer.from(bytes.toString(), 'utf16le'), isLoss: true }),
  'twice in one file': (bytes) => ({ bytes: Buffer.concat([bytes, bytes]), isLoss: true }),
  'the second half first': (bytes, seeded) => {
    const offset = 1 + seeded.below(bytes.length - 2);
    return { bytes: Buffer.concat([bytes.subarray(offset), bytes.subarray(0, offset)]), isLoss: false };
  },
  'a line of HTML in front': (bytes) => ({
    bytes: at(bytes, 0, 0, '<html><body>502 Bad Gateway</body></html>\n'),
    isLoss: true,
  }),
};

/** TAP says a skip once, with nothing to hold it against: without its mark it is a test that passed. */
function lostSkips(before: Report, after: Report): number {
  return before.format === 'tap' ? Math.max(0, before.counts.skipped - after.counts.skipped) : 0;
}

function assertNoBetter(before: Report, after: Report, mutant: Mutant, what: string): void {
  if (!isGreen(before)) assert.ok(!isGreen(after), `${what}: green`);
  if (mutant.isLoss) assert.notEqual(after.problems.length, 0, `${what}: no problem in ${tally(after)}`);
  const most = before.counts.passed + lostSkips(before, after);
  // Lines of TAP that were doubled pass twice, but never without a problem.
  if (after.problems.length === 0)
    assert.ok(after.counts.passed <= most, `${what}: ${tally(after)} from ${tally(before)}`);
}

describe('broken reports', () => {
  for (const [format, names] of Object.entries(REPORTS)) {
    test(format, async (t) => {
      const seeded = new Seeded(7);
      let mutants = 0;
      for (const name of names) {
        const whole = fixtureBytes(name);
        const before = await readReport(fixturePath(name));
        for (const [title, mutate] of Object.entries(MUTATIONS)) {
          for (let time = 0; time < TIMES; time += 1) {
            const mutant = mutate(whole, seeded);
            assertNoBetter(before, await readText(mutant.bytes), mutant, `${name}, ${title}, ${time}`);
            mutants += 1;
          }
        }
      }
      t.diagnostic(
        `${mutants} mutants of ${names.length} reports: none crashed, no red one became green, none passed more without a problem`,
      );
      assert.ok(mutants >= 60);
    });
  }

  test('every cut of a small report has its problem', async () => {
    for (const name of ['default-debian-12.xml', 'default-debian-12.json', 'bats.tap13.txt']) {
      const whole = fixtureBytes(name);
      for (let length = 0; length < whole.toString().trimEnd().length; length += 1) {
        const report = await readText(whole.subarray(0, length));
        assert.notEqual(report.problems.length, 0, `${name} cut to ${length} bytes`);
      }
    }
  });
});

// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const IN_NO_NAME = /[\u0000-\u001f\u007f-\u009f\u2028\u202e]/;
// oxlint-disable-next-line no-control-regex -- as above
const IN_NO_MESSAGE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u202e]/;
// oxlint-disable-next-line no-control-regex -- as above
const IN_NO_XML = /[\u0000-\u001f<]/g;

const bomb = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">${body}]><testsuite name="&b;"/>`;
const junit = (inner: string): string => `<testsuite name="s"><testcase name="c">${inner}</testcase></testsuite>`;
const MEGABYTE = 1024 * 1024;

/** Ways to stop or to command whoever reads. */
const HOSTILE: Readonly<Record<string, readonly [text: string | Buffer, tally: string]>> = {
  nothing: ['', 'truncated'],
  blanks: [' \n\t\r\n', 'truncated'],
  'a byte order mark alone': ['\ufeff', 'truncated'],
  prose: ['All is well.\n', 'malformed'],
  bytes: [Buffer.from([0x80, 0xff, 0x00, 0x13]), 'malformed'],
  'XML in Latin-1': [Buffer.from('<testsuite><testcase name="caf\u00e9"/></testsuite>', 'latin1'), 'malformed'],
  'JSON in Latin-1': [Buffer.from('{"examples":[],"summary":{"x":"caf\u00e9"}}', 'latin1'), 'malformed'],
  'an entity bomb': [bomb(''), 'refused'],
  'an external entity': [bomb('<!ENTITY c SYSTEM "file:///etc/passwd">'), 'refused'],
  'a document type of HTML': ['<!DOCTYPE html><html></html>', 'refused'],
  'a document type without an end': [`<!DOCTYPE x [${'<!ENTITY a "b">'.repeat(300_000)}`, 'refused'],
  'an unknown entity': ['<testsuite name="&lol;"/>', 'malformed'],
  'elements nested without end': ['<testsuite>'.repeat(100_000), 'refused'],
  'attributes without end': [
    `<testsuite ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    'refused',
  ],
  'an attribute of 5 MB': [`<testsuite name="${'x'.repeat(5 * MEGABYTE)}"/>`, 'refused'],
  'an element name of 5 MB': [`<${'x'.repeat(5 * MEGABYTE)}/>`, 'refused'],
  'a comment of 5 MB': [`<testsuite><!--${'x'.repeat(5 * MEGABYTE)}--></testsuite>`, 'refused'],
  'a reference of 5 MB': [`<testsuite name="&#${'0'.repeat(5 * MEGABYTE)};"/>`, 'refused'],
  'JSON nested without end': ['['.repeat(5 * MEGABYTE), 'truncated'],
  'JSON nested without end, and closed': [`{"examples":${'['.repeat(MEGABYTE)}${']'.repeat(MEGABYTE)}}`, 'malformed'],
  'TAP with a plan of millions': ['1..999999999\nok 999999999\n', '1 passed, truncated'],
  'TAP out of order without end': [
    `1..9\n${Array.from({ length: 20_000 }, (_, i) => `ok ${i + 2}\n`).join('')}`,
    '10000 passed, refused',
  ],
  'TAP nested without end': [
    `TAP version 14\n1..1\n${Array.from({ length: 100 }, (_, i) => `${' '.repeat(4 * i)}# Subtest: x\n`).join('')}`,
    'refused',
  ],
  'a message of 1 MB in an attribute': [junit(`<failure message="${'m'.repeat(MEGABYTE)}"/>`), '1 failed'],
  'a message of 9 MB in a text': [junit(`<failure>${'m'.repeat(9 * MEGABYTE)}</failure>`), '1 failed'],
  'a message of 9 MB in CDATA': [junit(`<failure><![CDATA[${'m'.repeat(9 * MEGABYTE)}]]></failure>`), '1 failed'],
  'a name of 1 MB': [`<testsuite><testcase name="${'n'.repeat(MEGABYTE)}"/></testsuite>`, '1 passed'],
  'a path of 1 MB': [`<testsuite><testcase name="n" file="${'f'.repeat(MEGABYTE)}"/></testsuite>`, '1 passed'],
  'places without end': [junit(`<failure>${'./a.rb:1:in x\n'.repeat(400_000)}</failure>`), '1 failed'],
  'diagnostics without end': [`1..1\nnot ok 1\n${'# (in test file a, line 1\n'.repeat(200_000)}`, '1 failed'],
};

describe('hostile reports', () => {
  for (const [title, [text, counted]] of Object.entries(HOSTILE)) {
    test(title, async () => {
      const report = await readText(text);
      assert.equal(tally(report), counted, JSON.stringify(report.problems));
      const size = JSON.stringify(report.cases[0] ?? report.problems).length;
      assert.ok(size < 8000, `${size} characters are kept`);
    });
  }

  test('names and messages command nobody', async () => {
    const name = 'a\n::error::b\r\n##[error]c\u001b]0;t\u0007\u202e<script>\u2028d\u0000';
    const escaped = name.replaceAll(IN_NO_XML, (char) => `&#${char.charCodeAt(0)};`);
    const example = { full_description: name, status: 'failed', file_path: name, exception: { message: name } };
    const summary = { example_count: 1, failure_count: 1, pending_count: 0 };
    for (const text of [
      `<testsuite><testcase name="${escaped}" file="${escaped}"><failure message="${escaped}"/></testcase></testsuite>`,
      JSON.stringify({ examples: [example], summary }),
      JSON.stringify({ controls: [{ id: name, status: 'failed', code_desc: name, message: name }], statistics: {} }),
    ]) {
      const report = await readText(text);
      assert.equal(tally(report), '1 failed', text);
      const [test] = report.cases;
      assert.doesNotMatch(test?.name ?? '\n', IN_NO_NAME);
      assert.doesNotMatch(test?.message ?? '\0', IN_NO_MESSAGE);
      assert.equal(test?.file, null);
    }
  });

  test('what is cut off of a message is told', async () => {
    const report = await readText(junit(`<failure>begin ${'m'.repeat(10_000)}</failure>`));
    assert.match(report.cases[0]?.message ?? '', /^begin m{4000,}\n… \[about 59\d\d characters more\]$/);
  });

  test('sizes are bounded before and while reading', async () => {
    const text = junit('');
    assert.equal(tally(await readText(text, { bytes: text.length })), '1 passed');
    assert.equal(tally(await readText(text, { bytes: text.length - 1 })), 'refused');
    const json = fixtureBytes('default-debian-12.json');
    assert.equal(tally(await readText(json, { jsonBytes: json.length - 1 })), 'refused');
  });

  test(
    'a pipe, a folder, nothing there',
    { skip: process.platform === 'win32' && 'Windows has no mkfifo' },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'report-'));
      try {
        execFileSync('mkfifo', [join(folder, 'pipe')]);
        for (const path of [join(folder, 'pipe'), folder, join(folder, 'none'), `${folder}/a\0b`]) {
          assert.deepEqual(
            (await readReport(path)).problems.map(({ kind }) => kind),
            ['refused'],
            path,
          );
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
