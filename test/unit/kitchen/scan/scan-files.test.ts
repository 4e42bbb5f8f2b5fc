import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { checkScanGlobs, contentOf, readScanFiles } from '../../../../src/kitchen/scan/scan-files.ts';
import { grype, trivy } from './some-reports.ts';

function workspaceOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'scans-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'scans'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('readScanFiles', () => {
  it('knows reports by what is in them', (t) => {
    const root = workspaceOf(t, { 'scans/a.txt': JSON.stringify(trivy()), 'scans/b': JSON.stringify(grype()) });
    const { files, unmatched } = readScanFiles(root, root, ['scans/*', './scans/a.txt', 'scans/c.json']);
    assert.deepEqual(
      files.map(({ path, content }) => [path, content.kind === 'report' ? content.report.format : content.kind]),
      [
        ['scans/a.txt', 'trivy'],
        ['scans/b', 'grype'],
      ],
    );
    assert.deepEqual(unmatched, ['scans/c.json']);
    assert.match(files[0]?.sha256 ?? '', /^sha256:[0-9a-f]{64}$/);
  });

  it('leaves the workspace by no link, and waits at no pipe', (t) => {
    const outside = workspaceOf(t, { 'trivy.json': JSON.stringify(trivy()) });
    const root = workspaceOf(t, {});
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync(join(outside, 'trivy.json'), join(root, 'scans/file.json'));
    execFileSync('mkfifo', [join(root, 'scans/pipe.json')]);
    const { files, unmatched } = readScanFiles(root, root, ['linked/*.json', 'scans/*.json']);
    assert.deepEqual(files, [
      {
        path: 'linked/trivy.json',
        sha256: '',
        written: 0,
        content: { kind: 'fault', message: 'a link leads out of the workspace to it' },
      },
    ]);
    assert.deepEqual(unmatched, ['scans/*.json']);
  });

  it('reads no file that is larger than any report, and not more than an image has', (t) => {
    const root = workspaceOf(t, { 'scans/huge.json': '' });
    truncateSync(join(root, 'scans/huge.json'), 64 * 1024 * 1024 + 1);
    const [huge] = readScanFiles(root, root, ['scans/huge.json']).files;
    assert.match(huge?.content.kind === 'fault' ? huge.content.message : '', /at most 67108864 are read/);
    for (let index = 0; index < 60; index += 1) writeFileSync(join(root, `scans/${index}.json`), '{}');
    const { files } = readScanFiles(root, root, ['scans/[0-9]*.json']);
    assert.equal(files.length, 51);
    const last = files.at(-1)?.content;
    assert.match(last?.kind === 'fault' ? last.message : '', /60 files match as scan reports; at most 50/);
  });

  it('refuses globs that lead elsewhere', () => {
    for (const glob of ['/etc/*.json', '../*.json', 'a/../../b', '!x', 'a\0'])
      assert.throws(() => checkScanGlobs([glob]), /leads elsewhere/);
  });
});

describe('contentOf', () => {
  it('refuses more findings than any image has, whatever list they are in', () => {
    const many = (count: number) => `[${'{},'.repeat(count)}{}]`;
    const told = (text: string): string => {
      const content = contentOf(Buffer.from(text));
      return content.kind === 'fault' ? content.message : content.kind;
    };
    assert.match(
      told(`{"SchemaVersion":2,"Results":[{"Vulnerabilities":${many(1_000_000)}}]}`),
      /1000001 items; at most 100000/,
    );
    assert.match(
      told(`{"bomFormat":"CycloneDX","vulnerabilities":[{"id":"a","affects":${many(1_000_000)}}]}`),
      /at most 100000/,
    );
    const wide = `{"id":"a","affects":${many(60_000)}}`;
    assert.match(told(`{"bomFormat":"CycloneDX","vulnerabilities":[${wide},${wide}]}`), /more than 100000 findings/);
  });

  it('reads text that is UTF-8 alone, and objects alone', () => {
    for (const [bytes, said] of [
      [Buffer.from([0xff, 0xfe, 0x7b]), /not UTF-8/],
      [Buffer.from('[]'), /no object/],
      [Buffer.from('{"a":"\\\\","b":"\\"","b":1}'), /member "b" twice/],
      [Buffer.from('{"a":{"b":1},"c":[{"b":1},{"b":1}]}'), /no known format/],
    ] as const) {
      const content = contentOf(bytes);
      assert.match(content.kind === 'fault' ? content.message : '', said);
    }
  });
});
