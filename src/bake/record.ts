import { join } from 'node:path';

import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import { shownPath } from '../core/files/paths.ts';
import { beginningOf, type Record, type Stage } from '../image/record.ts';
import type { Prepared } from './prepare.ts';

/** Berkshelf's stage, as packerd called it. */
export const VENDORING = 'RunBerksVendor';

/** The record as it stands before the builder has said anything; what becomes of the bake is filled in. */
export function newRecord(host: Host, prepared: Prepared, stages: readonly Stage[]): Record {
  const { settled, builder } = prepared;
  const { leg } = settled;
  const { run } = host;
  return {
    ...beginningOf(leg),
    name: settled.name,
    key: settled.identity.key,
    recipe: settled.identity.recipe,
    ...(settled.identity.epoch === undefined ? {} : { epoch: settled.identity.epoch }),
    status: 'cancelled',
    builder: settled.task.builder,
    images: [],
    parent: settled.parent,
    sources: [...settled.sources],
    git: {
      repository: run.repository,
      commit: run.commit,
      ref: run.ref,
      template: shownPath(host.workspace, builder.recipe),
      ...dirtyOf(settled.identity),
    },
    tools: builder.tools,
    run: { url: run.url, id: run.id, attempt: run.attempt },
    'baked-in': run.id,
    previous: null,
    variables: [...builder.variables],
    stages: [...stages],
    leftovers: [],
    failure: null,
    verification: null,
    publications: [],
  };
}

/** The member of a record's `git` that tells of files that differ from the commit. */
export function dirtyOf({ dirty }: { readonly dirty: readonly string[] }): { readonly dirty?: string[] } {
  return dirty.length === 0 ? {} : { dirty: [...dirty] };
}

export function recordPath(legFolder: string): string {
  return join(legFolder, 'record.json');
}

export function writeRecord(path: string, record: Record): void {
  writeAtomically(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}

/** packerd's stages, and docker's; what this action does not do itself is skipped, so a reader can tell it from not yet done. */
export function firstStages(builder: string, start: Date): readonly Stage[] {
  const names = ['GitClone', 'GitCheckout', VENDORING, 'RunPacker'];
  const all = names.includes(builder) ? names : [...names, builder];
  return all.map((name) =>
    name === builder
      ? { name, status: 'running', start: start.toISOString(), end: null }
      : { name, status: 'skipped', start: null, end: null },
  );
}

/** Whether it is Berkshelf that runs, or ran last: the builder has not begun. */
export function isBeforeBuilder({ builder, stages }: Pick<Record, 'builder' | 'stages'>): boolean {
  return stages.find(({ name }) => name === builderStage(builder))?.start === null;
}

export function builderStage(builder: Record['builder']): 'RunPacker' | 'DockerBuild' {
  return builder === 'packer' ? 'RunPacker' : 'DockerBuild';
}

/** The stages with one of them changed. */
export function withStage(stages: readonly Stage[], name: string, change: Partial<Stage>): readonly Stage[] {
  return stages.map((stage) => (stage.name === name ? { ...stage, ...change } : stage));
}

/** The stages at the end of a bake: what still runs has come to `status`, and what waited for it does not come any more. */
export function endedStages(stages: readonly Stage[], status: 'complete' | 'failed', end: Date): readonly Stage[] {
  return stages.map((stage) => {
    if (stage.status === 'running') return { ...stage, status, end: end.toISOString() };
    return stage.status === 'pending' ? { ...stage, status: 'skipped' } : stage;
  });
}
