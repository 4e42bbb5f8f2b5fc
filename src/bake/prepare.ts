import { randomBytes } from 'node:crypto';

import { UserError } from '../core/errors.ts';
import { checkDisk } from '../core/files/disk.ts';
import { refuseWindows } from '../core/files/rights.ts';
import type { Host } from '../core/runner/host.ts';
import type { BakeContext, Builder } from './builder.ts';
import { prepareDockerfile } from './dockerfile-bake.ts';
import { createBakeFolder, removeBakeFolder, claimLeg } from './folder.ts';
import type { BakeMeans, BakeOptions } from './options.ts';
import { preparePacker } from './packer-bake.ts';
import { Sightings } from './sightings.ts';
import type { SettledLeg } from './settled-leg.ts';

/** Everything that is settled before the builder starts. */
export interface Prepared extends BakeContext {
  readonly builder: Builder;
  /** Holds the record and the log; kept after the job's steps have used them. */
  readonly legFolder: string;
}

/** Checks all that can be checked before anything is paid for, the cheap things first. */
export async function prepare(
  host: Host,
  means: BakeMeans,
  inputs: BakeOptions,
  settled: SettledLeg,
  isStepping: boolean,
): Promise<Prepared> {
  refuseWindows('bake');
  // From here on the post step finds whatever becomes of us.
  const folder = createBakeFolder(host, ({ journal }) => host.saveState('journal', journal));
  try {
    checkDisk(host, [folder.path, host.workspace], inputs['min-free-disk']);
    const mark = randomBytes(16).toString('hex');
    const bakeContext: BakeContext = { settled, folder, mark, sightings: new Sightings(folder), isStepping };
    const { task } = settled;
    const builder =
      task.builder === 'packer'
        ? await preparePacker(host, means.providers, inputs, task, bakeContext)
        : await prepareDockerfile(host, means, inputs, task, bakeContext);
    return { ...bakeContext, builder, legFolder: claimLeg(host, settled.leg) };
  } catch (error) {
    removeBakeFolder(folder);
    throw error;
  }
}

/** A cancel that came before anything was started. */
export function stopped(): UserError {
  return new UserError('The run was cancelled before the build began.');
}
