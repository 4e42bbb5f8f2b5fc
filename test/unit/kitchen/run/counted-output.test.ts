import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { countOutput } from '../../../../src/kitchen/run/counted-output.ts';

const verify = (said: string): string =>
  `-----> Starting Test Kitchen (v4.1.5)\n1..1\nok 1 of converge\n-----> Verifying <one-a>...\n${said}       Finished verifying <one-a> (0m1.10s).\n9 examples, 9 failures\n`;
const counts = (passed: number, failed: number, errored: number, skipped: number) => ({
  passed,
  failed,
  errored,
  skipped,
});

describe('countOutput', () => {
  const cases: readonly (readonly [string, string, ReturnType<typeof counts> | null])[] = [
    ['bats', '1..3\nok 1 a\nnot ok 2 b\nok 3 c # skip no\n', counts(1, 1, 0, 1)],
    ['busser, behind the indentation of Test Kitchen', '       -----> Running bats test suite\n       1..2\n       ok 1 a\n       ok 2 b\n', counts(2, 0, 0, 0)],
    ['RSpec', '.F*\n3 examples, 1 failure, 1 pending\n', counts(1, 1, 0, 1)],
    ['RSpec, twice', '       2 examples, 0 failures\n       1 example, 0 failures\n', counts(3, 0, 0, 0)],
    ['RSpec that could not load', '0 examples, 0 failures, 1 error occurred outside of examples\n', counts(0, 0, 1, 0)],
    ['RSpec in colour', '\u001b[32m2 examples, 0 failures\u001b[0m\n', counts(2, 0, 0, 0)],
    ['nothing', '       Preparing files for transfer\n', null],
    ['a line that begins with ok', 'ok then\n', null],
  ]; // prettier-ignore
  for (const [name, said, expected] of cases) {
    it(name, () => assert.deepEqual(countOutput(verify(said), 'one-a')?.counts ?? null, expected));
  }

  it('tells of TAP that ends too early', () => {
    assert.equal(countOutput(verify('1..3\nok 1 a\n'), 'one-a')?.problems.length, 1);
  });

  it('counts nothing of other phases', () => {
    assert.equal(countOutput('-----> Converging <one-a>...\n1..1\nok 1 a\n3 examples, 0 failures\n', 'one-a'), null);
  });

  it('finds no test where Busser found none', () => {
    const url = new URL('../../../fixtures/kitchen/runs/tk-4.1.0_busser-zero-tests-green/out.txt', import.meta.url);
    assert.equal(countOutput(readFileSync(url, 'utf8'), 'default-a'), null);
  });

  it("takes the sums of a real serverspec's own output", () => {
    const url = new URL(
      '../../../fixtures/kitchen/runs/tk-4.1.5_docker_serverspec-pass_shell-fail/out.txt',
      import.meta.url,
    );
    assert.deepEqual(countOutput(readFileSync(url, 'utf8'), 'default-debian-12')?.counts, counts(1, 0, 0, 0));
  });
});
