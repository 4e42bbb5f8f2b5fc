import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf } from '../../core/errors.ts';
import type { Environment } from '../../core/runner/host.ts';
import { insideWorkspace, shownPath } from '../../core/files/paths.ts';
import { KitchenError } from '../outcome.ts';

/** What there is for this action in a folder. Paths are absolute; nothing was opened. */
export interface KitchenFiles {
  /** `null`: the folder has no kitchen file, and none was named. */
  readonly kitchen: string | null;
  /** What KITCHEN_LOCAL_YAML and KITCHEN_GLOBAL_YAML name; `null`: Test Kitchen looks where it always does. */
  readonly local: string | null;
  readonly global: string | null;
  readonly berksfile: string | null;
  readonly dockerfileScript: string | null;
}

export interface KitchenFilesRequest {
  readonly workspace: string;
  /** Where Test Kitchen runs: absolute. */
  readonly folder: string;
  /** The input `kitchen-yaml`, relative to `folder`; empty when it is not given. */
  readonly kitchenYaml: string;
  readonly environment: Environment;
}

/** Written so or so since Test Kitchen 2; it refuses to choose, and so do we. */
const NAMES = ['kitchen.yml', '.kitchen.yml'] as const;

/**
 * Finds them. Test Kitchen passes over an overlay that is not there (lib/kitchen/loader/yaml.rb: read_file), which would
 * test something else in silence; here it is refused.
 */
export function findKitchenFiles(request: KitchenFilesRequest): KitchenFiles {
  const { workspace, folder, environment } = request;
  const found = (name: string): string | null => (isFile(join(folder, name)) ? join(folder, name) : null);
  return {
    kitchen: kitchenFile(request),
    local: overlay(folder, environment, ['KITCHEN_LOCAL_YAML', 'KITCHEN_LOCAL_YML']),
    global: overlay(folder, environment, ['KITCHEN_GLOBAL_YAML', 'KITCHEN_GLOBAL_YML']),
    berksfile: found('Berksfile'),
    dockerfileScript: inRepository(workspace, folder, 'gen-kitchen-dockerfile.sh'),
  };
}

function kitchenFile({ workspace, folder, kitchenYaml, environment }: KitchenFilesRequest): string | null {
  const variable = ['KITCHEN_YAML', 'KITCHEN_YML'].find((name) => (environment[name] ?? '') !== '');
  const what = kitchenYaml === '' ? `The environment variable ${variable}` : 'Input "kitchen-yaml"';
  const named = kitchenYaml === '' ? (environment[variable ?? ''] ?? '') : kitchenYaml;
  if (named !== '') {
    const path = insideWorkspace(what, workspace, folder, named);
    if (isFile(path)) return path;
    throw new KitchenError('config', `${what} must name a file, but ${shownPath(workspace, path)} is none.`);
  }
  const [first, second] = NAMES.filter((name) => isFile(join(folder, name)));
  if (first === undefined) return null;
  if (second !== undefined) {
    const where = shownPath(workspace, folder);
    throw new KitchenError(
      'config',
      `${where === '.' ? 'The workspace' : where} has both ${first} and ${second}, and Test Kitchen takes neither then. ` +
        `Delete one (kitchen.yml is the current name), or name the one to use in the input "kitchen-yaml".`,
    );
  }
  return join(folder, first);
}

function overlay(folder: string, environment: Environment, variables: readonly string[]): string | null {
  const variable = variables.find((name) => (environment[name] ?? '') !== '');
  const named = environment[variable ?? ''];
  if (variable === undefined || named === undefined) return null;
  // Relative as Test Kitchen has it: to where it runs. It may lie anywhere, such as in the home folder, or be /dev/null.
  const path = join(named.startsWith('/') ? '/' : folder, named);
  if (exists(path)) return path;
  throw new KitchenError(
    'config',
    `The environment variable ${variable} names ${JSON.stringify(named)}, which does not exist (looked for ${path}). ` +
      'Test Kitchen would run without it and say nothing; correct the path, or unset the variable.',
  );
}

/** A script that will be run: it must be of the repository. */
function inRepository(workspace: string, folder: string, name: string): string | null {
  if (!isFile(join(folder, name))) return null;
  return insideWorkspace(name, workspace, folder, name);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}
