import { LOCAL_MS, runCommand } from '../../core/process/command.ts';
import { findProgram } from '../../core/process/toolkit-start.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Template } from '../../recipe/template/template.ts';
import { platformOf } from '../install/platform.ts';
import { listPlugins } from '../install/plugin-folder.ts';
import { bestPlugin, pluginNeeds } from '../install/plugin-needs.ts';

export interface PackerProgram {
  readonly path: string;
  /** Without a leading v, such as 1.16.0. */
  readonly version: string;
}

/** How Packer gets there, for whoever reads it: the author of a workflow, or somebody at a terminal. */
export function setupAdvice(kind: Host['kind'], more = ''): string {
  return kind === 'terminal'
    ? 'Run "bakehouse setup-packer" and put on PATH what it says; "bakehouse run" does both by itself.'
    : `Add the step setup-packer before this one${more}.`;
}

const ELSEWHERE = 'Or install Packer from https://developer.hashicorp.com/packer/install.';

/** The Packer on the PATH of a bake, and its version. Some systems have another program of that name (cracklib's): that is said. */
export async function findPacker(
  environment: Readonly<Record<string, string>>,
  kind: Host['kind'],
): Promise<PackerProgram> {
  const install =
    kind === 'terminal'
      ? `${setupAdvice(kind)} ${ELSEWHERE}`
      : setupAdvice(kind, ', or install Packer from https://developer.hashicorp.com/packer/install');
  const path = findProgram('packer', environment, undefined);
  if (path === undefined) throw new UserError(`Packer is not on PATH. ${install}`);
  let version: string | undefined;
  try {
    version = await askVersion(path, environment);
  } catch (error) {
    throw new UserError(`Packer at ${path} cannot be run: ${messageOf(error)}. ${install}`);
  }
  if (version === undefined) {
    throw new UserError(`${path} is not HashiCorp's Packer: "packer version" did not show a version. ${install}`);
  }
  return { path, version };
}

/** The version that a program tells, without a leading v; `undefined` when it is no Packer. Rejects when it cannot be run. */
export async function askVersion(
  path: string,
  environment: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { stdout } = await runCommand(path, ['version'], {
    environment: { ...environment, CHECKPOINT_DISABLE: '1' },
    limitMs: LOCAL_MS,
  });
  return /^Packer v(\d+\.\d+\.\d+\S*)/m.exec(stdout)?.[1];
}

/** Whether a version is at least `least` (`major.minor`); pre-releases count as their release. */
export function isAtLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

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
