import { join } from 'node:path';

import { writeAtomically } from '../../core/files.ts';
import type { Host } from '../../core/host.ts';
import { shownPath } from '../../core/paths.ts';
import type { Record, Stage } from '../../image/record.ts';
import { platformOf } from '../../packer/install/platform.ts';
import { listPlugins } from '../../packer/install/plugin-folder.ts';
import { bestPlugin, pluginNeeds } from '../../packer/install/plugin-needs.ts';
import type { BakeInputs } from './inputs.ts';
import type { Prepared } from './prepare.ts';

/** The record as it stands before Packer has said anything; what becomes of the bake is filled in. */
export function newRecord(host: Host, inputs: BakeInputs, prepared: Prepared, stages: readonly Stage[]): Record {
  const { leg, template, packer, variables } = prepared;
  const { run } = host;
  return {
    schema: 'bakehouse/record/1',
    stage: 'bake',
    leg: leg.leg,
    image: leg.image,
    layer: leg.layer,
    axes: leg.axes,
    name: prepared.name,
    key: null,
    recipe: null,
    status: 'cancelled',
    builder: 'packer',
    images: [],
    parent: inputs.parent === '' ? null : { leg: null, key: null, id: inputs.parent },
    sources: [],
    git: {
      repository: run.repository,
      commit: run.commit,
      ref: run.ref,
      template: shownPath(host.workspace, template.path),
    },
    tools: { packer: packer.version, plugins: pluginVersions(prepared) },
    run: { url: run.url, id: run.id, attempt: run.attempt },
    'baked-in': run.id,
    previous: null,
    variables: [...variables.names],
    stages: [...stages],
    leftovers: [],
    failure: null,
    verification: null,
    publications: [],
  };
}

/** The plugins that the template declares, as they lie where setup-packer put them; nothing where that is not known. */
function pluginVersions({ environment, template }: Prepared): Readonly<{ [source: string]: string }> {
  const folder = environment['PACKER_PLUGIN_PATH'] ?? '';
  const required = template.model.requiredPlugins;
  if (folder === '' || required.length === 0) return {};
  const installed = listPlugins(folder, platformOf(process.platform, process.arch));
  return Object.fromEntries(
    pluginNeeds(required, []).flatMap((need) => {
      const best = bestPlugin(installed, need);
      return best === undefined ? [] : [[need.source, best.version.text]];
    }),
  );
}

export function recordPath(legFolder: string): string {
  return join(legFolder, 'record.json');
}

export function writeRecord(path: string, record: Record): void {
  writeAtomically(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}

/** packerd's stages; what this action does not do itself is skipped, so a reader can tell it from not yet done. */
export function stagesOf(packer: Stage['status'], start: Date, end: Date | null): readonly Stage[] {
  const skipped = (name: string): Stage => ({ name, status: 'skipped', start: null, end: null });
  return [
    skipped('GitClone'),
    skipped('GitCheckout'),
    skipped('RunBerksVendor'),
    { name: 'RunPacker', status: packer, start: start.toISOString(), end: end?.toISOString() ?? null },
  ];
}
