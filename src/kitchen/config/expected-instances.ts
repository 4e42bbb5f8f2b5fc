import { messageOf } from '../../core/errors.ts';
import { groupedBy } from '../../core/values.ts';
import { nearestName } from '../../core/text/wording.ts';
import type { Providers } from '../../image/provider.ts';
import type { PlannedInstance } from './injection.ts';
import { KitchenError } from '../outcome.ts';
import { rubyExpression } from './platform-filter.ts';
import { pluginProblem } from './plugin-problem.ts';
import { askKitchen, type KitchenProgram } from '../run/program.ts';

/** An instance as `kitchen list --json` tells it; plugins by their Ruby classes, such as Dokken. */
export interface ListedInstance {
  readonly instance: string;
  readonly driver: string;
  readonly provisioner: string;
  readonly verifier: string;
  readonly transport: string;
}

/** Where Test Kitchen runs, and with which configuration instead of the user's. */
export interface KitchenRun {
  readonly providers: Providers;
  readonly folder: string;
  /** The generated configuration: absolute. */
  readonly configuration: string;
}

/** The environment in which Test Kitchen reads the generated configuration, and nothing beside it. */
export function configurationEnvironment(configuration: string): Readonly<Record<string, string>> {
  return { KITCHEN_YAML: configuration, KITCHEN_LOCAL_YAML: '/dev/null', KITCHEN_GLOBAL_YAML: '/dev/null' };
}

/** Asks Test Kitchen for its instances, which loads every plugin. Throws a KitchenError when it cannot. */
export async function listInstances(kitchen: KitchenProgram, run: KitchenRun): Promise<readonly ListedInstance[]> {
  const { stdout, stderr, exitCode } = await askKitchen(kitchen, ['list', '--json', '--no-color'], {
    folder: run.folder,
    environment: configurationEnvironment(run.configuration),
  });
  if (exitCode !== 0) throw new KitchenError('config', pluginProblem(stderr, kitchen, run.providers));
  return readList(stdout);
}

/** What `kitchen list --json` printed. Gems of the user's may print before it. */
export function readList(text: string): readonly ListedInstance[] {
  let value: unknown;
  try {
    value = JSON.parse(text.slice(Math.max(0, text.search(/^\[/m))));
  } catch (error) {
    throw new KitchenError('config', `What \`kitchen list --json\` printed cannot be read: ${messageOf(error)}.`);
  }
  if (!Array.isArray(value)) throw new KitchenError('config', 'What `kitchen list --json` printed is no list.');
  return value.map((item: unknown) => {
    const member = (name: string): string | null => {
      const found: unknown =
        typeof item === 'object' && item !== null ? Object.getOwnPropertyDescriptor(item, name)?.value : undefined;
      return typeof found === 'string' ? found : null;
    };
    return {
      instance: member('instance') ?? '',
      driver: member('driver') ?? '',
      provisioner: member('provisioner') ?? '',
      verifier: member('verifier') ?? '',
      transport: member('transport') ?? '',
    };
  });
}

/**
 * The instances that must be tested: those of the injected configuration that are selected. Suite and platform come from
 * there; the name is never read backwards. Throws a KitchenError when two of them have one name, when Test Kitchen lists
 * others, or when a selection fits none.
 *
 * @param selection names, or regular expressions as `kitchen` takes them; empty: all
 */
export function expectedInstances(
  planned: readonly PlannedInstance[],
  listed: readonly ListedInstance[],
  selection: readonly string[],
): readonly PlannedInstance[] {
  const names = planned.map(({ name }) => name);
  const told = listed.map(({ instance }) => instance);
  const unlisted = names.filter((name) => !told.includes(name));
  const unplanned = told.filter((name) => !names.includes(name));
  if (unlisted.length > 0 || unplanned.length > 0) {
    throw new KitchenError(
      'config',
      `Test Kitchen must have the instances ${names.join(', ')}, but lists ${told.length === 0 ? 'none' : told.join(', ')}. ` +
        'Something makes it read another configuration, or `includes` and `excludes` of a suite differently; write names there instead of expressions.',
    );
  }
  const selected = new Set(selection.length === 0 ? names : selection.flatMap((entry) => selectedBy(entry, names)));
  const expected = planned.filter(({ name }) => selected.has(name));
  refuseCollisions(expected);
  return expected;
}

/** Those that nobody selects harm nobody. */
function refuseCollisions(expected: readonly PlannedInstance[]): void {
  const byName = groupedBy(expected, ({ name }) => name);
  const collisions = [...byName].filter(([, same]) => same.length > 1);
  if (collisions.length === 0) return;
  const told = collisions.map(
    ([name, same]) =>
      `${name} (${same.map(({ suite, platform }) => `suite ${suite} on platform ${platform}`).join(', ')})`,
  );
  const isListedTwice = collisions.every(([, same]) =>
    same.every(({ suite, platform }) => suite === same[0]?.suite && platform === same[0]?.platform),
  );
  throw new KitchenError(
    'config',
    `Test Kitchen gives several instances one name, and so one state and one log: ${told.join('; ')}. ` +
      (isListedTwice
        ? 'A suite or a platform is listed twice; delete one, or name others in the input "instances".'
        : 'It joins suite and platform, writes `-` for `_`, `,` and `/`, and drops dots; name others in the input "instances", or rename one of them.'),
  );
}

/** As Test Kitchen selects (lib/kitchen/command.rb: filtered_instances): an exact name first, else an expression anywhere in it. */
function selectedBy(entry: string, names: readonly string[]): readonly string[] {
  if (names.includes(entry)) return [entry];
  const expression = rubyExpression(entry, '', 'Input "instances"');
  const found = names.filter((name) => expression.test(name));
  if (found.length > 0) return found;
  const near = nearestName(entry, names);
  throw new KitchenError(
    'config',
    `Input "instances" must name instances of the kitchen file, or fit some as a regular expression, but ${JSON.stringify(entry)} fits none.` +
      `${near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`} There ${names.length === 1 ? 'is' : 'are'} ${names.length === 0 ? 'none' : names.join(', ')}.`,
  );
}
