import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { show } from '../core/runner/inputs.ts';
import { type ReadPlan, readPlan } from './plan-file.ts';

/** The name of the file, in its artifact and beside the records of the plan. */
export const PLAN_FILE = 'plan.json';

export interface OpenedPlan extends ReadPlan {
  /** Whether it came from another job: then what that job's daemon has is not here. */
  readonly fromArtifact: boolean;
}

/**
 * The plan that an input names: a path of this machine, or the name of an artifact of this run.
 * @param digest what the plan action put out; a plan out of an artifact is not read without it
 */
export async function openPlan(host: Host, given: string, digest: string): Promise<OpenedPlan> {
  // Without a digest nothing says that it is the same plan the next time.
  if (digest === '') return readGiven(host, given, digest);
  const name = [host.temporary, host.workspace, given, digest].join('\0');
  const known = opened.get(name);
  if (known !== undefined) return known;
  const opening = readGiven(host, given, digest);
  // One process goes on with one plan; of others, as a service has them, none is held.
  opened.clear();
  opened.set(name, opening);
  try {
    return await opening;
  } catch (error) {
    opened.delete(name);
    throw error;
  }
}

/**
 * What was opened last in this process, by place and digest. A job of several legs asks for its plan at each stage of each of
 * them, side by side, and a plan of ten thousand legs takes a second to read.
 */
const opened = new Map<string, Promise<OpenedPlan>>();

async function readGiven(host: Host, given: string, digest: string): Promise<OpenedPlan> {
  if (given === '') throw new UserError('Input "plan" is required here: the path of plan.json, or its artifact.');
  const expected = digest === '' ? undefined : digest;
  const path = resolve(host.workspace, given);
  if (existsSync(path)) return { ...readPlan(path, expected), fromArtifact: false };
  if (/[/\\]/.test(given)) throw new UserError(`Input "plan" names ${show(given)}, which does not exist.`);
  if (expected === undefined) {
    throw new UserError(
      'Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.',
    );
  }
  const folder = join(host.temporary, 'bakehouse', 'plan-artifact');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const result = await host.download(given, folder);
  if (result.kind === 'unavailable') {
    throw new UserError(`Input "plan" names ${show(given)}, which is no path here, and no artifact: ${result.reason}`);
  }
  return { ...readPlan(join(folder, PLAN_FILE), expected), fromArtifact: true };
}
