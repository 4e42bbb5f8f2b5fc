import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { renderTerminalEnd, type TerminalEndOptions } from '../../../src/report/terminal-end.ts';
import { failedRun, goodRun, largeRun, regionsRun } from '../../support/report/sample-run.ts';

const options: TerminalEndOptions = { width: 120, tookMs: 192_000, report: '/runs/1/report.html', leftovers: [] };

describe('the end of a run on a terminal', () => {
  test('that failed: the failure last, then what is left, and the result as the last line', () => {
    const lines = renderTerminalEnd(failedRun(), options);
    assert.match(lines[7] ?? '', /^ {2}web\/trixie {8}FAILED {5}51 s {8}sha256:[0-9a-f]{12} {2,}1 of 2 failed$/);
    assert.match(lines[8] ?? '', /^ {2}docs\/trixie {7}blocked {4}- {11}- +by web\/trixie$/);
    assert.deepEqual(lines.slice(9), [
      '',
      '  web/trixie failed: nginx answers on port 80  test/web_spec.rb:21',
      '      expected: 200',
      '           got: 502',
      '',
      '  Left behind: nothing that a bake or test reported. Removed: 1 thing.',
      '  Report   file:///runs/1/report.html',
      'Failed: 1 of 9 images, 1 blocked. 5 baked, 2 reused, 3 min 12 s. Retry: bakehouse run --only web/trixie',
    ]);
  });

  test('that failed with a long message: cut where it is seen that it is', () => {
    const run = failedRun();
    const trouble = { kind: 'bake' as const, class: '', message: `${'word '.repeat(40)}end` };
    const legs = run.legs.map((leg) => (leg.leg === 'web/trixie' ? { ...leg, trouble } : leg));
    const row = renderTerminalEnd({ ...run, legs }, options).find((line) => line.includes('FAILED')) ?? '';
    assert.match(row, /word …$/);
  });

  test('that went well: what was published, how to get it, what to do next', () => {
    const lines = renderTerminalEnd(goodRun(), options);
    assert.equal(lines.at(-1), 'Done: 9 images ready, 7 baked, 2 reused, 10 of 10 tests passed, 3 min 12 s.');
    const text = lines.join('\n');
    assert.match(text, /Published {2}ghcr\.io\/acme\/web:1\.0\.1 {2}sha256:[0-9a-f]{12} {2}created/);
    assert.match(text, /Pull {7}docker pull ghcr\.io\/acme\/web@sha256:[0-9a-f]{64}/);
    assert.match(
      text,
      /Next {5}docker run --rm -it sha256:[0-9a-f]{64}\n {11}bakehouse plan --explain runtime\/bookworm\n {11}bakehouse run --only/,
    );
  });

  test('that wrote one file for all images: the file once', () => {
    const run = goodRun();
    const [file] = run.legs.flatMap(({ publications }) => publications).map((one) => ({ ...one, ref: 'ids.json' }));
    assert.ok(file !== undefined && run.legs.length > 1);
    const lines = renderTerminalEnd(
      { ...run, legs: run.legs.map((leg) => ({ ...leg, publications: [file] })) },
      options,
    );
    assert.equal(lines.filter((line) => line.includes('Published')).length, 1);
  });

  test('that published to several regions: what is the same there once, with all of them', () => {
    const lines = renderTerminalEnd(regionsRun(), options);
    assert.deepEqual(
      lines.filter((line) => line.includes('Published')).map((line) => line.replace(/\/subscriptions\S*/, 'ID')),
      [
        '  Published  gal/web/1.0.3 in westeurope, northeurope  ID  created',
        '  Published  gal/web/1.0.3 in eastus2    failed',
        '  Published  /images/web/latest in us-east-1  ami-0f3c9d1e7ab24c580  created',
        '  Published  /images/web/latest in eu-west-1  ami-0f3c9d1e7ab24c581  created',
      ],
    );
  });

  test('that was cancelled: what stopped, what is not begun, what is left', () => {
    const command = 'docker rm --force abc';
    const leftovers = [
      { kind: 'container', id: 'abc', region: null, state: 'left', reason: 'no answer', command },
    ] as const;
    const lines = renderTerminalEnd(failedRun({ isCancelled: true }), { ...options, leftovers });
    assert.match(
      lines.at(-1) ?? '',
      /^Cancelled after 3 min 12 s\. 0 bakes stopped, 1 not begun, 5 baked, 2 reused\. Left behind: 1 thing\. Removed: 1 thing\.$/,
    );
    assert.ok(
      lines.some((line) => line.includes(command)),
      lines.join('\n'),
    );
  });

  test('tells of tests that could not begin, though the image was baked', () => {
    const failures = new Map([['web/trixie', 'web/trixie: the test machine is not here']]);
    const lines = renderTerminalEnd(goodRun({ failures }), options);
    assert.match(lines.at(-1) ?? '', /^Failed: 1 of 9 images\. /);
    assert.ok(lines.includes('      web/trixie: the test machine is not here'), lines.join('\n'));
  });

  test('names again what was named to be planned', () => {
    const manifest = { flag: 'manifest', value: 'docker/IMAGES.json' } as const;
    const failed = renderTerminalEnd(failedRun({ asked: [manifest, { flag: 'vars', value: null }] }), options);
    assert.match(
      failed.at(-1) ?? '',
      / Retry: bakehouse run --manifest docker\/IMAGES\.json --vars … --only web\/trixie$/,
    );
    const good = renderTerminalEnd(goodRun({ asked: [manifest] }), options).join('\n');
    assert.match(good, /\n {11}bakehouse plan --manifest docker\/IMAGES\.json --explain runtime\/bookworm\n/);
  });

  test('of a request offers no plan, which needs a checkout of its own', () => {
    const asked = [{ flag: 'request', value: 'request.json' }] as const;
    const good = renderTerminalEnd(goodRun({ asked }), options).join('\n');
    assert.match(good, /\n {11}bakehouse run --request request\.json --only (\S+) --rebuild \1\n/);
    assert.doesNotMatch(good, /bakehouse plan/);
  });

  test('leaves out the id where the terminal is narrow, then the time, and cuts no path or command', () => {
    const of = (width: number): string => renderTerminalEnd(failedRun(), { ...options, width }).join('\n');
    assert.match(of(79).split('\n')[7] ?? '', /^ {2}web\/trixie {8}FAILED {5}51 s {8}1 of 2 failed$/);
    assert.match(of(59).split('\n')[7] ?? '', /^ {2}web\/trixie {8}FAILED {5}1 of 2 failed$/);
    assert.ok(of(20).includes('file:///runs/1/report.html'));
    assert.ok(of(20).includes('Retry: bakehouse run --only web/trixie'));
  });

  test('of many images counts those that there is no room for', () => {
    const lines = renderTerminalEnd(largeRun(1000), options);
    assert.ok(lines.length < 100, String(lines.length));
    assert.match(lines.join('\n'), /^ {2}\d+ images reused\n {2}\d+ more images, in the report\n/);
    assert.match(lines.at(-1) ?? '', /^Failed: 10 of 1,000 images\./);
  });
});
