import { join } from 'node:path';

import { writeAtomically } from '../../core/files.ts';
import type { Host } from '../../core/host.ts';
import { shownPath } from '../../core/paths.ts';
import type { Record, Stage } from '../../image/record.ts';
import type { Prepared } from './prepare.ts';

/** The record as it stands before the builder has said anything; what becomes of the bake is filled in. */
export function newRecord(
  host: Host,
  prepared: Prepared,
  status: Stage['status'],
  start: Date,
  end: Date | null,
): Record {
  const { settled, builder } = prepared;
  const { leg } = settled;
  const { run } = host;
  return {
    schema: 'bakehouse/record/1',
    stage: 'bake',
    leg: leg.leg,
    image: leg.image,
    layer: leg.layer,
    axes: leg.axes,
    name: settled.name,
    key: settled.identity.key,
    recipe: settled.identity.recipe,
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
    },
    tools: builder.tools,
    run: { url: run.url, id: run.id, attempt: run.attempt },
    'baked-in': run.id,
    previous: null,
    variables: [...builder.variables],
    stages: [...stagesOf(builder.stage, status, start, end)],
    leftovers: [],
    failure: null,
    verification: null,
    publications: [],
  };
}

export function recordPath(legFolder: string): string {
  return join(legFolder, 'record.json');
}

export function writeRecord(path: string, record: Record): void {
  writeAtomically(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}

/** packerd's stages, and docker's; what this action does not do itself is skipped, so a reader can tell it from not yet done. */
function stagesOf(name: string, status: Stage['status'], start: Date, end: Date | null): readonly Stage[] {
  const names = ['GitClone', 'GitCheckout', 'RunBerksVendor', 'RunPacker'];
  const all = names.includes(name) ? names : [...names, name];
  return all.map((one) =>
    one === name
      ? { name, status, start: start.toISOString(), end: end?.toISOString() ?? null }
      : { name: one, status: 'skipped', start: null, end: null },
  );
}
