import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../errors.ts';
import type { Host } from '../runner/host.ts';
import type { Deed } from '../files/rights.ts';

/**
 * Files of OpenStack's credentials that its clients find by themselves, in the order in which they look (openstacksdk,
 * gophercloud clientconfig): beside the build, in the user's configuration, in the machine's.
 */
export function cloudFiles(
  environment: Host['environment'],
  workingDirectory: string,
  system = '/etc/openstack',
): readonly string[] {
  const home = environment['HOME'] ?? '';
  const own = environment['XDG_CONFIG_HOME'] ?? '';
  const folders = [
    workingDirectory,
    ...(own === '' ? [] : [join(own, 'openstack')]),
    ...(home === '' ? [] : [join(home, '.config', 'openstack')]),
    system,
  ];
  const names = ['clouds', 'secure'].flatMap((name) => ['yaml', 'yml'].map((ending) => `${name}.${ending}`));
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...new Set(paths)].filter((path) => existsSync(path));
}

/** Refuses what a stranger wrote where it has OpenStack's builders, and their credentials lie on this machine. */
export function checkCloudFiles(
  host: Pick<Host, 'trust' | 'environment'>,
  allowUntrusted: boolean,
  { done }: Deed,
  build: { readonly types: readonly string[]; readonly workingDirectory: string },
): void {
  const { trust } = host;
  if (trust.kind === 'trusted' || allowUntrusted) return;
  if (!build.types.some((type) => type.startsWith('openstack'))) return;
  const files = cloudFiles(host.environment, build.workingDirectory);
  if (files.length === 0) return;
  throw new UserError(
    `Nothing is ${done} here: ${trust.reason}, and this machine holds credentials (${files.join(', ')}). ` +
      'Take them off machines that run pull requests.',
  );
}
