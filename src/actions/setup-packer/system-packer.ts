import type { PluginNeed } from '../../packer/install/plugin-needs.ts';
import type { VersionRequest } from '../../packer/install/version-request.ts';
import { isAtLeast, type PackerProgram } from '../../packer/run/program.ts';

/**
 * Why the Packer on PATH does not count, in a sentence; undefined where it may. Whether its version satisfies what is asked
 * for is looked at by itself.
 *
 * @param version that it tells; undefined where it is no Packer or cannot be run
 */
export function whyNotCounted(
  { path, version }: { readonly path: string; readonly version: PackerProgram['version'] | undefined },
  needs: readonly Pick<PluginNeed, 'source'>[],
  request: Pick<VersionRequest, 'exact'>,
): string | undefined {
  if (version === undefined) return `${path} is not HashiCorp's Packer, or cannot be run; it does not count.`;
  const [plugin] = needs;
  // An exact version is what somebody wants, whatever it can do.
  if (plugin === undefined || request.exact !== undefined || isAtLeast(version, '1.7')) return undefined;
  return `${path} is Packer ${version}, which knows no plugins, and ${plugin.source} is wanted; it does not count.`;
}
