// Bakes on Compute Engine that are interrupted, beside others' things of like names that are made at the same time.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { killPacker } from '../bake/kill-packer.ts';
import type { Interruption } from '../bake/ec2-situations.ts';
import type { PackerPart } from '../bake/packers.ts';
import { bakeAction } from '../bake/workspace.ts';
import type { JobResult } from '../runner/job-end.ts';
import { runJob } from '../runner/job.ts';
import type { GcpTwin } from './gcp-twin.ts';
import { selfLink } from './resources.ts';

export interface InterruptedGcp {
  readonly job: JobResult;
  readonly status: string;
  /** Paths of strangers' things that are gone. */
  readonly touched: readonly string[];
  /** Paths of what the bake made, is there once Google has come to its end, and that nobody named. */
  readonly unnamed: readonly string[];
  readonly left: readonly string[];
}

/** Runs a bake, interrupts it, waits until Google has done what it was asked, and compares inventories. */
export async function interruptOnGcp(request: {
  readonly twin: GcpTwin;
  readonly packer: PackerPart;
  readonly workspace: string;
  readonly template: string;
  readonly how: Interruption;
  /** After this line. */
  readonly line: RegExp;
  /** ms after that line. */
  readonly after: number;
}): Promise<InterruptedGcp> {
  const { twin, packer, workspace, template, how, line, after } = request;
  const { engine } = twin;
  const before = engine.inventory();
  let temp = '';
  const moment = async ({ untilLine }: { untilLine: (line: RegExp) => Promise<unknown> }): Promise<void> => {
    await untilLine(line);
    await pause(after);
    if (how === 'all') killPacker(temp);
  };
  const env = { ...packer.environment, ...twin.environment };
  const job = await runJob({
    workspace,
    steps: [
      { run: (context) => void (temp = context.temp) },
      {
        action: bakeAction,
        inputs: { template, vars: `project=${engine.project}` },
        env,
        ...(how === 'cancel' ? {} : { kill: moment }),
      },
    ],
    ...(how === 'cancel' ? { cancel: moment } : {}),
  });
  await engine.settled();
  const now = engine.inventory();
  const step = job.steps[1];
  const told = `${job.log}\n${JSON.stringify(step?.outputs ?? {})}\n${step?.summary ?? ''}`;
  const left = now.filter((path) => !before.includes(path));
  return {
    job,
    status: step?.outputs['status'] ?? 'none',
    touched: before.filter((path) => !now.includes(path)),
    left,
    unnamed: left.filter((path) => !told.includes(path.split('/').at(-1) ?? path)),
  };
}

/** Somebody's instance, disk and image of names as Packer makes them up, made a moment ago in the same zone. */
export function makeStrangers({ engine }: Pick<GcpTwin, 'engine'>): void {
  const { store, project, zone } = engine;
  const at = `projects/${project}/zones/${zone}`;
  const [running, ended] = [`packer-${randomUUID()}`, `packer-${randomUUID()}`];
  const disk = store.add(`${at}/disks/${running}`, {
    status: 'READY',
    users: [selfLink(`${at}/instances/${running}`)],
  });
  store.add(`${at}/instances/${running}`, {
    description: 'New instance created by Packer',
    status: 'RUNNING',
    labels: { bakehouse_mark: 'f'.repeat(32) },
    disks: [{ source: selfLink(disk.path), deviceName: 'persistent-disk-0', boot: true, autoDelete: false }],
    networkInterfaces: [{ networkIP: '10.0.0.250', accessConfigs: [{ natIP: '127.0.1.250' }] }],
  });
  store.add(`${at}/disks/${ended}`, { status: 'READY', users: [selfLink(`${at}/instances/other`)] });
  store.add(`projects/${project}/global/images/stranger`, { status: 'READY', sourceDisk: selfLink(disk.path), sourceDiskId: disk.id }); // prettier-ignore
}
