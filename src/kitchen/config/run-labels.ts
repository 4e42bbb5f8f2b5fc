import type { DriverLabels, KitchenDriver } from '../../image/provider-kitchen.ts';
import type { ConfigBlock, Chain } from './blocks.ts';
import { type ConfigValue, configOf, isConfigMap, scalarText } from './config-value.ts';

/** Tags by which leftovers of this run are found again, before a driver changes them: `bakehouse:run`, … */
export type RunLabels = Readonly<Record<string, string>>;

/**
 * Makes the driver of one instance put the labels on what it creates, beside what the user puts there. Drivers without
 * such an option (dokken, vagrant, proxy) are left as they are.
 */
export function addRunLabels(driver: KitchenDriver | undefined, chain: Chain, labels: RunLabels, unique: string): void {
  if (Object.keys(labels).length === 0) return;
  for (const way of driver?.labels ?? []) addLabels(way, chain, labels, unique);
}

function addLabels(way: DriverLabels, chain: Chain, labels: RunLabels, unique: string): void {
  const [, platform] = chain;
  const isSet = (option: string): boolean => chain.some((block) => block.get(['driver', option]) !== undefined);
  switch (way.kind) {
    case 'mapping': {
      const { option, defaults = {}, word = (text) => text } = way;
      // Mappings are merged over the blocks of a chain, so the platform's is as good as any; without one of the user's own,
      // ours replaces the driver's default.
      for (const [name, value] of Object.entries({ ...(isSet(option) ? {} : defaults), ...labels })) {
        platform.set(['driver', option, word(name)], word(value));
      }
      return;
    }
    case 'flags': {
      const words = Object.entries(labels).map(([name, value]) => `${way.word(name)}=${value}`);
      addFlags(chain, way.option, words, []);
      return;
    }
    case 'prefix':
      if (![way.option, ...way.others].some(isSet)) platform.set(['driver', way.option], `bakehouse-${unique}`);
  }
}

/**
 * Adds labels to an option that is a string, a list or an object of a command's options (kitchen-docker: config_to_options).
 * Lists and texts replace what a less specific block has, so ours are added to what wins.
 *
 * @param bare options without a value, which are set as well
 */
export function addFlags(chain: Chain, option: string, labels: readonly string[], bare: readonly string[]): void {
  const path = ['driver', option];
  const label = [...path, 'label'];
  const decides = chain.find((block) => (block.get(path) ?? null) !== null);
  const options = decides?.get(path) ?? null;
  if (decides !== undefined && options !== null && !isConfigMap(options)) {
    const list = Array.isArray(options) ? options : [options];
    const words = labels.map((one) => `--label=${shellWord(one)}`);
    decides.set(path, withItems(list, [...bare.map((one) => `--${one}`), ...words]));
    return;
  }
  const block = decides ?? chain[1];
  for (const one of bare) block.set([...path, one], true);
  const holder = chain.find((one) => isConfigMap(one.get(path)) && one.get(label) !== undefined) ?? block;
  holder.set(label, withItems(listAt(holder, label), labels));
}

function listAt(block: ConfigBlock, path: readonly string[]): readonly ConfigValue[] {
  const value = block.get(path) ?? null;
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function withItems(list: readonly ConfigValue[], items: readonly string[]): ConfigValue {
  const there = new Set(list.map(scalarText));
  return [...list, ...items.filter((item) => !there.has(item)).map(configOf)];
}

function shellWord(text: string): string {
  return /^[\w.:=@/+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
