// A script and its files by Run Command, against the twin of SSM with a sh of this machine as the guest. That the guest is
// another machine, with nothing of ours, is proven in test/integration/script-inside-ec2.test.ts.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { KitchenError } from '../../../../src/kitchen/outcome.ts';
import { type GuestScript, runInGuest } from '../../../../src/providers/aws/guest-script.ts';
import { guestShell, isOver, unrun } from '../../../../src/providers/aws/guest-shell.ts';
import { connectRunCommand } from '../../../../src/providers/aws/run-command.ts';
import { serveSsm, SsmTwin, type SsmTwinOptions } from '../../../support/peers/ssm-twin.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';

const INSTANCE = 'i-0123456789abcdef0';

async function guestOf(t: TestContext, options: Partial<SsmTwinOptions> = {}) {
  const twin = new SsmTwin({ guest: ['sh'], registersAfter: 0, ...options });
  const { url, stop } = await serveSsm(twin);
  t.after(stop);
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'nobody' };
  const ssm = await connectRunCommand('eu-west-1', { endpoint: url, credentials });
  await ssm.managed(INSTANCE);
  const cancel = new AbortController();
  const shell = guestShell(ssm, INSTANCE, cancel.signal, { first: 10, longest: 100 });
  const folder = await temporaryFolder(t);
  const workspace = join(folder, 'workspace');
  mkdirSync(join(workspace, 'tests'), { recursive: true });
  let shown = '';
  const run = (text: string, more: Partial<GuestScript> = {}) =>
    runInGuest(shell, {
      text,
      workspace,
      environment: { PATH: process.env['PATH'] ?? '' },
      folder: workspace,
      variables: { BAKEHOUSE_LEG: "it's web" },
      isReport: (path) => path.endsWith('.xml'),
      timeoutMs: 60_000,
      signal: cancel.signal,
      onOutput: (chunk) => {
        shown += chunk.toString('utf8');
      },
      look: async () => {},
      ...more,
    });
  return { twin, shell, ssm, cancel, folder, workspace, run, shown: () => shown };
}

describe('a file of a guest', () => {
  it('goes there and comes back whole, in pieces, whatever is in it', async (t) => {
    const { shell, folder, twin } = await guestOf(t);
    const bytes = randomBytes(100_003);
    const path = join(folder, "a 'file' of {{ssm:theirs}}");
    await shell.push(path, bytes);
    assert.deepEqual(readFileSync(path), bytes);
    assert.deepEqual(await shell.pull(path, 200_000), bytes);
    assert.equal(await shell.pull(path, 100_002), null);
    assert.ok(Math.max(...twin.lines.map(({ length }) => length)) < 60_000);
  });

  it('that is empty is empty', async (t) => {
    const { shell, folder } = await guestOf(t);
    await shell.push(join(folder, 'a'), Buffer.alloc(0));
    assert.deepEqual(await shell.pull(join(folder, 'a'), 10), Buffer.alloc(0));
  });

  it('that is not there says so', async (t) => {
    const { shell, folder } = await guestOf(t);
    await assert.rejects(shell.pull(join(folder, 'a'), 10), /did not read a file: exit code [12]: .*a/);
  });
});

describe('a script in a guest', { concurrency: true }, () => {
  it('gives its exit code, its output and the reports that it wrote, and no others', async (t) => {
    const { workspace, run, shown } = await guestOf(t);
    writeFileSync(join(workspace, 'old.xml'), '<old/>');
    const long = `${'deep/'.repeat(40)}a report.xml`;
    const end = await run(
      `echo "of $BAKEHOUSE_LEG at $PWD"; echo loud >&2
mkdir -p '${'deep/'.repeat(40)}'; echo '<a/>' >'${long}'; echo '<b/>' >tests/b.xml; echo no >tests/c.txt
ln -s /etc/passwd link.xml; exit 194`,
    );
    assert.deepEqual(end.problems, []);
    assert.deepEqual([end.exitCode, end.timedOut], [194, false]);
    assert.equal(shown(), `of it's web at ${workspace}\nloud\n`);
    assert.deepEqual(
      new Map([...end.reports].map(([path, content]) => [path, content.toString()])),
      new Map([
        [long, '<a/>\n'],
        ['tests/b.xml', '<b/>\n'],
      ]),
    );
  });

  it('never ends a command of SSM with its own exit code: at 194 the agent starts the machine anew', async (t) => {
    const { run, twin } = await guestOf(t);
    await run('exit 194');
    assert.deepEqual([...new Set(twin.states)], ['Success']);
  });

  it('prints more than SSM gives, and all of it is shown', async (t) => {
    const { run, shown } = await guestOf(t);
    const end = await run('seq 1 40000; echo the end');
    assert.equal(end.exitCode, 0);
    assert.equal(shown(), `${Array.from({ length: 40_000 }, (_, at) => `${at + 1}\n`).join('')}the end\n`);
  });

  it('that prints without end is cut in the middle, and says so', async (t) => {
    const { run, shown } = await guestOf(t);
    await run('head -c 3000000 /dev/zero | tr "\\0" x | fold -w 99; echo the end');
    assert.ok(shown().length < 1_200_000);
    assert.match(shown(), /\n\[1\.\d MB of the output are left out here[^\n]*\n/);
    assert.match(shown(), /the end\n$/);
  });

  it('says which of its reports did not come back', async (t) => {
    const { run } = await guestOf(t);
    const end = await run(`echo '<a/>' >a.xml; echo '<b/>' >"$(printf 'b\\377.xml')"`);
    assert.deepEqual([end.exitCode, [...end.reports.keys()]], [0, ['a.xml']]);
    assert.match(end.problems.join(), /^The reports did not come back whole: "b.*\.xml" is missing\.$/);
  });

  it('that takes too long is ended; what it wrote so far comes back', async (t) => {
    const { run, twin } = await guestOf(t);
    const end = await run('echo "<a/>" >a.xml; sleep 600', { timeoutMs: 2000 });
    assert.deepEqual([end.exitCode, end.timedOut, [...end.reports.keys()]], [undefined, true, ['a.xml']]);
    assert.equal(twin.states.filter((state) => state === 'Cancelled').length, 1);
  });

  it('ends by a cancel, with its command', async (t) => {
    const { run, twin, cancel, workspace } = await guestOf(t);
    const running = run(`: >${workspace}/begun; sleep 600`);
    running.catch(() => {});
    while (!twin.comments.includes('Bakehouse: run the tests')) await new Promise((resolve) => setTimeout(resolve, 20));
    cancel.abort();
    await assert.rejects(running, (error) => error instanceof KitchenError && error.failure === 'cancelled');
    while (twin.states.at(-1) !== 'Cancelled') await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('that was delivered twice runs once', async (t) => {
    const { run, twin, workspace, ssm } = await guestOf(t);
    const end = await run('echo run >>runs; sleep 2; exit 3');
    assert.equal(end.exitCode, 3);
    const again = twin.lines.find((lines) => lines.includes('mkdir "$own/lock"')) ?? '';
    const command = await ssm.send(INSTANCE, again, 'again', 60);
    let found = await ssm.look(INSTANCE, command);
    while (found === undefined || !isOver(found)) found = await ssm.look(INSTANCE, command);
    assert.equal(found.output, 'ended 3\n');
    assert.equal(readFileSync(join(workspace, 'runs'), 'utf8'), 'run\n');
  });

  it('of an image without a program that carries its files says which', async (t) => {
    const { run } = await guestOf(t, { guest: ['env', 'PATH=/nowhere', '/bin/sh'] });
    await assert.rejects(run('true'), /The image has no base64, cp, find, .*wc, by which a script/);
  });

  it('with a workspace that is too large is not begun', async (t) => {
    const { run, workspace, twin } = await guestOf(t);
    writeFileSync(join(workspace, 'large'), randomBytes(3_300_000));
    await assert.rejects(run('true'), /of the workspace is 3\.1 MB compressed; at most 3\.0 MB can be sent by SSM/);
    assert.ok(!twin.comments.includes('Bakehouse: run the tests'));
  });

  it('with reports that are too large says so, and loses no verdict', async (t) => {
    const { run } = await guestOf(t);
    const end = await run('head -c 5000000 /dev/urandom >a.xml; exit 1');
    assert.deepEqual(
      [end.exitCode, end.problems],
      [
        1,
        [
          'The reports did not come back whole: they are more than 4.0 MB compressed, which is the most that SSM is used for.',
        ],
      ],
    );
  });

  it('whose names lead elsewhere brings nothing from there', async (t) => {
    const { run, workspace } = await guestOf(t);
    const end = await run('mkdir "a\n."; echo "<a/>" >"a\n./b.xml"; echo "<c/>" >"c\n..xml"');
    assert.deepEqual(
      [...end.reports.keys()].filter((path) => path.includes('..')),
      [],
    );
    assert.deepEqual(end.exitCode, 0, workspace);
  });
});

describe('a command that SSM did not run', () => {
  const found = { exitCode: -1, output: '', errors: '' };
  for (const [status, details, why] of [
    ['Failed', 'Undeliverable', 'SSM says Undeliverable'],
    ['TimedOut', 'Execution Timed Out', 'it took longer than 60 s'],
    ['Cancelled', '', 'SSM says Cancelled'],
    ['Success', 'Success', undefined],
  ] as const) {
    it(`is told: ${details === '' ? status : details}`, () =>
      assert.equal(unrun({ ...found, status, details }, 60), why));
  }
  it('is none where it failed by its own exit code', () =>
    assert.equal(unrun({ ...found, status: 'Failed', details: 'Failed', exitCode: 2 }, 60), undefined));
});
