// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, withTemporaryFolder } from '../cache.mjs';
import { run } from '../command.mjs';
import { goRefusal } from '../go.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';
import { versions } from '../versions.mjs';
import { build, builtProgram } from './go-tool.mjs';

const packer = builtProgram(versions['packer-current']);
/** What PACKER_PLUGIN_PATH names; all plugins are in it, and their file names tell their versions. */
const pluginPath = join(cacheFolder(), 'plugins');

/**
 * A plugin of the current Packer, built like it and installed by `packer plugins install --path`, which needs no
 * network and gives a `required_plugins` block what it asks for.
 * @param {'packer-plugin-docker' | 'packer-plugin-amazon'} name
 * @returns {import('../part.mjs').Part}
 */
export function packerPlugin(name) {
  const plugin = versions[name];
  const target = join(pluginPath, plugin.source);
  const find = () =>
    existsSync(target) ? readdirSync(target).find((file) => isPlugin(file, name, plugin.version)) : undefined;
  return {
    name,
    label: `${name} ${plugin.version}`,
    verb: 'built',
    lane: 'builds',

    look() {
      const file = find();
      if (file !== undefined) {
        return { ready: true, version: plugin.version, paths: { pluginPath, plugin: join(target, file) } };
      }
      const refusal = existsSync(builtProgram(plugin)) ? undefined : goRefusal();
      return {
        ready: false,
        obtainable: refusal === undefined,
        reason: refusal?.reason ?? `it is not installed in ${pluginPath}`,
        remedy: refusal?.remedy ?? provisionRemedy('packer-current'),
      };
    },

    async get(log) {
      if (!existsSync(packer)) {
        throw new Unavailable(
          `Packer ${versions['packer-current'].version}, which installs it, is missing`,
          'see packer-current',
        );
      }
      const program = builtProgram(plugin);
      if (!existsSync(program)) await build(plugin, log);
      await withTemporaryFolder(pluginPath, async (folder) => {
        const remedy = `delete ${program}, then ${provisionRemedy('packer-current')}`;
        const env = { ...process.env, PACKER_PLUGIN_PATH: folder, CHECKPOINT_DISABLE: '1' };
        await run(packer, ['plugins', 'install', '--path', program, plugin.source], { log, remedy, env });
        await mkdir(target, { recursive: true });
        // The checksum last (it sorts last): Packer takes a plugin only when its checksum is beside it.
        for (const file of (await readdir(join(folder, plugin.source))).sort()) {
          await rename(join(folder, plugin.source, file), join(target, file));
        }
      });
    },
  };
}

/**
 * Packer's name for an installed plugin: NAME_vVERSION_xAPI_OS_ARCH; `-dev` when built without release flags.
 * @param {string} file
 * @param {string} name
 * @param {string} version
 * @returns {boolean}
 */
function isPlugin(file, name, version) {
  return new RegExp(`^${name}_v${version.replaceAll('.', '\\.')}(-dev)?_x[\\d.]+_[a-z]+_[a-z\\d]+$`).test(file);
}
