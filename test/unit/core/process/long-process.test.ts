import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { type ProcessIdentity, runLongProcess } from '../../../../src/core/process/long-process.ts';
import { startTimeOf } from '../../../../src/core/process/process.ts';
import { fakeHost } from '../runner/fake-host.ts';
import { handInterrupt } from '../../../support/kitchen/script.ts';

test('who asks a program to end is told before it does, while all that it has running is to be seen', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-long-process-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const interrupt = handInterrupt();
  let child: ProcessIdentity = { pid: 0, startTime: '' };
  const seen: (string | undefined)[] = [];
  const end = await runLongProcess(fakeHost(), {
    name: 'sh',
    program: '/bin/sh',
    args: ['-c', 'trap "echo asked; exit 7" TERM; echo begun; while :; do sleep 0.1; done'],
    cwd: folder,
    environment: { PATH: process.env['PATH'] ?? '' },
    stdout: join(folder, 'stdout'),
    stderr: join(folder, 'stderr'),
    render: (lines) => {
      if (lines.includes('begun')) interrupt.fire();
      return lines;
    },
    stage: () => 'running',
    logPath: join(folder, 'log'),
    secrets: [],
    timeoutMs: 60_000,
    interrupt,
    onStart: (started) => {
      child = started;
    },
    onStop: () => {
      seen.push(readFileSync(`/proc/${child.pid}/stat`, 'utf8'), readFileSync(join(folder, 'stdout'), 'utf8'));
    },
  });
  assert.equal(end.exitCode, 7);
  assert.match(seen[0] ?? '', new RegExp(`^${child.pid} \\(sh\\) [RSD]`));
  assert.equal(seen[1], 'begun\n');
  assert.equal(seen.length, 2);
  assert.equal(await startTimeOf(child.pid), undefined);
});

for (const [what, answers] of [
  ['what it looks at last is waited for', true],
  ['what does not answer holds it up for a moment only', false],
] as const) {
  test(`before a program is asked to end ${what}`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'bakehouse-long-process-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const interrupt = handInterrupt();
    let hasLooked = false;
    let hadLooked: boolean | undefined;
    const end = await runLongProcess(fakeHost(), {
      name: 'sh',
      program: '/bin/sh',
      args: ['-c', 'trap "echo asked; exit 7" TERM; echo begun; while :; do sleep 0.1; done'],
      cwd: folder,
      environment: { PATH: process.env['PATH'] ?? '' },
      stdout: join(folder, 'stdout'),
      stderr: join(folder, 'stderr'),
      render: (lines) => {
        if (lines.includes('begun')) interrupt.fire();
        if (lines.includes('asked')) hadLooked = hasLooked;
        return lines;
      },
      stage: () => 'running',
      logPath: join(folder, 'log'),
      secrets: [],
      timeoutMs: 60_000,
      interrupt,
      onStart: () => {},
      onStop: async () => {
        if (!answers) await new Promise(() => {});
        // Several turns of the loop, as an answer of a server takes.
        for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        hasLooked = true;
      },
    });
    assert.equal(end.exitCode, 7);
    assert.equal(hadLooked, answers);
  });
}
