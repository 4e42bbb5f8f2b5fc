// A RUNNER_TEMP that is full before, while or after a bake runs: nothing of it is left behind, whatever cannot be written.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { containersOf } from '../support/bake/interruptions.ts';
import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import { Run } from '../support/runner/run.ts';
import { mountOver, requireSmallDisks, type SmallDisk } from '../support/small-disk.ts';
import { someOf } from '../support/thorough.ts';

const SIZES = [4 * 1024, 200 * 1024, 3 * 1024 * 1024];

type When = 'before' | 'during' | 'after';
type How = 'whole' | 'cancel' | 'kill';

const CASES = (['before', 'during', 'after'] as const).flatMap((when) =>
  (['whole', 'cancel', 'kill'] as const).flatMap((how) => SIZES.map((size) => ({ when, how, size }))),
);
/** There is no room for a bake to begin in 4 KB, nor in a full disk: these end before anything runs. */
const TELLING = CASES.filter(({ when, how, size }) => (when === 'before' || size === 4096 ? how === 'whole' : true));

interface Ended {
  readonly job: JobResult;
  readonly left: readonly string[];
}

for (const name of eitherPacker(import.meta.url)) {
  describe(`a full disk with ${name}`, () => {
    for (const { when, how, size } of someOf(TELLING, 6)) {
      it(`of ${size / 1024} KB, filled ${when} a bake that is ${how}, leaves nothing behind`, async (t) => {
        const packer = requirePacker(t, name);
        if (packer === undefined || requirePart(t, 'base-image') === undefined || !requireSmallDisks(t)) return;
        const { job, left } = await bakeOn(t, packer.environment, size, when, how);
        t.diagnostic(`${size / 1024} KB, ${when}, ${how}: ${job.steps[1]?.outputs['status'] ?? 'no status'}`);
        assert.deepEqual(left, [], job.log);
        assert.doesNotMatch(job.log, /This is a bug|met trouble/);
        if (when === 'during' && how === 'whole') {
          assert.match(job.log, size === 4096 ? /cannot be written|disk is full/i : /The disk is full/, job.log);
        }
        const made: { id: string }[] = JSON.parse(job.steps[1]?.outputs['images'] || '[]');
        for (const { id } of made) await docker('image', 'rm', '--force', id);
      });
    }
  });
}

/** Bakes with all of the runner's temporary folder on a disk of its own, and looks at what is there at the end of the job. */
async function bakeOn(
  t: TestContext,
  env: Readonly<Record<string, string>>,
  size: number,
  when: When,
  how: How,
): Promise<Ended> {
  const long =
    how === 'whole' && when === 'after' ? ['echo begun'] : ['echo begun', 'sleep 2', 'echo more', 'sleep 60'];
  const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: long }) });
  let disk: SmallDisk | undefined;
  let temp = '';
  let folders: readonly string[] = [];
  const begun: Moment = async ({ untilLine }) => {
    await untilLine(/: begun/);
    if (when === 'during') disk?.fill();
  };
  await using run = await Run.start();
  try {
    const job = await runJob({
      run,
      workspace,
      steps: [
        {
          run: (context) => {
            temp = context.temp;
            disk = mountOver(temp, size);
            if (when === 'before') disk.fill();
          },
        },
        {
          action: bakeAction,
          inputs: { template: 'app.pkr.hcl', 'min-free-disk': 0 },
          env,
          ...(how === 'kill' ? { kill: begun } : {}),
          ...(how === 'whole' && when === 'during' && size > 4096
            ? { signals: [{ signal: 'SIGCONT' as const, when: begun }] }
            : {}),
        },
        {
          if: 'always',
          run: () => {
            if (when === 'after') disk?.fill();
          },
        },
      ],
      ...(how === 'cancel' ? { cancel: begun } : {}),
    });
    folders = bakeFolders(temp);
    return {
      job,
      left: [...(await containersOf(temp)), ...folders, ...job.orphans.map(({ command }) => command.join(' '))],
    };
  } finally {
    disk?.release();
  }
}

function bakeFolders(temp: string): readonly string[] {
  try {
    return readdirSync(join(temp, 'bakehouse')).filter((one) => one.startsWith('b-'));
  } catch {
    return [];
  }
}
