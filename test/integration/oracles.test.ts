// Our readers against those of Packer and BuildKit, over generated templates and Dockerfiles.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { askOracle } from '../../scripts/corpus/oracle.mjs';
import { readDockerfiles, readTemplates } from '../../scripts/corpus/readings.mjs';
import { type Row, tableOf } from '../../scripts/corpus/table.mjs';
import { buildGlob } from '../../src/recipe/template/build-glob.ts';
import { dockerfile } from '../support/generated/dockerfile.ts';
import { globPattern, globText } from '../support/generated/glob.ts';
import { broken, hclTemplate } from '../support/generated/hcl-template.ts';
import { jsonTemplate } from '../support/generated/json-template.ts';
import { requirePart } from '../support/peers/available.ts';
import { Seeded } from '../support/seeded.ts';
import { isThorough } from '../support/thorough.ts';

/** The same files in every run, unless BAKEHOUSE_SEED names others. */
const seed = Number(process.env['BAKEHOUSE_SEED'] ?? 1);
const count = isThorough ? 5000 : 300;

describe('templates', () => {
  const kinds = [
    ['in HCL2', 'hcl2', '.pkr.hcl', hclTemplate, 0.8],
    ['in HCL2, broken', 'hcl2', '.pkr.hcl', (random: Seeded) => broken(random, hclTemplate(random)), 0.1],
    ['in JSON', 'json', '.json', jsonTemplate, 0.5],
    ['in JSON, broken', 'json', '.json', (random: Seeded) => broken(random, jsonTemplate(random)), 0.1],
  ] as const;
  for (const [name, kind, extension, make, share] of kinds) {
    test(name, (t) => {
      const part = requirePart(t, 'packer-template');
      if (part === undefined) return;
      const files = written(t, extension, make);
      assertNoneDiffers(t, readTemplates(part.program, kind, files), share);
    });
  }
});

describe('Dockerfiles', () => {
  const kinds = [
    ['as they should be', dockerfile, 0.7],
    ['broken', (random: Seeded) => broken(random, dockerfile(random)), 0.3],
  ] as const;
  for (const [name, make, share] of kinds) {
    test(name, (t) => {
      const part = requirePart(t, 'dockerfile-reads');
      if (part === undefined) return;
      assertNoneDiffers(t, readDockerfiles(part.program, written(t, '.Dockerfile', make)), share);
    });
  }
});

test('the patterns of -only and -except', (t) => {
  const part = requirePart(t, 'packer-template');
  if (part === undefined) return;
  const random = new Seeded(seed);
  const questions = random.some(count * 10, count * 10, () => ({
    pattern: globPattern(random),
    texts: random.some(5, 5, () => globText(random)),
  }));
  const answers = askOracle<{ error: string; matches: boolean[] | null }>(part.program, ['glob'], questions);
  const differences = questions.flatMap(({ pattern, texts }, index) => {
    const { error = '', matches } = answers[index] ?? {};
    const matcher = buildGlob(pattern);
    const ours = matcher === undefined ? [] : texts.map(matcher);
    return isDeepStrictEqual([error === '', matches ?? []], [matcher !== undefined, ours])
      ? []
      : [{ pattern, texts, ours, error, matches }];
  });
  t.diagnostic(`seed ${seed}: ${differences.length} differences in ${questions.length * 5} pairs`);
  assert.deepEqual(differences.slice(0, 5), [], `${differences.length} differences, the first of them:`);
  const found = answers.flatMap(({ matches }) => matches ?? []);
  for (const kind of [true, false]) {
    assert.ok(found.filter((one) => one === kind).length > found.length / 20, `hardly any pair is ${kind}`);
  }
});

function written(t: TestContext, extension: string, make: (random: Seeded) => string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-oracles-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const random = new Seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `${index}${extension}`);
    writeFileSync(file, make(random));
    return file;
  });
}

/** @param share of the files that both read: fewer would say little. */
function assertNoneDiffers(t: TestContext, rows: readonly Row[], share: number): void {
  const table = tableOf(rows);
  t.diagnostic(`seed ${seed}\n${table}`);
  assert.deepEqual(
    rows.filter(({ verdict }) => verdict.kind === 'differ').map(({ file, verdict }) => ({ file, ...verdict })),
    [],
  );
  const read = rows.filter(({ verdict }) => verdict.cause === 'same' || verdict.kind === 'open');
  assert.ok(read.length >= rows.length * share, `Only ${read.length} of ${rows.length} were read by both.`);
}
