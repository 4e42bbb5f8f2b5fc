import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A moment that is still to come, counted by the time of day; or what was waited for, compared with it. */
const BY_TIME_OF_DAY = [
  /\bDate\.now\(\)\s*(?:\+(?!\+)|[<>])/,
  /(?<!=)[<>]=?\s*Date\.now\(\)/,
  /\b(?:deadline|until|wait\w*)\b[^;\n]*\bDate\.now\(\)/i,
];
const isByTimeOfDay = (line: string): boolean => BY_TIME_OF_DAY.some((pattern) => pattern.test(line));

describe('what is waited for', () => {
  it('is counted by a clock that nobody sets', () => {
    const found = globSync('**/*.ts', { cwd: join(root, 'src') }).flatMap((path) =>
      readFileSync(join(root, 'src', path), 'utf8')
        .split('\n')
        .flatMap((line, at) => (isByTimeOfDay(line) ? [`src/${path}:${at + 1}: ${line.trim()}`] : [])),
    );
    assert.deepEqual(found, []);
  });

  const lines: readonly (readonly [line: string, byTimeOfDay: boolean])[] = [
    ['const deadline = Date.now() + 5000;', true],
    ['await waitUntil(isGone, Date.now() + GONE_MS);', true],
    ['if (Date.now() >= until) return;', true],
    ['isWaiting = running && until > Date.now();', true],
    ['const left = deadline - Date.now();', true],
    ['await waitUntil(isGone, steadyNow() + GONE_MS);', false],
    ['const started = Date.now();', false],
    ["host.output('duration', String(Math.round((Date.now() - started) / 1000)));", false],
  ];
  for (const [line, expected] of lines) it(`judges ${line}`, () => assert.equal(isByTimeOfDay(line), expected));
});
