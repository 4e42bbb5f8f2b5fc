import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

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

describe('a program is found', () => {
  const folder = temporaryFolder();
  const run = (
    program: string,
    environment: Readonly<Record<string, string>>,
    cwd: string | undefined = folder,
  ): ReturnType<typeof runCommand> =>
    runCommand(program, [], { environment, limitMs: 60_000, ...(cwd === undefined ? {} : { cwd }) });
  const put = (path: string, says: string, mode = 0o755): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `#!/bin/sh\necho ${says}\n`);
    chmodSync(join(folder, path), mode);
  };
  before(() => {
    put('one/tool', 'one');
    put('two/tool', 'two');
    put('plain/tool', 'plain', 0o644);
    mkdirSync(join(folder, 'folder', 'tool'), { recursive: true });
    symlinkSync('../two/tool', join(folder, 'folder', 'link'));
  });

  const onPath: readonly (readonly [what: string, path: readonly string[], expected: string])[] = [
    ['first in the PATH that it gets', ['one', 'two'], 'one\n'],
    ['behind what is no program', ['nowhere', 'plain', 'folder', 'two', 'one'], 'two\n'],
  ];
  for (const [what, path, expected] of onPath) {
    test(what, async () => {
      const environment = { PATH: path.map((one) => join(folder, one)).join(':') };
      assert.equal((await run('tool', environment)).stdout, expected);
      assert.equal((await run('tool', { PATH: path.join(':') })).stdout, expected);
    });
  }

  test('in the folder in which it runs, and behind a link', async () => {
    assert.equal((await run('one/tool', {})).stdout, 'one\n');
    assert.equal((await run('./tool', {}, join(folder, 'two'))).stdout, 'two\n');
    assert.equal((await run(join(folder, 'folder', 'link'), {})).stdout, 'two\n');
  });

  for (const name of [
    'a  b',
    'a "b" c',
    'back\\slash',
    'C:\\Program Files\\x.exe',
    'a\\"b',
    '\\\\x\\',
    '$HOME;*',
    "it's",
  ]) {
    test(`under the name ${name}`, async () => {
      put(`odd/${name}`, 'odd');
      assert.equal((await run(join(folder, 'odd', name), {})).stdout, 'odd\n');
      assert.equal((await run(name, { PATH: join(folder, 'odd') })).stdout, 'odd\n');
    });
  }

  const refused: readonly (readonly [what: string, program: string, cwd: string, code: string])[] = [
    ['nowhere', 'missing', '', 'ENOENT'],
    ['nowhere in a folder', './missing', '', 'ENOENT'],
    ['below a file', './one/tool/tool', '', 'ENOTDIR'],
    ['without the right to run it', './plain/tool', '', 'EACCES'],
    ['as a folder', './folder/tool', '', 'EACCES'],
    ['from a folder that is not there', '/bin/echo', 'nowhere', 'ENOENT'],
  ];
  for (const [what, program, cwd, code] of refused) {
    test(`not ${what}`, () => assert.rejects(run(program, { PATH: folder }, join(folder, cwd)), { code }));
  }

  const isRoot = process.getuid?.() === 0;
  test(
    'also where only another one and his group may run it, and root',
    { skip: isRoot ? false : 'is not root' },
    async () => {
      put('other/tool', 'other', 0o750);
      chownSync(join(folder, 'other', 'tool'), 12_345, 12_345);
      assert.equal((await run('tool', { PATH: join(folder, 'other') })).stdout, 'other\n');
    },
  );
});

test(
  'a command goes by the toolkit, which gives it a pipe for input; one that can be cancelled does not',
  {
    skip: process.platform === 'linux' ? false : 'asks /proc',
  },
  async () => {
    const ask = (more: { readonly signal?: AbortSignal }): ReturnType<typeof runCommand> =>
      runCommand('/bin/readlink', ['/proc/self/fd/0'], { environment: {}, limitMs: 60_000, ...more });
    assert.match((await ask({})).stdout, /^(?:socket|pipe):/);
    assert.equal((await ask({ signal: new AbortController().signal })).stdout, '/dev/null\n');
  },
);

describe('what is said', () => {
  const environment = { PATH: process.env['PATH'] ?? '' };
  const limitMs = 60_000;

  test('is kept up to 32 MiB, and more is dropped; a single line of it takes no time', async () => {
    const script = "head -c 40000000 /dev/zero | tr '\\0' a; head -c 40000000 /dev/zero >&2; exit 3";
    const { exitCode, stdout, stderr } = await runCommand('/bin/sh', ['-c', script], { environment, limitMs: 8000 });
    assert.deepEqual([exitCode, stdout.length, stderr.length], [3, 32 * 1024 * 1024, 32 * 1024 * 1024]);
  });

  test('stays whole where a character is written in two pieces', async () => {
    const { stdout } = await runCommand('/bin/sh', ['-c', "printf '\\342\\202'; sleep 0.2; printf '\\254'"], {
      environment,
      limitMs,
    });
    assert.equal(stdout, '€');
  });

  test('is waited for, where the program has ended and a child of its own still writes', async () => {
    const { stdout } = await runCommand('/bin/sh', ['-c', '(sleep 0.5; echo late) & echo first'], {
      environment,
      limitMs,
    });
    assert.equal(stdout, 'first\nlate\n');
  });

  test('goes to nobody else: nothing of a command is echoed', async () => {
    const { code, said } = await inProcess(`
      const { exitCode } = await runCommand('/bin/sh', ['-c', 'echo ::warning::one; echo two >&2; exit 3', 'word'], options);
      await runCommand('./missing', ['word'], options).catch(() => {});
      console.log(exitCode);`);
    assert.deepEqual([code, said], [0, '3\n']);
  });
});

describe('input', () => {
  test('that nobody gives breaks nothing when the program has ended at once', async () => {
    const { code, said } = await inProcess(`
      for (let round = 0; round < 20; round += 1) {
        const ends = Array.from({ length: 10 }, () => runCommand('/bin/true', [], options));
        for (const { exitCode } of await Promise.all(ends)) if (exitCode !== 0) process.exitCode = 7;
      }
      const { exitCode } = await runCommand('/bin/sh', ['-c', 'exec <&-; sleep 0.1; exit 4'], options);
      console.log(exitCode);`);
    assert.deepEqual([code, said], [0, '4\n']);
  });

  test('is at its end at once for a program that reads it, whatever we get ourselves', async () => {
    const { code, said } = await inProcess(`
      const { exitCode, stdout } = await runCommand('/bin/sh', ['-c', 'cat; read line; echo "$?"'], options);
      console.log(exitCode, JSON.stringify(stdout));`);
    assert.deepEqual([code, said], [0, '0 "1\\n"\n']);
  });
});

describe('a command that can be cancelled', () => {
  const environment = { PATH: process.env['PATH'] ?? '' };

  test('ends when it is, also before it begins', async () => {
    const stop = new AbortController();
    const running = runCommand('/bin/sh', ['-c', 'sleep 30'], { environment, limitMs: 60_000, signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await assert.rejects(running, { name: 'AbortError' });
    const late = runCommand('/bin/sh', ['-c', 'sleep 30'], { environment, limitMs: 60_000, signal: stop.signal });
    await assert.rejects(late, { name: 'AbortError' });
  });

  test('has closed input, and gives what it said', async () => {
    const { signal } = new AbortController();
    const said = await runCommand('/bin/sh', ['-c', 'cat; echo out; echo err >&2; exit 5'], {
      environment,
      limitMs: 60_000,
      signal,
    });
    assert.deepEqual(said, { exitCode: 5, stdout: 'out\n', stderr: 'err\n' });
  });
});

/** Calls commands in a process of their own, whose input is open and stays so; what it ends with, and all that it prints. */
async function inProcess(script: string): Promise<{ readonly code: unknown; readonly said: string }> {
  const command = new URL('../../../../src/core/process/command.ts', import.meta.url).href;
  const text = `import { runCommand } from ${JSON.stringify(command)};
    const options = { environment: { PATH: process.env.PATH }, limitMs: 20_000 };
    ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', text], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(child, 'close');
  return { code, said };
}

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
