import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { PreflightRequest } from '../../image/provider-bake.ts';
import { inTheWay, outputsOf, standingOf } from './output-folder.ts';

/** Before a machine is started: its programs are there, and nothing of others' is where it is to be put. */
export async function checkQemu({
  environment,
  recipe,
  workingDirectory,
  slug,
}: Pick<PreflightRequest, 'environment' | 'recipe' | 'workingDirectory' | 'slug'>): Promise<null> {
  const builds = recipe.builds.filter(({ type }) => type === 'qemu');
  for (const program of new Set(builds.map(({ literals }) => programOf(literals)))) {
    refuseMissing(program, environment, 'runs the machine that is baked');
  }
  refuseMissing('qemu-img', environment, 'makes and converts disks');
  for (const output of outputsOf(builds, workingDirectory)) {
    const standing = await standingOf(output.path, workingDirectory, slug);
    if (standing.kind === 'strange') throw inTheWay(output, workingDirectory, standing.reason);
  }
  return null;
}

/** As the builder has it (packer-plugin-qemu, config.go). */
const DEFAULT_PROGRAM = 'qemu-system-x86_64';

function programOf({ qemu_binary: written }: Readonly<Record<string, unknown>>): string {
  return typeof written === 'string' && written !== '' ? written : DEFAULT_PROGRAM;
}

/** Throws a UserError where a program of QEMU is not there. @param what it does, for the message */
export function refuseMissing(program: string, environment: Readonly<Record<string, string>>, what: string): void {
  if (program.includes('{{') || isProgram(program, environment['PATH'] ?? '')) return;
  throw new UserError(
    `There is no ${program} here, which ${what}. Install QEMU: on Debian and Ubuntu apt-get install qemu-system-x86 qemu-utils.`,
  );
}

function isProgram(program: string, path: string): boolean {
  const places = program.includes('/') ? [program] : path.split(delimiter).map((folder) => join(folder, program));
  return places.some((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
