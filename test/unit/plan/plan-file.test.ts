import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'zod';

import { canonicalJson, canonicalPieces } from '../../../src/core/values.ts';
import { sha256 } from '../../../src/core/files/files.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Plan } from '../../../src/image/plan.ts';
import { orderedPlan, readPlan, renderPlan, writePlan } from '../../../src/plan/plan-file.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleRecord } from '../image/sample-record.ts';
import { sampleChain, sampleLeg, samplePlan } from '../image/sample-plan.ts';

const folder = temporaryFolder();
const path = join(folder, 'plan.json');
const write = (content: string | Uint8Array): string => {
  writeFileSync(path, content);
  return path;
};
const full = samplePlan([...sampleChain(['base/é', 'web/I', 'web/ı']), sampleLeg('10'), sampleLeg('9')], {
  files: { [`sha256:${'a'.repeat(64)}`]: { 'web/app.conf': '644 x', 'Web/b': 'y' } },
  targets: { registry: { oci: { tags: ['{version}'] } } },
  records: [sampleRecord({ stage: 'verify' }), sampleRecord()],
});

describe('canonicalJson', () => {
  const cases: readonly (readonly [value: unknown, text: string])[] = [
    [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [{ a: undefined, b: [undefined] }, '{"b":[null]}'],
    [{ é: 1, z: 2, Z: 3, a: 4, 10: 5, 9: 6 }, '{"10":5,"9":6,"Z":3,"a":4,"z":2,"é":1}'],
    ['\u2028\ud800"', '"\u2028\\ud800\\""'],
    [JSON.parse('{"__proto__":{"x":1}}'), '{"__proto__":{"x":1}}'],
    [-0, '0'],
  ];
  for (const [value, text] of cases) {
    test(`gives ${text}`, () => assert.equal(canonicalJson(value), text));
  }
});

describe('canonicalPieces', () => {
  for (const value of [
    {},
    { a: undefined },
    { b: [], a: {}, c: [1, undefined, null], d: { z: 1, y: [{ q: 1, p: undefined }], x: undefined } },
    { list: [{ b: 1, a: 2 }, 'x'], '\u2028\ud800"': { é: '\ud83c' }, 10: 1, 9: [[[]]] },
    JSON.parse('{"__proto__":{"__proto__":[1]}}'),
    orderedPlan(full),
  ]) {
    const text = canonicalJson(value);
    test(`are the same text: ${text.slice(0, 40)}`, () => assert.equal([...canonicalPieces(value)].join(''), text));
  }
});

describe('writePlan', () => {
  test('writes that very text, over what was there, and gives its digest', () => {
    const own = join(folder, 'written', 'plan.json');
    for (const plan of [full, samplePlan([...sampleChain(['é'.repeat(700_000), 'x'.repeat(700_000)])])]) {
      const digest = writePlan(own, plan);
      assert.equal(readFileSync(own, 'utf8'), renderPlan(plan));
      assert.equal(digest, sha256(renderPlan(plan)));
    }
    assert.equal(statSync(own).mode & 0o777, 0o644);
  });

  test('leaves nothing of a plan that cannot be written', () => {
    const own = join(folder, 'broken');
    const broken = {
      ...full,
      get targets(): never {
        throw new Error('no targets');
      },
    };
    assert.throws(() => writePlan(join(own, 'plan.json'), broken), /no targets/);
    assert.deepEqual(readdirSync(own), []);
  });
});

describe('renderPlan', () => {
  test('gives one text, whatever the order of what it was given', () => {
    const turned: Plan = { ...full, legs: full.legs.toReversed(), records: full.records.toReversed() };
    const shuffled = z.custom<Plan>().parse(Object.fromEntries(Object.entries(turned).toReversed()));
    assert.equal(renderPlan(shuffled), renderPlan(full));
    assert.match(renderPlan(full), /^\{"build-registry":null,"commit":"c{40}","files":.*\}\n$/);
  });

  test('sorts legs by level and id, records by leg and stage', () => {
    const { plan } = readPlan(write(renderPlan(full)));
    assert.deepEqual(
      plan.legs.map(({ leg }) => leg),
      ['10', '9', 'base/é', 'web/I', 'web/ı'],
    );
    assert.deepEqual(
      plan.records.map(({ stage }) => stage),
      ['bake', 'verify'],
    );
  });

  test('gives the same bytes in every locale and time zone', () => {
    const script = `
      import { renderPlan } from ${JSON.stringify(import.meta.resolve('../../../src/plan/plan-file.ts'))};
      import { sha256 } from ${JSON.stringify(import.meta.resolve('../../../src/core/files/files.ts'))};
      let text = '';
      for await (const piece of process.stdin) text += piece;
      process.stdout.write(sha256(renderPlan(JSON.parse(text))));`;
    const digests = [
      ['C', 'UTC'],
      ['tr_TR.UTF-8', 'Asia/Kathmandu'],
      ['sv_SE.UTF-8', 'America/St_Johns'],
    ].map(([locale, zone]) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        input: JSON.stringify(full),
        encoding: 'utf8',
        env: { LC_ALL: locale, LANG: locale, TZ: zone },
      }),
    );
    assert.deepEqual(digests, Array(3).fill(sha256(renderPlan(full))));
  });
});

describe('readPlan', () => {
  test('reads what was written, by its digest', () => {
    const text = renderPlan(full);
    const { plan, digest } = readPlan(write(text), sha256(text));
    assert.equal(digest, sha256(text));
    assert.equal(renderPlan(plan), text);
  });

  const refused = (reading: () => unknown, message: RegExp): void => {
    assert.throws(reading, (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, message);
      assert.ok(error.message.length < 1500 && !error.message.includes('\n'), error.message);
      return true;
    });
  };

  test('refuses another plan than the digest says, even by one blank', () => {
    const text = renderPlan(full);
    refused(
      () => readPlan(write(`${text} `), sha256(text)),
      /another one than was meant: its digest is sha256:\w{64}, but sha256:\w{64} was asked for\. Take plan and digest from one run/,
    );
  });

  for (const digest of ['', 'sha256:abc', `md5:${'a'.repeat(64)}`, `sha256:${'A'.repeat(64)}`]) {
    test(`refuses the digest ${JSON.stringify(digest)}`, () =>
      refused(() => readPlan(path, digest), /digest must be sha256: and 64 hex digits/));
  }

  const leg = sampleLeg('web');
  const withLeg = (over: object): string => JSON.stringify({ ...samplePlan([]), legs: [{ ...leg, ...over }] });
  const contents: readonly (readonly [name: string, content: string | Uint8Array, message: RegExp])[] = [
    ['nothing', '', /is not JSON/],
    ['half of it', renderPlan(full).slice(0, -100), /is not JSON/],
    ['what is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), /is not UTF-8/],
    ['a byte order mark', `\ufeff${renderPlan(full)}`, /is not JSON/],
    ['null', 'null', /is no plan: it must begin with the member "schema"/],
    ['a record', JSON.stringify(sampleRecord()), /is no plan/],
    [
      'a later version',
      '{"schema":"bakehouse/plan/2"}',
      /reads "bakehouse\/plan\/1"\. Plan and bake with the same version/,
    ],
    ['no legs', '{"schema":"bakehouse/plan/1"}', /is not valid: from: .*; and \d+ more\.$/],
    ['a slug that leads out', withLeg({ slug: '../../etc' }), /legs\[0\]\.slug: /],
    ['a todo that is none', withLeg({ todo: ['publish'] }), /legs\[0\]\.todo\[0\]: /],
    ['two legs of one id', JSON.stringify(samplePlan([leg, { ...leg, slug: 'b' }])), /two legs have the leg "web"/],
    ['two legs of one slug', JSON.stringify(samplePlan([leg, { ...leg, leg: 'b' }])), /two legs have the slug "web"/],
    ['line ends to fake a log line', '{"schema":\n::error::x', /is not JSON/],
    ['a name of a megabyte', `{"schema":"bakehouse/plan/1","${'x'.repeat(1e6)}":1}`, /is not valid/],
    ['brackets without end', '['.repeat(3_000_000), /is not JSON|is no plan/],
    ['brackets that nest deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /is not JSON|is no plan/],
  ];
  for (const [name, content, message] of contents) {
    test(`refuses ${name}`, () => refused(() => readPlan(write(content)), message));
  }

  test('takes a member called __proto__ for no prototype', () => {
    const text = withLeg({ axes: JSON.parse('{"__proto__":{"polluted":"1"},"constructor":"x"}') });
    assert.match(text, /__proto__/);
    const [read] = readPlan(write(text)).plan.legs;
    assert.deepEqual(Object.keys(read?.axes ?? {}), ['constructor']);
    assert.equal(Object.getPrototypeOf(read?.axes), Object.prototype);
  });

  test('refuses what is no plain file, and what is too large, without reading it', () => {
    refused(() => readPlan(join(folder, 'none.json')), /is not there: ".*none\.json" does not exist/);
    refused(() => readPlan(folder), /must be a file, but/);
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    refused(() => readPlan(pipe), /must be a file/);
    const device = join(folder, 'zero');
    symlinkSync('/dev/zero', device);
    refused(() => readPlan(device), /must be a file/);
    refused(() => readPlan(`${path}\0`), /NUL/);
    const large = join(folder, 'large');
    writeFileSync(large, '');
    truncateSync(large, 128 * 1024 * 1024 + 1);
    refused(() => readPlan(large), /has 134217729 bytes; at most 134217728/);
  });

  test('reads 10,000 legs in about a second', (t) => {
    const legs = Array.from({ length: 10_000 }, (_, at) =>
      sampleLeg(`image-${at % 100}/region-${at}`, {
        axes: { region: `region-${at}` },
        values: { version: String(at) },
      }),
    );
    const plan = samplePlan(legs);
    const start = performance.now();
    const text = renderPlan(plan);
    const rendered = performance.now();
    const { digest } = readPlan(write(text), sha256(text));
    const read = performance.now();
    t.diagnostic(
      `${text.length} bytes; rendered in ${(rendered - start).toFixed(0)} ms, written and read in ${(read - rendered).toFixed(0)} ms`,
    );
    assert.equal(digest, sha256(text));
  });
});
