import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { HOSTILE, poisoned } from '../../support/report/hostile.ts';
import {
  failedRun,
  goodRun,
  largeRun,
  onlyReusedOf,
  regionsRun,
  reusedOf,
  untestedRun,
} from '../../support/report/sample-run.ts';

const address = 'https://github.com/acme/images/actions/runs/4711/artifacts/9';

describe('the summary of a run', () => {
  test('says the worst first, in a sentence, then what to do', () => {
    const lines = renderJobSummary(failedRun(), address).split('\n');
    assert.deepEqual(lines.slice(0, 22), [
      '### 1 of 9 images failed its tests',
      '',
      '**1 failed · 1 blocked · 5 baked · 2 reused** — 7 of 8 tests passed, 3 min 12 s.',
      'Nothing was published, as this failed: web/trixie.',
      '',
      `[**Open the report**](${address}) · commit \`1916c39\` on \`main\` · Packer 1.16.0`,
      '',
      '#### What went wrong',
      '',
      '**`web/trixie` failed 1 of 2 tests**: nginx answers on port 80 (`test/web_spec.rb:21`)',
      '```text',
      'expected: 200',
      '     got: 502',
      '```',
      'Blocked by it: `docs/trixie`. Reproduce: `bakehouse run --only web/trixie`',
      '',
      '#### Images',
      '',
      '| Image | Result | Image ID | Where | Tests | Why |',
      '| --- | --- | --- | --- | --- | --- |',
      lines[20],
      '| `docs/trixie` | blocked | – |  | – | web/trixie failed |',
    ]);
    assert.match(
      lines[20] ?? '',
      /^\| `web\/trixie` \| \*\*failed\*\* \| `sha256:[0-9a-f]{12}` \| this run only \| \*\*1 of 2 failed\*\* \| nginx answers on port 80 \|$/,
    );
  });

  test('of a good run begins with what is ready, and ends with what is left', () => {
    const text = renderJobSummary(goodRun(), '');
    assert.match(text, /^### 9 images ready: 7 baked, 2 reused\n/);
    assert.doesNotMatch(text, /What went wrong|Open the report/);
    assert.match(text, /\nLeft behind: nothing that a bake or test reported\. Removed: 1 thing\.\n$/);
    assert.match(text, /docker pull ghcr\.io\/acme\/web@sha256:[0-9a-f]{64}/);
  });

  test('names what was baked with another Packer than this run has', () => {
    const text = renderJobSummary(reusedOf('1.14.2', '1.16.0', null, '1.14.2', '1.15.0'), '');
    const lines = text.split('\n').filter((line) => line.includes('Packer'));
    assert.deepEqual(lines, [
      'commit `1916c39` on `main` · Packer 1.16.0',
      'Baked with Packer 1.14.2; this run has 1.16.0: `old-0`, `old-3`.',
      'Baked with Packer 1.15.0; this run has 1.16.0: `old-4`.',
    ]);
    assert.doesNotMatch(renderJobSummary(goodRun(), ''), /Baked with/);
    // Nobody knows what a run has that baked nothing.
    assert.match(renderJobSummary(onlyReusedOf('1.14.2'), ''), /· Packer 1\.14\.2\n(?!\n?Baked with)/);
  });

  test('tells of a run that failed beside its images', () => {
    const text = renderJobSummary(goodRun({ problems: ['The registry refused the credentials.'] }), '');
    assert.match(text, /^### The run failed; 9 images ready: 7 baked, 2 reused\n/);
    assert.match(text, /- The registry refused the credentials\./);
  });

  test('has all that was said of a failed phase, the beginning open and the rest folded', () => {
    const said = Array.from({ length: 900 }, (_, index) => `line ${index}`);
    const text = renderJobSummary(untestedRun(said.join('\n')), address);
    assert.match(text, /default-debian: converge failed \(converge\): line 0/);
    assert.ok(text.includes(`<details><summary>All that was said</summary>`));
    assert.ok(text.includes(said.slice(1).join('\n')));
  });

  test('of many images shows those that went wrong', () => {
    const text = renderJobSummary(largeRun(1000), address);
    assert.equal(text.split('\n').filter((line) => line.startsWith('| `image-')).length, 10 + 100);
    assert.match(text, /990 images that are well: see the report\./);
  });

  test('stays far below 1 MiB with 10,000 hostile images', () => {
    assert.ok(Buffer.byteLength(renderJobSummary(poisoned(largeRun(10_000)), address)) < 500 * 1024);
  });

  test('shows what strangers wrote as it is written, never as markup', () => {
    const text = renderJobSummary(poisoned(failedRun()), address);
    const outside = text.replace(/^```+text\n[^]*?\n```+$/gm, '').replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, '');
    assert.doesNotMatch(outside, /<(?!\/?(?:details|summary|br)>)/);
    assert.doesNotMatch(
      outside,
      /(?<!\\)\]\((?!https:\/\/github\.com\/acme\/images\/actions\/runs\/4711\/artifacts\/9\))/,
    );
    assert.doesNotMatch(outside, /(?<!\\)@octocat/);
    assert.ok(HOSTILE.length > 0);
  });

  test('has what was published to several regions once where it is the same, and else the region beside its name', () => {
    const lines = renderJobSummary(regionsRun(), address).split('\n');
    const from = lines.indexOf('#### Published');
    assert.deepEqual(
      lines.slice(from + 4, from + 8).map((line) =>
        line
          .split(' | ')
          .slice(2, 5)
          .join(' | ')
          .replace(/`\/sub[^`]*`/, 'ID'),
      ),
      [
        '`gal/web/1.0.3` in `westeurope`, `northeurope` | ID | created |',
        '`gal/web/1.0.3` in `eastus2` | `` | **failed** |',
        '`/images/web/latest` in `us-east-1` | `ami-0f3c9d1e7ab24c580` | created |',
        '`/images/web/latest` in `eu-west-1` | `ami-0f3c9d1e7ab24c581` | created |',
      ],
    );
  });
});
