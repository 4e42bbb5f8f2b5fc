import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { runJob } from '../runner/job.ts';
import type { JobRequest } from '../runner/job.ts';
import type { JobResult } from '../runner/job-end.ts';
import type { ActionStep, StepRequest, StepResult } from '../runner/step.ts';
import type { SignedMirror } from './signed-mirror.ts';
import { setupAction } from './action.ts';

/** One run of the action against a mirror, and what differs from the usual one. */
export interface Attempt {
  /** Beside, or instead of, version 1.9.1, the mirror and its key. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly step?: Partial<Pick<ActionStep, 'env' | 'kill'>>;
  readonly workspace?: string;
  readonly cancel?: NonNullable<JobRequest['cancel']>;
  readonly later?: readonly StepRequest[];
}

export interface Attempted {
  readonly job: JobResult;
  readonly step: StepResult;
}

/** RUNNER_TOOL_CACHE of all attempts against a mirror. */
export function toolCacheOf({ root }: SignedMirror): string {
  return join(root, 'tools');
}

export async function attempt(
  mirror: SignedMirror,
  { inputs = {}, step, workspace, cancel, later = [] }: Attempt,
): Promise<Attempted> {
  const tools = toolCacheOf(mirror);
  mkdirSync(tools, { recursive: true });
  const given = {
    version: '1.9.1',
    mirror: mirror.server.url,
    keyring: mirror.key.armored,
    'prefer-system': 'false',
    ...inputs,
  };
  const job = await runJob({
    steps: [{ id: 'setup', action: setupAction, inputs: given, ...step }, ...later],
    runner: { tool_cache: tools },
    ...(workspace === undefined ? {} : { workspace }),
    ...(cancel === undefined ? {} : { cancel }),
  });
  const [first] = job.steps;
  assert.ok(first);
  return { job, step: first };
}

/** The same attempt while nothing is wrong: it succeeds, so that what follows is refused because of what is changed. */
export async function baseline(mirror: SignedMirror, given: Attempt): Promise<void> {
  const { step } = await attempt(mirror, given);
  assert.equal(step.outcome, 'success', step.log);
  assert.ok(filesIn(toolCacheOf(mirror)).length > 0);
  assert.ok(existsSync(mirror.marker), 'the marker of a Packer that was run');
  assert.equal(step.pathsAdded.length, 1);
}

/** As before the baseline: an empty tool cache, nothing run, no request seen. */
export function startAnew(mirror: SignedMirror): void {
  rmSync(toolCacheOf(mirror), { recursive: true });
  rmSync(mirror.marker);
  mirror.server.clear();
}

/** A refusal that leaves no trace; gives its message. */
export function assertRefused(mirror: SignedMirror, { step }: Attempted, mayRun = false): string {
  assert.equal(step.outcome, 'failure', step.log);
  assert.deepEqual(filesIn(toolCacheOf(mirror)), [], 'files in the tool cache');
  assert.equal(existsSync(mirror.marker), mayRun, 'something was run');
  assert.deepEqual(step.pathsAdded, []);
  assert.deepEqual(step.envAdded, {});
  assert.deepEqual(step.outputs, {});
  const errors = step.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  assert.equal(errors.length, 1, step.log);
  const [message = ''] = errors;
  assert.doesNotMatch(step.log, /^\s+at /m, 'a stack, though it is no bug of ours');
  return message;
}

/** All that is no folder, at whatever depth. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Waits until something is so, for at most ten seconds. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`In ten seconds there was not ${what}.`);
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    await pause(10);
  }
}
