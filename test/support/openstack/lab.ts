// Keystone, Glance, Placement and Nova as they are, on free ports of the loopback interface, each time afresh.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serveCloud } from '../../../scripts/provision/openstack-cloud.mjs';
import type { Parts } from '../peers/available.ts';
import type { ContractCloud } from './cloud-contract.ts';
import { snapshotBy } from './cloud-contract.ts';

export interface Lab extends ContractCloud {
  /** How long Nova takes for the content of an image from now on, in seconds. */
  readonly slowImages: (seconds: number) => void;
  /** Of the services, by their names. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Where all machines and floating addresses of this cloud listen for ssh. */
  readonly ssh: number;
  readonly stop: () => Promise<void>;
}

export async function startLab(part: Parts['openstack']): Promise<Lab> {
  const { addresses, environments, ssh, folder, stop } = await serveCloud(part, tmpdir());
  const at = (service: string, path: string): string => `${addresses[service] ?? ''}${path}`;
  return {
    environment: (project) => environments[project] ?? {},
    snapshot: (environment, server, name) =>
      snapshotBy(at('keystone', '/v3'), at('nova', '/v2.1'), environment, server, name),
    addresses,
    ssh,
    slowImages: (seconds) => writeFileSync(join(folder, 'slow'), String(seconds)),
    stop,
  };
}
