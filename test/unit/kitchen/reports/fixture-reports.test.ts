import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';

import { readReport } from '../../../../src/kitchen/reports/read-report.ts';
import { fixturePath, tally } from './read-text.ts';

const SPEC = './spec/web_spec.rb';
const CONTROLS = '/home/runner/work/test/integration/web/controls';

/** Every captured report: what it counts, and where each failed or errored test is written. */
const EXPECTED: Readonly<Record<string, readonly [format: string, tally: string, ...places: string[]]>> = {
  'bats-junit.xml': ['junit', '1 passed, 1 failed, 1 skipped', 'img.bats:3'],
  'bats.tap.txt': ['tap', '1 passed, 1 failed, 1 skipped', 'img.bats:3'],
  'bats.tap13.txt': ['tap', '1 passed, 1 failed, 1 skipped', 'img.bats:3'],
  'default-debian-12.json': ['rspec', '1 passed'],
  'default-debian-12.xml': ['junit', '1 passed'],
  'default-ubuntu-2204.json': ['rspec', '1 passed'],
  'default-ubuntu-2204.xml': ['junit', '1 passed'],
  // Its third control raises: InSpec's JSON tells, its JUnit calls it a failure.
  'inspec-json.json': [
    'inspec',
    '1 passed, 2 failed, 1 errored, 1 skipped',
    `${CONTROLS}/a.rb:3`,
    `${CONTROLS}/a.rb:12`,
    `${CONTROLS}/b.rb:9`,
  ],
  'inspec-json-min.json': [
    'inspec',
    '1 passed, 2 failed, 1 errored, 1 skipped',
    'null:null',
    'a.rb:12',
    `${CONTROLS}/b.rb:9`,
  ],
  'inspec-junit-legacy.xml': ['junit', '1 passed, 3 failed, 1 skipped', 'null:null', 'null:null', `${CONTROLS}/b.rb:9`],
  'inspec-junit2.xml': ['junit', '1 passed, 3 failed, 1 skipped', 'null:null', 'null:null', `${CONTROLS}/b.rb:9`],
  // RSpec's JUnit is silent on files that do not load: no tests at all is what the gate must stumble over.
  'rspec-loaderror-junit.xml': ['junit', ''],
  'rspec-loaderror.json': ['rspec', '1 errored, aborted', './spec/broken_spec.rb:1'],
  'rspec-serverspec-junit.xml': ['junit', '1 passed, 3 failed, 1 skipped', `${SPEC}:4`, `${SPEC}:8`, `${SPEC}:14`],
  'rspec-serverspec.json': ['rspec', '1 passed, 3 failed, 1 skipped', `${SPEC}:4`, `${SPEC}:8`, `${SPEC}:14`],
  'web-debian-12.json': ['rspec', '1 failed', './spec/web/w_spec.rb:4'],
  'web-debian-12.xml': ['junit', '1 failed', './spec/web/w_spec.rb:4'],
  'web-ubuntu-2204.json': ['rspec', '1 failed', './spec/web/w_spec.rb:4'],
  'web-ubuntu-2204.xml': ['junit', '1 failed', './spec/web/w_spec.rb:4'],
};

describe('captured reports', () => {
  test('all of them are in the table', () => {
    assert.deepEqual(readdirSync(fixturePath('.')).sort(), Object.keys(EXPECTED).sort());
  });

  for (const [name, [format, counted, ...places]] of Object.entries(EXPECTED)) {
    test(name, async () => {
      const report = await readReport(fixturePath(name));
      const bad = report.cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'errored');
      assert.deepEqual(
        { format: report.format, tally: tally(report), places: bad.map(({ file, line }) => `${file}:${line}`) },
        { format, tally: counted, places },
      );
      assert.equal(report.dropped, 0);
    });
  }

  test('names, messages and times are those of the report, without terminal colours', async () => {
    const { cases } = await readReport(fixturePath('inspec-junit2.xml'));
    assert.deepEqual(cases[1], {
      name: 'web › Anonymous › File /etc/motd content is expected to match /baked/',
      outcome: 'failed',
      message: 'expected "hi\\n" to match /baked/\nDiff:\n\n@@ -1 +1 @@\n-/baked/\n+hi',
      file: null,
      line: null,
      seconds: 0.0012,
    });
    const tap = await readReport(fixturePath('bats.tap13.txt'));
    assert.equal(tap.cases[0]?.message, '(in test file img.bats, line 3)\n  `[ "$status" -eq 0 ]\' failed');
    assert.deepEqual([tap.cases[1]?.name, tap.cases[1]?.message], ['skipped thing', 'not on this platform']);
  });
});
