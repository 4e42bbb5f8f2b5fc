// A daemon that is stopped, and a region that is mute, accept every request and answer none: before, while and after a bake.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { readRunContext } from '../../src/core/context.ts';
import { cancelFile } from '../../src/core/deadline.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { amazonHcl, dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { ask, startPrivateDaemon } from '../support/peers/private-daemon.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import type { StepContext } from '../support/runner/step.ts';

/** So long main has to come to where it waits, in ms. */
const A_WHILE = 4000;

/** Another leg of the job noticed the cancel 175 s ago: five are left to wait for what main started. */
function hurry(context: StepContext): void {
  mkdirSync(join(context.temp, 'bakehouse'), { recursive: true });
  const file = cancelFile({ temporary: context.temp, run: readRunContext(context.env) });
  writeFileSync(file, String(Date.now() - 175_000));
}

interface Bake {
  readonly template: string;
  readonly env: Readonly<Record<string, string>>;
  readonly how: 'cancel' | 'kill';
  readonly when: Moment;
  /** Whether Packer runs when the cancel comes. */
  readonly isRunning?: boolean;
  /** Between main and post. */
  readonly between?: () => void;
}

async function bake(
  t: TestContext,
  { template, env, how, when, between, isRunning = false }: Bake,
): Promise<JobResult> {
  const workspace = await workspaceWith(t, { 'app.pkr.hcl': template });
  let cancelled = 0;
  const moment: Moment = async (moments) => {
    await when(moments);
    cancelled = performance.now();
  };
  let told = 0;
  const answered: Moment = async ({ untilLine }) => {
    await untilLine(/Cancelled: Packer was asked to end\./);
    told = performance.now();
  };
  const job = await runJob({
    workspace,
    steps: [
      { run: hurry },
      {
        action: bakeAction,
        inputs: { template: 'app.pkr.hcl' },
        env,
        ...(how === 'kill' ? { kill: moment } : {}),
        ...(isRunning ? { signals: [{ signal: 'SIGCONT' as const, when: answered }] } : {}),
      },
      { if: 'always', run: () => between?.() },
    ],
    ...(how === 'cancel' ? { cancel: moment } : {}),
  });
  const { main, post } = job.steps[1]?.phases ?? {};
  const lasted = (main?.durationMs ?? 0) / 1000;
  t.diagnostic(
    `${how}: the job ended ${((performance.now() - cancelled) / 1000).toFixed(1)} s later; main took ${lasted.toFixed(1)} s, post ${((post?.durationMs ?? 0) / 1000).toFixed(1)} s`,
  );
  if (isRunning) t.diagnostic(`Packer was asked to end ${((told - cancelled) / 1000).toFixed(1)} s after the cancel`);
  if (how === 'cancel') {
    // The runner's ladder did not come to its end: main left by itself.
    assert.equal(main?.exitCode, 1, job.log);
    assert.match(main.log, /The run was cancelled\./);
    assert.equal(job.steps[1]?.outputs['status'], 'cancelled', job.log);
  }
  assert.equal(post?.exitCode, 0, job.log);
  return job;
}

describe('a docker daemon that is stopped', () => {
  it('after a bake, when only the post step is left, is named', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const daemon = await startPrivateDaemon(t);
    if (packer === undefined || daemon === undefined) return;
    const job = await bake(t, {
      template: dockerHcl({ inline: ['echo begun', 'sleep 600'] }),
      env: { ...packer.environment, DOCKER_HOST: daemon.host },
      how: 'kill',
      when: ({ untilLine }) => untilLine(/: begun/),
      between: () => {
        daemon.stop();
      },
    });
    assert.match(
      job.steps[1]?.phases.post?.log ?? '',
      /Left: containers \(could not be looked for: .*\); remove it with: docker ps/,
      job.log,
    );
  });

  it('before a bake costs no more than the cancel', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const daemon = await startPrivateDaemon(t);
    if (packer === undefined || daemon === undefined) return;
    daemon.stop();
    await bake(t, {
      template: dockerHcl({ inline: ['true'] }),
      env: { ...packer.environment, DOCKER_HOST: daemon.host },
      how: 'cancel',
      when: async ({ untilStarted }) => {
        await untilStarted();
        await pause(A_WHILE);
      },
    });
  });

  for (const how of ['cancel', 'kill'] as const) {
    it(`while a bake runs that is ended by a ${how}, is named, with a command that clears up when it answers again`, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      const daemon = await startPrivateDaemon(t);
      if (packer === undefined || daemon === undefined) return;
      const job = await bake(t, {
        template: dockerHcl({ inline: ['echo begun', 'sleep 600'] }),
        env: { ...packer.environment, DOCKER_HOST: daemon.host },
        how,
        isRunning: how === 'cancel',
        when: async ({ untilLine }) => {
          await untilLine(/: begun/);
          daemon.stop();
        },
      });
      const { post } = job.steps[1]?.phases ?? {};
      const named = /Left: containers \(could not be looked for: .*?\); remove it with: (.*)/.exec(post?.log ?? '');
      const command = named?.[1] ?? '';
      assert.notEqual(command, '', job.log);
      assert.deepEqual(job.orphans, [], job.log);
      daemon.goOn();
      assert.notEqual(ask(daemon.host, 'ps', '--all', '--quiet'), '', 'the container stays until then');
      execFileSync('/bin/sh', ['-c', command], { env: { ...process.env, DOCKER_HOST: daemon.host }, stdio: 'pipe' });
      assert.equal(ask(daemon.host, 'ps', '--all', '--quiet'), '');
    });
  }
});

describe('a region that is mute', () => {
  for (const [moment, line] of [
    ['before', undefined],
    ['while', /begun/],
  ] as const) {
    it(`${moment} a bake runs costs no more than the cancel, and is named`, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      const cloud = await startCloud(t);
      if (packer === undefined || cloud === undefined) return;
      const mute = (): void => cloud.proxy.inject({ delay: { request: 3_600_000 } });
      if (line === undefined) mute();
      const job = await bake(t, {
        template: amazonHcl({
          endpoint: cloud.proxy.url,
          sourceImage: sourceImages[0]?.ami_id ?? '',
          regions: ['us-east-1'],
          name: 'server-1',
          local: ['echo begun; sleep 600'],
        }),
        env: { ...packer.environment, ...cloud.moto.environment(cloud.proxy.url) },
        how: 'cancel',
        isRunning: line !== undefined,
        when: async ({ untilLine, untilStarted }) => {
          if (line === undefined) {
            await untilStarted();
            await pause(A_WHILE);
          } else {
            await untilLine(line);
            mute();
          }
        },
      });
      if (line !== undefined) {
        const post = job.steps[1]?.phases.post?.log ?? '';
        assert.match(post, /Not checked: could not be looked for: EC2 in us-east-1 did not answer/, job.log);
      }
    });
  }
});
