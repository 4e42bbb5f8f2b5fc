// A release host on loopback with real Packers and a real plugin, signed by a key that is made for the run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { platformName, platformOf } from '../../../src/packer/install/platform.ts';
import { makeSigningKey } from '../archives/signing-key.ts';
import { makeMirror, type MirrorPlugin } from '../mirror/release.ts';
import { serveMirror, type MirrorServer } from '../mirror/server.ts';
import { requirePart } from '../peers/available.ts';
import type { ActionStep } from '../runner/step.ts';
import { setupAction } from './action.ts';

export const AMAZON = 'github.com/hashicorp/amazon';
export const DOCKER = 'github.com/hashicorp/docker';
export const HERE = platformName(platformOf(process.platform, process.arch));

/** The amazon plugin as a release, and docker's as the development build that it is. */
export const pluginFiles = {
  [AMAZON]: `packer-plugin-amazon_v1.8.2_x5.0_${HERE}`,
  [DOCKER]: `packer-plugin-docker_v1.1.2-dev_x5.0_${HERE}`,
} as const;

export interface RealMirror {
  readonly folder: string;
  /** The public key of whoever signs the lists. */
  readonly keyring: string;
  /** The real binaries, by source. */
  readonly plugins: Readonly<Record<keyof typeof pluginFiles, string>>;
}

/** Packer 1.16.0 and Debian's 1.6.6, and whichever real plugins; skips the test where they cannot be had. */
export async function requireMirror(
  t: TestContext,
  sources: readonly (keyof typeof pluginFiles)[] = [],
): Promise<RealMirror | undefined> {
  const current = requirePart(t, 'packer-current');
  const debian = requirePart(t, 'packer-debian');
  if (current === undefined || debian === undefined) return undefined;
  const folder = await temporaryFolder(t, 'mirror');
  const { armored, sign } = await makeSigningKey();
  const plugins = {
    [AMAZON]: join(current.pluginPath, AMAZON, pluginFiles[AMAZON]),
    [DOCKER]: join(current.pluginPath, DOCKER, pluginFiles[DOCKER]),
  } as const;
  const versions = { [AMAZON]: '1.8.2', [DOCKER]: '1.1.2-dev' } as const;
  await makeMirror(folder, {
    releases: [
      { version: current.version, binary: current.packer },
      { version: debian.version, binary: debian.packer },
    ],
    sign: (text) => sign(Buffer.from(text)),
    plugins: sources.map((source): MirrorPlugin => ({ source, version: versions[source], binary: plugins[source] })),
  });
  return { folder, keyring: armored, plugins };
}

/** The same over http, where requests are counted. */
export async function serveFor(t: TestContext, { folder }: RealMirror): Promise<MirrorServer> {
  const server = await serveMirror(folder);
  t.after(() => server.stop());
  return server;
}

export async function temporaryFolder(t: TestContext, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `bakehouse-${name}-`));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A step with nothing of GitHub's: whatever goes out, goes out without a token. */
export function setupStep(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): ActionStep {
  return { id: 'setup', action: setupAction, inputs: { 'github-token': '', ...inputs }, env };
}
