// Keystone, Glance, Placement and Nova as they are, on free ports of the loopback interface, each time afresh.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import type { Parts } from '../peers/available.ts';
import type { ContractCloud } from './cloud-contract.ts';
import { snapshotBy } from './cloud-contract.ts';

const program = fileURLToPath(new URL('lab/lab.py', import.meta.url));
const told = z.object({
  addresses: z.record(z.string(), z.string()),
  ssh: z.number(),
  users: z.record(z.string(), z.object({ project: z.string(), password: z.string() })),
});

export interface Lab extends ContractCloud {
  /** How long Nova takes for the content of an image from now on, in seconds. */
  readonly slowImages: (seconds: number) => void;
  /** Of the services, by their names. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Where all machines and floating addresses of this cloud listen for ssh. */
  readonly ssh: number;
  readonly stop: () => Promise<void>;
}

export async function startLab({ python, template }: Parts['openstack']): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), 'openstack-'));
  const child = spawn(python, [program, 'serve', template, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    ended.then(() => Promise.reject(new Error(`the cloud did not start; its logs are in ${folder}`))),
  ]);
  const { addresses, users, ssh } = told.parse(JSON.parse(first));
  const at = (service: string, path: string): string => `${addresses[service] ?? ''}${path}`;
  return {
    environment: (project) => ({
      OS_AUTH_URL: at('keystone', '/v3'),
      OS_USERNAME: project === 'admin' ? 'admin' : `user-of-${project}`,
      OS_PASSWORD: users[project]?.password ?? '',
      OS_USER_DOMAIN_ID: 'default',
      OS_PROJECT_ID: users[project]?.project ?? '',
      OS_REGION_NAME: 'RegionOne',
    }),
    snapshot: (environment, server, name) =>
      snapshotBy(at('keystone', '/v3'), at('nova', '/v2.1'), environment, server, name),
    addresses,
    ssh,
    slowImages: (seconds) => writeFileSync(join(folder, 'slow'), String(seconds)),
    stop: async () => {
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
