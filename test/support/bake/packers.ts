import { dirname } from 'node:path';
import type { TestContext } from 'node:test';

import { requirePart } from '../peers/available.ts';

/** A real Packer, as a step's environment. */
export interface PackerPart {
  readonly name: 'packer-debian' | 'packer-current';
  readonly program: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
}

export const packerNames = ['packer-debian', 'packer-current'] as const;

/** The Packer of that name first on PATH, with its plugins and no call home; skips the test when it cannot be had. */
export function requirePacker(t: TestContext, name: PackerPart['name']): PackerPart | undefined {
  const part = requirePart(t, name);
  if (part === undefined) return undefined;
  const plugins = 'pluginPath' in part ? { PACKER_PLUGIN_PATH: part.pluginPath } : {};
  return {
    name,
    program: part.packer,
    version: part.version,
    environment: {
      PATH: `${dirname(part.packer)}:${process.env['PATH']}`,
      CHECKPOINT_DISABLE: '1',
      ...plugins,
      ...(process.env['DOCKER_HOST'] === undefined ? {} : { DOCKER_HOST: process.env['DOCKER_HOST'] }),
    },
  };
}
