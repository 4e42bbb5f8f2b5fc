import { rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import type { Host } from '../../core/runner/host.ts';
import { isInside } from '../../core/files/paths.ts';

/** Saves the plugins for later runs, and removes what a killed main step left half-way. */
export async function finishSetup(host: Host): Promise<void> {
  removeHalfInstalled(host);
  const key = host.state('cache-key');
  const folder = host.state('cache-folder');
  if (key === '' || folder === '') return;
  const result = await host.saveCache([folder], key);
  host.info(
    result.kind === 'saved'
      ? `Cache ${key}: saved`
      : `Cache ${key}: ${result.kind === 'missed' ? result.reason : 'kept'}`,
  );
}

/** Only a folder that `newFolder` of the tool cache made: `<tool cache>/packer…/.<version>-<random>`. */
function removeHalfInstalled(host: Host): void {
  const folder = host.state('folder');
  if (folder === '' || !isInside(host.toolCache, folder)) return;
  const isOurs = /^\..+-[0-9a-f]{12}$/.test(basename(folder)) && basename(dirname(folder)).startsWith('packer');
  if (isOurs) rmSync(folder, { recursive: true, force: true });
}
