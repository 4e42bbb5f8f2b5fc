// The post step itself is ended, as by a machine that stops; and post on a machine whose time of day was set meanwhile.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { containersOf } from '../support/bake/interruptions.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const post = fileURLToPath(new URL('../../dist/bake/post.js', import.meta.url));
const HOUR = 3_600_000;

/** A bake that nobody has cleaned up after: the runner was stopped, and runs no post. */
async function leftBehind(t: TestContext): Promise<{ temp: string; workspace: string; folder: string } | undefined> {
  const packer = requirePacker(t, 'packer-current');
  if (packer === undefined || requirePart(t, 'base-image') === undefined) return undefined;
  const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['echo begun', 'sleep 60'] }) });
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  const { temp } = await runJob({
    run,
    workspace,
    timeScale: 0.02,
    shutdown: ({ untilLine }) => untilLine(/: begun/),
    steps: [{ action: bakeAction, inputs: { template: 'app.pkr.hcl' }, env: packer.environment }],
  });
  const name = readdirSync(join(temp, 'bakehouse')).find((one) => one.startsWith('b-')) ?? '';
  return { temp, workspace, folder: join(temp, 'bakehouse', name) };
}

interface Post {
  readonly temp: string;
  readonly workspace: string;
  readonly folder: string;
}

/** @param jump how far the time of day is set from what it was for main, in ms */
function startPost({ temp, workspace, folder }: Post, jump = 0, path = process.env['PATH'] ?? '') {
  const clock = `const now = Date.now; Date.now = () => now() + ${jump}`;
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(clock)}`, post], {
    cwd: workspace,
    env: {
      PATH: path,
      HOME: temp,
      // Empty counts as not set.
      DOCKER_HOST: process.env['DOCKER_HOST'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
      RUNNER_TEMP: temp,
      STATE_journal: join(folder, 'journal.json'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    child,
    said: () => said,
    end: async (): Promise<number | null> => {
      const [code]: (number | null)[] = await once(child, 'close');
      return code ?? null;
    },
  };
}

describe('after a post step that was killed', () => {
  it('another one finds what it finds, removes it and says so', async (t) => {
    const left = await leftBehind(t);
    if (left === undefined) return;
    // A daemon that does not answer: there it is when it is killed.
    const silent = join(left.workspace, 'silent', 'docker');
    mkdirSync(dirname(silent));
    writeFileSync(silent, '#!/bin/sh\nexec sleep 120\n');
    chmodSync(silent, 0o755);
    const first = startPost(left, 0, `${dirname(silent)}:${process.env['PATH'] ?? ''}`);
    await once(first.child.stdout, 'data');
    first.child.kill('SIGKILL');
    await first.end();
    assert.ok(existsSync(left.folder), first.said());
    const second = startPost(left);
    assert.equal(await second.end(), 0, second.said());
    assert.deepEqual(await containersOf(left.temp), [], second.said());
    assert.equal(existsSync(left.folder), false, second.said());
    assert.match(second.said(), /Removed: container [0-9a-f]{64}|nothing was left behind/);
    // A third has nothing to say.
    const third = startPost(left);
    assert.equal(await third.end(), 0, third.said());
    assert.equal(third.said(), '');
  });
});

describe('a time of day that was set between main and post', () => {
  for (const [way, jump] of [
    ['an hour forward', HOUR],
    ['an hour back', -HOUR],
  ] as const) {
    it(`${way}, the bake is swept all the same, and nothing is waited for`, async (t) => {
      const left = await leftBehind(t);
      if (left === undefined) return;
      const { end, said } = startPost(left, jump);
      assert.equal(await end(), 0, said());
      assert.deepEqual(await containersOf(left.temp), [], said());
      assert.equal(existsSync(left.folder), false, said());
      assert.doesNotMatch(said(), /could not be looked for|not checked/i);
    });
  }
});
