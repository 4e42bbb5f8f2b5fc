import type { Template } from '../../recipe/template/template.ts';
import { platformOf } from '../install/platform.ts';
import { listPlugins } from '../install/plugin-folder.ts';
import { bestPlugin, pluginNeeds } from '../install/plugin-needs.ts';

/** The plugins that the template declares, as they lie where setup-packer put them; nothing where that is not known. */
export function pluginVersions(
  environment: Readonly<Record<string, string>>,
  template: Template,
): Readonly<{ [source: string]: string }> {
  const folder = environment['PACKER_PLUGIN_PATH'] ?? '';
  const required = template.requiredPlugins;
  if (folder === '' || required.length === 0) return {};
  const installed = listPlugins(folder, platformOf(process.platform, process.arch));
  return Object.fromEntries(
    pluginNeeds(required, []).flatMap((need) => {
      const best = bestPlugin(installed, need);
      return best === undefined ? [] : [[need.source, best.version.text]];
    }),
  );
}
