// examples/machine over jobs that share a registry and nothing else.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { requirePart } from '../peers/available.ts';
import { type Registry, type RegistryOptions, startRegistry } from '../peers/registry.ts';
import type { Chain } from '../plan/chain.ts';
import { commitAll, temporaryFolder } from '../plan/repository.ts';
import type { Run } from '../runner/run.ts';
import { machineRepository } from './repository.ts';

export interface MachineChain {
  readonly chain: Chain;
  readonly registry: Registry;
  /** As on another machine: what was baked is not here. */
  readonly forget: () => void;
}

/** Undefined where the parts cannot be had. @param way how the disk gets from job to job */
export async function machineChain(
  t: TestContext,
  run: Run,
  way: 'archive' | 'registry',
  options: RegistryOptions = {},
): Promise<MachineChain | undefined> {
  const repository = await machineRepository(t);
  const part = requirePart(t, 'docker-registry');
  if (repository === undefined || part === undefined || requirePart(t, 'skopeo') === undefined) return undefined;
  const { workspace, packer } = repository;
  const registry = await startRegistry(t, part, options);
  const manifest = join(workspace, 'bakehouse.yml');
  const text = readFileSync(manifest, 'utf8').replace('ghcr.io', registry.host);
  const staging = way === 'registry' ? `build-registry: ${registry.host}/acme/staging\n` : '';
  writeFileSync(manifest, text.replace('version: 1\n', `version: 1\n${staging}`));
  commitAll(workspace);
  const env = { ...packer.environment, HOME: await temporaryFolder(t) };
  const forget = (): void => rmSync(join(workspace, 'build/machine'), { recursive: true, force: true });
  return { chain: { run, workspace, env }, registry, forget };
}
