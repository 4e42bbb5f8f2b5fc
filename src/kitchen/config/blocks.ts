import {
  type ConfigMap,
  type ConfigValue,
  configOf,
  isConfigMap,
  memberAt,
  mergedMaps,
  scalarText,
  withMember,
} from './config-value.ts';
import { KitchenError } from '../outcome.ts';

/** The parts of a block that name a plugin. */
const sections = ['driver', 'transport', 'provisioner', 'verifier'] as const;
export type Section = (typeof sections)[number];

/** A place of a kitchen file that says something of instances: the file itself, a platform or a suite. */
export class ConfigBlock {
  /** `the top level`, `platform debian-12`, `suite web` */
  readonly label: string;
  /** Empty for the top level. */
  readonly name: string;
  #map: ConfigMap;

  constructor(label: string, name: string, map: ConfigMap) {
    this.label = label;
    this.name = name;
    this.#map = map;
  }

  get map(): ConfigMap {
    return this.#map;
  }

  get(path: readonly string[]): ConfigValue | undefined {
    return memberAt(this.#map, path);
  }

  set(path: readonly string[], value: ConfigValue): void {
    this.#map = withMember(this.#map, path, value);
  }

  remove(path: readonly string[]): void {
    const parent = this.get(path.slice(0, -1));
    const last = path.at(-1);
    if (last === undefined || !isConfigMap(parent) || !parent.has(last)) return;
    const rest = new Map([...parent].filter(([key]) => key !== last));
    if (path.length === 1) this.#map = rest;
    else this.set(path.slice(0, -1), rest);
  }
}

/** The combined configuration, taken apart; a block that is changed shows in `combined`. */
export interface KitchenBlocks {
  readonly top: ConfigBlock;
  readonly platforms: readonly ConfigBlock[];
  readonly suites: readonly ConfigBlock[];
}

/**
 * Takes a combined configuration apart. What Test Kitchen turns into its current form only later
 * (lib/kitchen/data_munger.rb), is turned here, so that each section of each block is a mapping: names as plain texts,
 * `driver_config`, `driver_plugin` and `busser`.
 *
 * @param where how messages call the configuration, such as kitchen.yml
 */
export function kitchenBlocks(config: ConfigMap, where: string): KitchenBlocks {
  const top = new Map([...config].filter(([key]) => key !== 'platforms' && key !== 'suites'));
  return {
    top: new ConfigBlock('the top level', '', normalized(top, 'the top level', where)),
    platforms: named(config, 'platforms', 'platform', where),
    suites: named(config, 'suites', 'suite', where),
  };
}

/** The configuration again, with the blocks that are given. */
export function combined(
  top: ConfigBlock,
  platforms: readonly ConfigBlock[],
  suites: readonly ConfigBlock[],
): ConfigMap {
  return new Map<string, ConfigValue>([
    ...top.map,
    ['platforms', platforms.map(({ map }) => map)],
    ['suites', suites.map(({ map }) => map)],
  ]);
}

/** The blocks that say something of one instance: the first that says it wins. */
export type Chain = readonly [suite: ConfigBlock, platform: ConfigBlock, top: ConfigBlock];

/** What Test Kitchen makes of a section for one instance. */
export function effectiveSection(chain: Chain, section: Section): ConfigMap {
  return chain
    .map((block) => block.get([section]))
    .filter(isConfigMap)
    .reduceRight(mergedMaps, new Map<string, ConfigValue>());
}

/** The most specific block that has a member at one of the paths; the platform's block where none has. */
export function blockFor(chain: Chain, paths: readonly (readonly string[])[]): ConfigBlock {
  return chain.find((block) => paths.some((path) => block.get(path) !== undefined)) ?? chain[1];
}

function named(config: ConfigMap, key: string, noun: string, where: string): readonly ConfigBlock[] {
  const list = config.get(key);
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    throw new KitchenError(
      'config',
      `${where}: \`${key}\` must be a list, each with a \`name\`, but is ${kindOf(list)}.`,
    );
  }
  return list.map((item: ConfigValue, index) => {
    const name = memberAt(item, ['name']);
    const text = scalarText(name);
    if (!isConfigMap(item) || text === undefined || text === '') {
      throw new KitchenError(
        'config',
        `${where}: \`${key}[${index}]\` must be an object with a \`name\`, but is ${kindOf(item)}${isConfigMap(item) ? ' without one' : ''}.`,
      );
    }
    const label = `${noun} ${text}`;
    return new ConfigBlock(label, text, normalized(item, label, where));
  });
}

function normalized(block: ConfigMap, label: string, where: string): ConfigMap {
  const result = new Map(block);
  for (const section of sections) {
    const value = result.get(section);
    if (value === undefined) continue;
    result.set(
      section,
      sectionMap(value, 'name', () => `${where}: \`${section}\` of ${label}`),
    );
  }
  const under = (section: Section, value: ConfigMap): void => {
    result.set(section, mergedMaps(value, sectionOf(result, section)));
  };
  // The order of lib/kitchen/data_munger.rb.
  const legacy = block.get('driver_config');
  if (legacy !== undefined)
    under(
      'driver',
      sectionMap(legacy, 'name', () => `${where}: \`driver_config\` of ${label}`),
    );
  const plugin = scalarText(block.get('driver_plugin'));
  if (plugin !== undefined) under('driver', new Map([['name', plugin]]));
  const busser = block.get('busser');
  if (busser !== undefined) {
    const version = sectionMap(busser, 'version', () => `${where}: \`busser\` of ${label}`);
    under('verifier', mergedMaps(new Map([['name', 'busser']]), version));
  }
  for (const key of ['driver_config', 'driver_plugin', 'busser']) result.delete(key);
  return result;
}

function sectionOf(block: ConfigMap, section: Section): ConfigMap {
  const value = block.get(section);
  return isConfigMap(value) ? value : new Map<string, ConfigValue>();
}

function sectionMap(value: ConfigValue, key: string, what: () => string): ConfigMap {
  if (isConfigMap(value)) return value;
  if (value === null) return new Map();
  const text = scalarText(value);
  if (text === undefined)
    throw new KitchenError('config', `${what()} must be a name or an object, but is ${kindOf(value)}.`);
  return new Map([[key, configOf(text)]]);
}

function kindOf(value: ConfigValue): string {
  if (value === null) return 'empty';
  if (isConfigMap(value)) return 'an object';
  return Array.isArray(value) ? 'a list' : `the string ${JSON.stringify(scalarText(value))}`;
}
