import type { Block, Chain } from './blocks.ts';
import { type ConfigValue, isConfigMap, scalarText } from './config-value.ts';

/** Tags by which leftovers of this run are found again, as AWS gets them: `bakehouse:run`, … */
export type RunLabels = Readonly<Record<string, string>>;

/**
 * Makes the driver of one instance put the labels on what it creates, beside what the user puts there. Drivers without
 * such an option (dokken, vagrant, proxy) are left as they are.
 */
export function addRunLabels(driver: string, chain: Chain, labels: RunLabels, unique: string): void {
  if (Object.keys(labels).length === 0) return;
  const [, platform] = chain;
  const tags = (option: string, defaults: RunLabels = {}): void => {
    // Mappings are merged over the blocks of a chain, so the platform's is as good as any; without one of the user's own,
    // ours replaces the driver's default.
    const own = chain.some((block) => block.get(['driver', option]) !== undefined);
    for (const [name, value] of Object.entries({ ...(own ? {} : defaults), ...labels })) {
      platform.set(['driver', option, name], value);
    }
  };
  switch (driver) {
    case 'docker':
      addDockerLabels(chain, dockerLabels(labels));
      break;
    case 'ec2':
      tags('tags', { 'created-by': 'test-kitchen' });
      break;
    case 'azurerm':
      tags('resource_group_tags');
      tags('vm_tags');
      break;
    case 'gce':
      for (const [name, value] of Object.entries(labels)) {
        platform.set(['driver', 'labels', gceText(name)], gceText(value));
      }
      break;
    case 'openstack':
      if (
        !chain.some((block) =>
          ['server_name', 'server_name_prefix'].some((key) => block.get(['driver', key]) !== undefined),
        )
      ) {
        platform.set(['driver', 'server_name_prefix'], `bakehouse-${unique}`);
      }
      break;
    default:
      break;
  }
}

/** `bakehouse:run=1` as containers have it: `dev.bakehouse.run=1`. */
function dockerLabels(labels: RunLabels): readonly string[] {
  return Object.entries(labels).map(([name, value]) => `${name.replace(/^bakehouse:/, 'dev.bakehouse.')}=${value}`);
}

/**
 * `run_options` is a text, a list or a mapping of options (kitchen-docker: config_to_options). Lists and texts replace what
 * a less specific block has, so ours are added to what wins.
 */
function addDockerLabels(chain: Chain, labels: readonly string[]): void {
  const path = ['driver', 'run_options'];
  for (const block of chain) {
    const options = block.get(path);
    if (options === undefined || options === null) continue;
    if (!isConfigMap(options)) {
      addTo(
        block,
        path,
        Array.isArray(options) ? options : [options],
        labels.map((label) => `--label=${shellWord(label)}`),
      );
      return;
    }
    const label = options.get('label');
    if (label !== undefined) {
      addTo(block, [...path, 'label'], Array.isArray(label) ? label : [label], labels);
      return;
    }
  }
  addTo(chain[1], [...path, 'label'], [], labels);
}

function addTo(block: Block, path: readonly string[], list: readonly ConfigValue[], items: readonly string[]): void {
  const there = new Set(list.map(scalarText));
  block.set(path, [...list, ...items.filter((item) => !there.has(item))]);
}

function shellWord(text: string): string {
  return /^[\w.:=@/+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Labels of Google are lower-case letters, digits, `_` and `-`, at most 63 of them. */
function gceText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, '-')
    .slice(0, 63);
}
