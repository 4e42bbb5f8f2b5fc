import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { sha256Hex } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { isInside } from '../../core/files/paths.ts';
import type { Installed } from '../../packer/install/install.ts';
import { renderLockfile } from '../../packer/install/lockfile.ts';
import type { HashedBinary } from '../../packer/install/plugin-folder.ts';
import { allPins, type Pin, pinsOf } from '../../packer/install/plugin-lock.ts';
import { installPlugins } from '../../packer/install/plugins.ts';
import { platformName } from '../../packer/install/platform.ts';
import type { Setup } from './settings.ts';

const FOLDER = 'bakehouse-packer-plugins';

/** Restores, brings and checks the plugins, and says where they are. */
export async function bringPlugins(setup: Setup, installed: Installed): Promise<readonly HashedBinary[]> {
  const { host, inputs, needs, lock, platform, template, source, keyring, fetching } = setup;
  const locked = inputs['lockfile-mode'] === 'write' ? undefined : lock.content;
  const { pins, drift } =
    locked === undefined ? { pins: new Map<string, Pin>(), drift: [] } : pinsOf(needs, locked, platform);
  for (const one of drift) host.annotate({ level: 'notice', title: lock.name, message: `${one}.` });

  const chosen = host.environment['PACKER_PLUGIN_PATH'] ?? '';
  // An earlier step of this job may have set it to a folder of ours.
  const owned = chosen === '' || [host.temporary, host.toolCache].some((base) => isInside(join(base, FOLDER), chosen));
  const digest = locked === undefined ? undefined : sha256Hex(renderLockfile(locked));
  const folder = owned ? ownFolder(host, digest) : chosen;
  mkdirSync(folder, { recursive: true });
  const key =
    owned && digest !== undefined && cachePolicy(host, inputs.cache)
      ? `bakehouse-plugins-${platformName(platform)}-${digest}`
      : undefined;
  const hit = key !== undefined && (await restore(host, folder, key));
  const plugins = await installPlugins({
    needs,
    pins,
    packer: { path: installed.path, version: installed.version },
    platform,
    folder,
    kept: owned && locked !== undefined ? allPins(locked, platform) : undefined,
    workspace: host.workspace,
    lockFolder: lock.folder,
    template:
      template === undefined || template.model.kind === 'json'
        ? undefined
        : relative(host.workspace, template.path) || '.',
    source,
    verify: inputs.verify,
    keyring,
    environment: setup.environment,
    token: inputs['github-token'],
    temporary: host.temporary,
    fetching,
  });
  for (const { source: name, version, sha256: sum } of plugins) host.info(`${name} ${version.text} (sha256 ${sum})`);
  if (owned) host.exportVariable('PACKER_PLUGIN_PATH', folder);
  host.output('plugin-path', folder);
  host.output('cache-hit', String(hit));
  if (key !== undefined && !hit && host.trust.kind === 'trusted') {
    host.saveState('cache-key', key);
    host.saveState('cache-folder', folder);
  }
  return plugins;
}

/**
 * With a lockfile a folder of its own beside the tools, which a machine that lives on keeps: whatever is in it is hashed
 * before it counts. Without one nothing says what must be in it, so it lives as long as the job.
 */
function ownFolder(host: Host, digest: string | undefined): string {
  return digest === undefined ? join(host.temporary, FOLDER) : join(host.toolCache, FOLDER, digest.slice(0, 16));
}

async function restore(host: Host, folder: string, key: string): Promise<boolean> {
  const result = await host.restoreCache([folder], key);
  host.info(
    result.kind === 'missed' ? `Cache ${key}: ${result.reason}` : `Cache ${key}: restored, and hashed before use`,
  );
  return result.kind === 'restored';
}

/** Events whose runs make what others trust, or run on behalf of others: nothing that somebody else wrote goes in. */
const NEVER = new Set(['release', 'pull_request_target', 'workflow_run']);

/** Whether plugins go through the Actions cache. `auto` is asked only with a lockfile. */
export function cachePolicy(
  { environment, run }: Pick<Host, 'environment' | 'run'>,
  wish: 'auto' | 'true' | 'false',
): boolean {
  if (wish !== 'auto') return wish === 'true';
  if (environment['RUNNER_ENVIRONMENT'] === 'self-hosted') return false;
  return !NEVER.has(run.event) && !run.ref.startsWith('refs/tags/');
}
