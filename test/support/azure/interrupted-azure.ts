// Bakes on Azure that are interrupted, beside others' things of like names that are made at the same time.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Interruption } from '../bake/ec2-situations.ts';
import { killPacker } from '../bake/kill-packer.ts';
import type { PackerPart } from '../bake/packers.ts';
import { bakeAction } from '../bake/workspace.ts';
import type { JobResult } from '../runner/job-end.ts';
import { runJob } from '../runner/job.ts';
import { azureInputs } from './azure-bake.ts';
import type { AzureTwin } from './azure-twin.ts';

export interface InterruptedAzure {
  readonly job: JobResult;
  readonly status: string;
  /** Ids of strangers' things that are gone. */
  readonly touched: readonly string[];
  /** Ids of what the bake made, is there once Azure has come to its end, and that nobody named. */
  readonly unnamed: readonly string[];
  readonly left: readonly string[];
}

/** Runs a bake, interrupts it, waits until Azure has done what it was asked, and compares inventories. */
export async function interruptOnAzure(request: {
  readonly twin: AzureTwin;
  readonly packer: PackerPart;
  readonly workspace: string;
  readonly template: string;
  readonly how: Interruption;
  /** After this line. */
  readonly line: RegExp;
  /** ms after that line. */
  readonly after: number;
}): Promise<InterruptedAzure> {
  const { twin, packer, workspace, template, how, line, after } = request;
  const { arm } = twin;
  const before = arm.inventory();
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
        inputs: { template, ...azureInputs(twin) },
        env,
        ...(how === 'cancel' ? {} : { kill: moment }),
      },
    ],
    ...(how === 'cancel' ? { cancel: moment } : {}),
  });
  await arm.settled();
  const now = arm.inventory();
  const step = job.steps[1];
  const told = `${job.log}\n${JSON.stringify(step?.outputs ?? {})}\n${step?.summary ?? ''}`.toLowerCase();
  const left = now.filter((id) => !before.includes(id));
  // Of a group and all that is in it the group's name is enough.
  const isNamed = (id: string): boolean =>
    told.includes(id.toLowerCase()) ||
    told.includes((/\/resourcegroups\/(pkr-[^/]+|temp-[^/]+)/i.exec(id)?.[1] ?? 'no group').toLowerCase());
  return {
    job,
    status: step?.outputs['status'] ?? 'none',
    touched: before.filter((id) => !now.includes(id)),
    left,
    unnamed: left.filter((id) => !isNamed(id)),
  };
}

/** Somebody's things of names as Packer makes them up, in groups of their own and in that of the images. */
export function makeStrangers({ arm }: AzureTwin): void {
  const suffix = randomBytes(5).toString('hex');
  const [own, images] = [arm.group(`pkr-Resource-Group-${suffix}`), `${arm.root}/resourceGroups/images`];
  for (const group of [own, images]) {
    const machine = `${group}/providers/Microsoft.Compute/virtualMachines/pkrvm${suffix}`;
    arm.store.put(machine, { properties: {} });
    arm.store.put(`${group}/providers/Microsoft.Resources/deployments/pkrdp${suffix}`, {
      properties: { outputResources: [{ id: machine }] },
    });
    arm.store.put(`${group}/providers/Microsoft.Compute/disks/pkros${suffix}`, { properties: {} });
  }
  const source = { sourceVirtualMachine: { id: `${own}/providers/Microsoft.Compute/virtualMachines/pkrvm${suffix}` } };
  const image = arm.store.put(`${images}/providers/Microsoft.Compute/images/stranger`, { properties: source });
  arm.store.put(`${images}/providers/Microsoft.Compute/galleries/gal/images/web/versions/9.0.0`, {
    properties: { storageProfile: { source: { id: image.id } } },
  });
}
