import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf, UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { jobFolder } from '../core/files/job-folder.ts';
import type { Leg } from '../image/leg.ts';

/** Each leg of a job has a folder of its own; a second bake of the same id would overwrite what the first one told. */
export function claimLeg(host: Host, leg: Leg): string {
  const path = join(jobFolder(host), 'legs', leg.slug);
  mkdirSync(join(jobFolder(host), 'legs'), { recursive: true, mode: 0o700 });
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UserError(
      `The image ${leg.leg} was already baked by an earlier step of this job. Give this one another name with the input "image".`,
    );
  }
  return path;
}
