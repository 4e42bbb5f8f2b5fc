// Cases 1, 3, 5, 6 of the fault list for `docker build`: a cancelled or killed build leaves nothing behind.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { eitherBuilder, requireBuilder } from '../support/bake/builders.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { docker, dockerInventory } from '../support/peers/docker.ts';
import { describeThings } from '../support/peers/inventory.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import { Run } from '../support/runner/run.ts';
import { someOf } from '../support/thorough.ts';

interface CancelledBuild {
  readonly job: JobResult;
  readonly left: readonly string[];
  readonly status: string;
}

/** Interrupts one real build of its own two steps, and looks at what is left when the job is over. */
async function interrupt(
  t: TestContext,
  env: Readonly<Record<string, string>>,
  how: 'cancel' | 'kill',
  moment: Moment,
): Promise<CancelledBuild> {
  // No other sleep of this machine takes that long; and no cache knows it.
  const seconds = `${randomInt(2000, 9000)}.${randomInt(1e9)}`;
  const nap = `RUN echo begun; timeout 120 sleep ${seconds} || true\n`;
  const workspace = await workspaceWith(t, {
    Dockerfile: `FROM debian:bookworm\nARG NAP=${seconds}\nRUN echo ${seconds} > /nap\n${nap}`,
  });
  await using run = await Run.start();
  const job = await runJob({
    run,
    workspace,
    steps: [
      {
        action: bakeAction,
        inputs: { builder: 'dockerfile', template: 'Dockerfile', image: 'nap', vars: `NAP=${seconds}` },
        env,
        ...(how === 'kill' ? { kill: moment } : {}),
      },
    ],
    ...(how === 'cancel' ? { cancel: moment } : {}),
  });
  const left = [
    ...describeThings(
      await dockerInventory(
        ({ kind, environment }) => kind === 'container' && (environment ?? []).includes(`NAP=${seconds}`),
      ),
    ),
    ...foldersOf(job.temp),
    ...job.orphans.map(({ command }) => `process ${command.join(' ')}`),
    ...(await processesThatStay(seconds)),
  ];
  const made: { id: string }[] = JSON.parse(job.steps[0]?.outputs['images'] ?? '[]');
  for (const { id } of made) await docker('image', 'rm', '--force', id);
  return { job, left, status: job.steps[0]?.outputs['status'] ?? 'none' };
}

/** The folders of bakes hold secrets and logs; none may stay. */
function foldersOf(temp: string): readonly string[] {
  const folder = join(temp, 'bakehouse');
  // A step that was killed before it began has none.
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('b-')) : [];
}

/** What runs inside of a build, seen from outside; the daemon of the tests is on this machine. */
function processesNaming(text: string): readonly string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return command.includes(text) ? [`process ${pid} ${command}`] : [];
    } catch {
      return [];
    }
  });
}

/**
 * The daemon ends what ran in a build as soon as its client is gone, but by its own hand, and looks at it a moment later.
 * The nap of the build is longer than anybody waits here.
 */
async function processesThatStay(text: string): Promise<readonly string[]> {
  for (let tries = 0; tries < 100 && processesNaming(text).length > 0; tries += 1) await pause(100);
  return processesNaming(text);
}

const after =
  (milliseconds: number): Moment =>
  async ({ untilStarted }) => {
    await untilStarted();
    await pause(milliseconds);
  };

for (const name of eitherBuilder(import.meta.url)) {
  describe(`an interrupted build with ${name}`, () => {
    it('leaves nothing when it is cancelled, at whatever moment', async (t) => {
      const env = requireBuilder(t, name);
      if (env === undefined) return;
      for (const turn of someOf([0, 1, 2, 3, 4], 2)) {
        const moment = Math.round(turn * 500 + Math.random() * 500);
        const { left, job, status } = await interrupt(t, env, 'cancel', after(moment));
        assert.deepEqual(left, [], `cancelled after ${moment} ms\n${job.log}`);
        assert.match(status, /^(cancelled|baked|none)$/, job.log);
        t.diagnostic(`cancelled after ${moment} ms: ${status}`);
      }
    });

    it('leaves nothing when its main step is killed', async (t) => {
      const env = requireBuilder(t, name);
      if (env === undefined) return;
      for (const moment of someOf([100, 250, 500, 1200, 2000], 3)) {
        const { left, job } = await interrupt(t, env, 'kill', after(moment));
        assert.deepEqual(left, [], `killed after ${moment} ms\n${job.log}`);
      }
    });

    it('ends at once when it is cancelled in the middle of a step, and says so', async (t) => {
      const env = requireBuilder(t, name);
      if (env === undefined) return;
      const { job, status, left } = await interrupt(t, env, 'cancel', ({ untilLine }) => untilLine(/(?:^|\d )begun$/));
      assert.deepEqual([status, left], ['cancelled', []], job.log);
      // Whoever was first: docker, or on a slow machine we.
      const cleaned =
        /Cleaned by docker in \d+ s; nothing was left behind\.|Cleaned up after nap: \d+ removed, 0 left\./;
      assert.match(job.steps[0]?.phases.post?.log ?? '', cleaned);
    });
  });
}
