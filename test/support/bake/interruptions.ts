import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { findRecordFiles, readRecordFile } from '../../../src/image/record-file.ts';
import { docker, dockerInventory } from '../peers/docker.ts';
import { describeThings } from '../peers/inventory.ts';
import { runJob } from '../runner/job.ts';
import type { JobResult } from '../runner/job-end.ts';
import type { Orphan } from '../runner/orphans.ts';
import { Run } from '../runner/run.ts';
import type { PackerPart } from './packers.ts';
import { bakeAction } from './workspace.ts';

export interface Interruption {
  readonly packer: PackerPart;
  readonly workspace: string;
  readonly template: string;
  /** `cancel`: the runner's ladder; `kill`: SIGKILL to the main step, as from an out-of-memory kill. */
  readonly how: 'cancel' | 'kill';
  /** Milliseconds after the start of the step. */
  readonly after: number;
}

export interface InterruptedBake {
  readonly job: JobResult;
  /** Everything that is still there and came of this bake: containers, files, processes. One line each. */
  readonly left: readonly string[];
  readonly status: string;
  /** Ids that somebody is told of: of images in a record, and of what is named with the command that removes it. */
  readonly told: ReadonlySet<string>;
}

/** Runs one real bake, interrupts it, and looks at what is left when the job is over. */
export async function interruptBake({
  packer,
  workspace,
  template,
  how,
  after,
}: Interruption): Promise<InterruptedBake> {
  await using run = await Run.start();
  const moment = async ({ untilStarted }: { untilStarted: () => Promise<number> }): Promise<void> => {
    await untilStarted();
    await pause(after);
  };
  const job = await runJob({
    run,
    workspace,
    steps: [
      {
        action: bakeAction,
        id: 'bake',
        inputs: { template },
        env: packer.environment,
        ...(how === 'kill' ? { kill: moment } : {}),
      },
    ],
    ...(how === 'cancel' ? { cancel: moment } : {}),
  });
  const left = [
    ...(await containersOf(job.temp)),
    ...foldersOf(job.temp),
    ...job.orphans.filter((orphan) => !onlyAsks(orphan)).map(({ command }) => `process ${command.join(' ')}`),
  ];
  const made: { id: string }[] = JSON.parse(job.steps[0]?.outputs['images'] ?? '[]');
  for (const { id } of made) await docker('image', 'rm', '--force', id);
  return { job, left, status: job.steps[0]?.outputs['status'] ?? 'none', told: toldIn(job) };
}

function toldIn({ log, temp }: JobResult): ReadonlySet<string> {
  const lines = log.split('\n').filter((line) => /docker (?:rm|volume rm|image rm)/.test(line));
  const folder = join(temp, 'bakehouse');
  // A kill may come before anything of the job is there.
  const paths = existsSync(folder) ? findRecordFiles([folder]) : [];
  const records = paths.map((path) => readRecordFile(path).record);
  const images = records.flatMap((record) => record.images.map(({ id }) => id));
  return new Set([...images, ...lines.flatMap((line) => line.match(/(?:sha256:)?[0-9a-f]{64}/g) ?? [])]);
}

/** A question before anything was begun, which a kill of the step leaves without a reader: it ends with its answer. */
function onlyAsks({ command: [program = '', ...args] }: Orphan): boolean {
  return basename(program) === 'packer' && ['version', 'plugins installed'].includes(args.join(' '));
}

/** A container of this bake has a folder of the job mounted, or is on its way to. */
export async function containersOf(temp: string): Promise<readonly string[]> {
  const things = await dockerInventory(
    ({ kind, mounts }) => kind === 'container' && (mounts ?? []).some((mount) => mount.startsWith(temp)),
  );
  return describeThings(things);
}

/** The folders of bakes hold variables and logs; none may stay. Records do. */
function foldersOf(temp: string): readonly string[] {
  try {
    return readdirSync(join(temp, 'bakehouse'))
      .filter((name) => name.startsWith('b-'))
      .map((name) => `folder ${name}`);
  } catch {
    return [];
  }
}
