// Bakes of one key that are begun together, by real docker through the shipped command line: one of them bakes.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { steadyNow } from '../../src/core/clock.ts';
import { placeOfThisProcess } from '../../src/core/process/process-place.ts';
import { waitUntil } from '../../src/core/process/process.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
  readonly outputs: Readonly<Record<string, unknown>>;
}

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly until: (pattern: RegExp) => Promise<void>;
  readonly end: Promise<Ended>;
}

interface Place {
  readonly home: string;
  readonly start: (...words: readonly string[]) => Running;
}

/** A repository with one Dockerfile that no cache knows, and a user. */
async function place(t: TestContext, seconds = 3): Promise<Place | undefined> {
  const base = requirePart(t, 'base-image');
  if (requirePart(t, 'docker') === undefined || base === undefined) return undefined;
  const word = randomBytes(8).toString('hex');
  const files = { Dockerfile: `FROM ${base.image}\nRUN sleep ${seconds} && echo ${word} > /word\n` };
  const workspace = await workspaceWith(t, files);
  commitAll(workspace);
  const home = await temporaryFolder(t);
  const startAs =
    (own: string) =>
    (...words: readonly string[]): Running => {
      const given = ['bake', '--builder', 'dockerfile', '--template', 'Dockerfile', '--image', 'once', '--json'];
      const { PATH = '', DOCKER_HOST = '' } = process.env;
      const child = spawn(process.execPath, [cli, ...given, ...words], {
        cwd: workspace,
        env: { PATH, HOME: own, DOCKER_BUILDKIT: '0', ...(DOCKER_HOST === '' ? {} : { DOCKER_HOST }) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let out = '';
      let said = '';
      child.stdout.on('data', (chunk) => (out += String(chunk)));
      child.stderr.on('data', (chunk) => (said += String(chunk)));
      const end = once(child, 'close').then(async ([code, signal]): Promise<Ended> => {
        const outputs = out === '' ? {} : JSON.parse(out);
        const id = String(outputs['image-id'] ?? '');
        if (id !== '') t.after(() => forgetImages([id]));
        return { code, signal, said, outputs };
      });
      t.after(() => child.kill('SIGKILL'));
      return {
        child,
        said: () => said,
        end,
        until: async (pattern) => {
          assert.ok(await waitUntil(async () => pattern.test(said), steadyNow() + 120_000), said);
        },
      };
    };
  return { home, start: startAs(home) };
}

const locks = (home: string): string => join(home, '.cache', 'bakehouse', 'bakes');
const WAITS = /once waits for another bake of the same key: the bake of once, process \d+/;

describe('bakes of one key at once', () => {
  for (const many of [2, 4, 8]) {
    it(`are one bake, of ${many}`, async (t) => {
      const at = await place(t, 1);
      if (at === undefined) return;
      const ends = await Promise.all(Array.from({ length: many }, () => at.start().end));
      const log = ends.map(({ said }) => said).join('\n----\n');
      assert.deepEqual(
        ends.map(({ code }) => code),
        Array(many).fill(0),
        log,
      );
      const statuses = ends.map(({ outputs }) => String(outputs['status'])).toSorted();
      assert.deepEqual(statuses, ['baked', ...Array(many - 1).fill('reused')], log);
      const [id = '', ...others] = new Set(ends.map(({ outputs }) => String(outputs['image-id'])));
      assert.deepEqual(others, [], log);
      const names = JSON.parse(await docker('image', 'inspect', '--format', '{{json .RepoTags}}', id));
      assert.equal(names.filter((name: string) => name.startsWith('bakehouse.local/once:')).length, 1);
      assert.deepEqual(readdirSync(locks(at.home)), []);
    });
  }

  it('go on where the one that bakes is killed, once its builder has ended', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    const first = at.start();
    await first.until(/RUN sleep/);
    // However long the second one takes to begin, the first one is still at it.
    first.child.kill('SIGSTOP');
    const second = at.start();
    await second.until(WAITS);
    first.child.kill('SIGKILL');
    const { code, outputs, said } = await second.end;
    assert.deepEqual([code, outputs['status']], [0, 'baked'], said);
    assert.match(said, /Not waited for: the bake of once is gone \(process \d+, \d+\)\./);
    assert.equal((await at.start().end).outputs['status'], 'reused');
  });

  it('that wait for one that is stuck end at once when they are cancelled, and in time else', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    const first = at.start();
    await first.until(/RUN sleep/);
    first.child.kill('SIGSTOP');
    const second = at.start();
    const third = at.start('--timeout', '0.05');
    await second.until(WAITS);
    second.child.kill('SIGINT');
    const cancelled = await second.end;
    assert.equal(cancelled.code, 130, cancelled.said);
    assert.match(cancelled.said, /The run was cancelled before the build began/);
    assert.equal(cancelled.outputs['status'], 'cancelled');
    const late = await third.end;
    assert.equal(late.code, 1, late.said);
    assert.match(
      late.said,
      /\(capacity\): The timeout of 0\.05 minutes was reached while another bake of the same key was/,
    );
    const record = JSON.parse(readFileSync(String(late.outputs['record']), 'utf8'));
    assert.deepEqual([record.status, record.failure.class], ['failed', 'capacity']);
    first.child.kill('SIGCONT');
    const { outputs, said } = await first.end;
    assert.equal(outputs['status'], 'baked', said);
    assert.deepEqual(readdirSync(locks(at.home)), []);
  });

  it('do not wait for what is left of processes that are gone, and bake each time where they are to', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    const first = at.start();
    await first.until(/RUN sleep/);
    first.child.kill('SIGSTOP');
    const second = at.start('--reuse', 'never');
    await second.until(WAITS);
    const [name = ''] = readdirSync(locks(at.home));
    first.child.kill('SIGCONT');
    assert.equal((await first.end).outputs['status'], 'baked');
    assert.equal((await second.end).outputs['status'], 'baked', second.said());
    const here = placeOfThisProcess();
    const holder = {
      schema: 'bakehouse/lock/1',
      place: here,
      processes: [{ pid: process.pid, startTime: 'another' }],
      since: 1,
      what: 'the bake of reused pid',
    };
    const rebooted = {
      ...holder,
      place: { ...here, boot: randomUUID() },
      what: 'the bake before the reboot',
    };
    const folder = join(locks(at.home), name);
    mkdirSync(folder, { recursive: true });
    const isWholeMachine = here.namespace === 'pid:[4026531836]';
    for (const text of [JSON.stringify(holder), 'garbage', ...(isWholeMachine ? [JSON.stringify(rebooted)] : [])])
      writeFileSync(join(folder, `${randomBytes(16).toString('hex')}.json`), text);
    const { code, outputs, said } = await at.start('--reuse', 'never').end;
    assert.deepEqual([code, outputs['status']], [0, 'baked'], said);
    assert.match(said, /Not waited for: the bake of reused pid is gone/);
    assert.match(said, /Not waited for: a lock held nothing that is ours/);
    if (isWholeMachine) assert.match(said, /Not waited for: the bake before the reboot ended when the machine/);
    assert.doesNotMatch(said, WAITS);
    assert.equal(existsSync(folder), false);
  });

  it('say where they cannot wait for each other, and bake', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    writeFileSync(join(at.home, '.cache'), 'no folder');
    const { code, outputs, said } = await at.start().end;
    assert.deepEqual([code, outputs['status']], [0, 'baked'], said);
    assert.match(said, /notice: Reuse: Another bake of this key that begins meanwhile is not waited for: .*ENOTDIR/);
  });
});
