import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import type { TestContext } from 'node:test';

import { workspaceWith } from '../bake/workspace.ts';
import type { EventRequest } from '../runner/contexts.ts';
import { runJob } from '../runner/job.ts';
import { folderSnapshot } from './folder-snapshot.ts';
import { commitAll, planAction } from './repository.ts';

/** Something that plan must refuse. */
export interface RefusedPlan {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: EventRequest;
  readonly env?: Readonly<Record<string, string>>;
  /** After the files are committed. */
  readonly arrange?: (workspace: string) => void;
  /** The files lie there, and are no repository. */
  readonly noRepository?: boolean;
  /** What is said, line for line; WORKSPACE stands for its path. */
  readonly says: readonly string[];
  /** Annotations that point at a line, as `file:line`; those of `says` that begin so unless given. */
  readonly at?: readonly string[];
}

/**
 * Runs the plan action as shipped, and expects a failed step that says just this, points at the lines, shows no stack,
 * gives nothing that a later job could take for a plan, and leaves the workspace as it was.
 */
export async function expectRefusal(t: TestContext, one: RefusedPlan): Promise<void> {
  const workspace = realpathSync(await workspaceWith(t, one.files));
  if (one.noRepository !== true) commitAll(workspace);
  one.arrange?.(workspace);
  const before = folderSnapshot(workspace);
  const job = await runJob({
    workspace,
    ...(one.event === undefined ? {} : { event: one.event }),
    steps: [
      {
        action: planAction,
        id: 'plan',
        inputs: { 'look-up': 'false', ...one.inputs },
        ...(one.env === undefined ? {} : { env: one.env }),
      },
    ],
  });
  const [step] = job.steps;
  const errors = (step?.annotations ?? []).filter(({ level }) => level === 'error');
  const said = (errors.findLast(({ file }) => file === undefined)?.message ?? '').replaceAll(workspace, 'WORKSPACE');
  for (const line of said.split('\n')) t.diagnostic(line);
  assert.equal(job.conclusion, 'failure', job.log);
  assert.equal(step?.exitCode, 1, job.log);
  assert.deepEqual(said.split('\n'), one.says, job.log);
  const pointed = one.at ?? one.says.flatMap((line) => /^([^\s:]+:\d+): /.exec(line)?.[1] ?? []);
  assert.deepEqual(
    errors.flatMap(({ file, line }) => (file === undefined ? [] : [`${file}:${line}`])),
    pointed,
  );
  assert.doesNotMatch(job.log, /This is a bug|\n\s+at .*:\d+:\d+/, 'a mistake of the user shows no stack');
  assert.deepEqual(step.outputs, {}, 'no output that a later job could act upon');
  assert.deepEqual(folderSnapshot(workspace), before, 'nothing is written in the workspace');
}
