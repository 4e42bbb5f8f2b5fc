import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';

import { limitTime, runCommand } from '../../../../src/core/process/command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('runCommand', () => {
  const folder = temporaryFolder();
  const environment = { PATH: process.env['PATH'] ?? '', ONE: '1' };
  const shell = (script: string): ReturnType<typeof runCommand> =>
    runCommand('/bin/sh', ['-c', script], { environment, cwd: folder, limitMs: 60_000 });

  test('gives what was said, and how it ended', async () => {
    assert.deepEqual(await shell('echo out; echo err >&2; exit 3'), { exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  test('has closed input, and only the environment and folder that it was given', async () => {
    const { stdout } = await shell('cat; echo "$ONE-$HOME"; pwd');
    assert.equal(stdout, `1-\n${folder}\n`);
  });

  test('takes arguments as they are, without a shell', async () => {
    const { stdout } = await runCommand('/bin/echo', ['$ONE; `x`', '*'], { environment, limitMs: 60_000 });
    assert.equal(stdout, '$ONE; `x` *\n');
  });

  test('counts a signal as a failure', async () => assert.ok((await shell('kill -KILL $$')).exitCode >= 128));

  test('rejects when there is no such program', async () => {
    await assert.rejects(runCommand(`${folder}/missing`, [], { environment, limitMs: 60_000 }), { code: 'ENOENT' });
  });

  test('ends one that takes longer than its limit, also where a child of its own holds its output open', async () => {
    const limited = runCommand('/bin/sh', ['-c', 'echo $$; trap "" TERM; sleep 5 & sleep 5'], {
      environment,
      limitMs: 200,
    });
    await assert.rejects(limited, { name: 'UserError', message: '/bin/sh did not answer within 1 s and was ended.' });
  });
});

describe('limitTime', () => {
  const waiting = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

  test('ends a program that takes longer', async () => {
    const child = spawn('/bin/sh', ['-c', 'trap "" TERM; while :; do sleep 1; done'], { stdio: 'ignore' });
    limitTime(child, 100);
    assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL']);
  });

  for (const program of ['/bin/true', '/nowhere/missing']) {
    test(`waits for nothing once ${program} is through`, async () => {
      const before = waiting();
      const child = spawn(program, [], { stdio: 'ignore' });
      limitTime(child, 60_000);
      await new Promise((resolve) => child.once('close', resolve).once('error', () => undefined));
      assert.equal(waiting(), before);
    });
  }
});
