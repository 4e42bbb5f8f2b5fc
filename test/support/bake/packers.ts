import { basename, dirname } from 'node:path';
import type { TestContext } from 'node:test';

import { isExpected, requirePart } from '../peers/available.ts';
import { isThorough, someOf } from '../thorough.ts';

/** A real Packer, as a step's environment. */
export interface PackerPart {
  readonly name: 'packer-debian' | 'packer-current';
  readonly program: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
}

export const packerNames = ['packer-debian', 'packer-current'] as const;

/**
 * For what we do around a Packer, whichever it is: one of those that are here, which another test file or another run
 * tests with the other one; both in a thorough run. `file` is the test file, by its path or address. What depends on how
 * a Packer speaks is tested with each of `packerNames` in every run.
 */
export function eitherPacker(file: string): readonly PackerPart['name'][] {
  if (isThorough) return packerNames;
  const here = packerNames.filter(isExpected);
  return someOf(here.length === 0 ? packerNames : here, 1, basename(file));
}

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
