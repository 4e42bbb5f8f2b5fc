import { messageOf } from '../../core/errors.ts';
import { shownPath } from '../../core/files/paths.ts';
import {
  type ConfigMap,
  type ConfigValue,
  isConfigMap,
  memberAt,
  readConfigYaml,
  scalarText,
  withMember,
} from './config-value.ts';
import { KitchenError } from '../outcome.ts';
import type { KitchenFiles } from './kitchen-files.ts';
import { crashProblem, fileProblem, type LoadedFile } from './loader-problem.ts';
import { askKitchen, type KitchenProgram } from '../run/program.ts';

/** The configuration as Test Kitchen has it: every file evaluated, and all of them merged. It may hold secrets. */
export interface LoaderConfig {
  readonly config: ConfigMap;
  /** What was not taken as Test Kitchen would have, and why; one sentence each. */
  readonly notices: readonly string[];
}

/**
 * Asks `kitchen diagnose --no-instances --loader`, which loads no plugin. Its exit code is 0 even when a file cannot be
 * read; what it prints tells. Throws a KitchenError with the file, and the line where it can be told.
 */
export async function loadConfig(
  kitchen: KitchenProgram,
  files: KitchenFiles & { readonly kitchen: string },
  where: { readonly workspace: string; readonly folder: string; readonly signal?: AbortSignal },
): Promise<LoaderConfig> {
  const { stdout, stderr, exitCode } = await askKitchen(kitchen, ['diagnose', '--no-instances', '--loader'], {
    folder: where.folder,
    environment: {
      KITCHEN_YAML: files.kitchen,
      ...(files.local === null ? {} : { KITCHEN_LOCAL_YAML: files.local }),
      ...(files.global === null ? {} : { KITCHEN_GLOBAL_YAML: files.global }),
    },
    ...(where.signal === undefined ? {} : { signal: where.signal }),
  });
  const shown = (path: string): string => shownPath(where.workspace, path);
  if (exitCode !== 0) throw new KitchenError('config', crashProblem(stderr, stdout, files.kitchen, shown));
  return readLoader(stdout, files.kitchen, shown);
}

/** What `kitchen diagnose` printed, as a configuration. */
export function readLoader(text: string, kitchenFile: string, shown: (path: string) => string): LoaderConfig {
  let loader: ConfigValue | undefined;
  try {
    loader = memberAt(readConfigYaml(text), ['loader']);
  } catch (error) {
    throw new KitchenError('config', `What \`kitchen diagnose\` printed cannot be read: ${messageOf(error)}.`);
  }
  const fileOf = (name: string): LoadedFile => ({
    path: scalarText(memberAt(loader, [`${name}_config`, 'filename'])) ?? null,
    data: memberAt(loader, [`${name}_config`, 'raw_data']) ?? null,
  });
  const [global, project, local, all] = [fileOf('global'), fileOf('project'), fileOf('local'), fileOf('combined')];
  for (const file of [project, local, global]) {
    const problem = fileProblem(file, shown);
    if (problem !== undefined) throw new KitchenError('config', problem);
  }
  const config = all.data;
  const error = memberAt(config, ['error', 'message']);
  if (!isConfigMap(config) || error !== undefined) {
    throw new KitchenError(
      'config',
      mergeProblem([global, project, local], scalarText(error) ?? 'it gave none', shown),
    );
  }
  if (project.path === null) throw new KitchenError('config', `Test Kitchen did not find ${shown(kitchenFile)}.`);
  return withNames(config, [global, project, local], shown);
}

/** Sections that Test Kitchen merges over files without making a name a mapping first (lib/kitchen/loader/yaml.rb: normalize_hash). */
const UNNORMALIZED = ['verifier', 'transport'] as const;

function mergeProblem(files: readonly LoadedFile[], message: string, shown: (path: string) => string): string {
  const written = files.filter((file) => file.path !== null);
  const names = written.map((file) => shown(file.path ?? '')).join(', ');
  for (const key of UNNORMALIZED) {
    const map = written.find(({ data }) => isConfigMap(memberAt(data, [key])));
    const text = written.find(({ data }) => typeof memberAt(data, [key]) === 'string');
    if (map !== undefined && text !== undefined) {
      const name = scalarText(memberAt(text.data, [key])) ?? '';
      return (
        `${shown(text.path ?? '')} gives \`${key}\` as the string ${JSON.stringify(name)} and ${shown(map.path ?? '')} as an object; ` +
        `Test Kitchen cannot merge them (${message}). Write \`${key}: {name: ${name}}\` in ${shown(text.path ?? '')}.`
      );
    }
  }
  return `Test Kitchen cannot merge ${names}: ${message}. A member must be of one kind in all of them: a string, a list or an object.`;
}

/**
 * A mapping of an overlay over a plain name loses the name: `verifier: {reporter: …}` over `verifier: inspec` would run
 * Busser, which finds no test and is content. The name is put back.
 */
function withNames(config: ConfigMap, files: readonly LoadedFile[], shown: (path: string) => string): LoaderConfig {
  const notices: string[] = [];
  let result = config;
  for (const key of UNNORMALIZED) {
    if (!isConfigMap(result.get(key)) || memberAt(result, [key, 'name']) !== undefined) continue;
    const named = files.findLast(({ data }) => typeof memberAt(data, [key]) === 'string');
    const name = scalarText(memberAt(named?.data, [key]));
    if (name === undefined) continue;
    result = withMember(result, [key, 'name'], name);
    notices.push(
      `The \`${key}\` of an overlay would make Test Kitchen forget the name ${JSON.stringify(name)} of ${shown(named?.path ?? '')}, and take its default; ${JSON.stringify(name)} is kept. Write \`name: ${name}\` in the overlay to say so.`,
    );
  }
  return { config: result, notices };
}
