import { type Block, blockFor, type Chain, combined, kitchenBlocks } from './blocks.ts';
import { type ConfigMap, type ConfigValue, configOf, isConfigMap, scalarText } from './config-value.ts';
import type { Injection } from './injection.ts';
import { addRunLabels } from './run-labels.ts';
import type { KeyFiles } from '../run/ssh-key.ts';

/** The tag with the run's random mark, as AWS gets it; containers and images have it as `MARK_LABEL`. */
const MARK_TAG = 'bakehouse:mark';
export const MARK_LABEL = 'dev.bakehouse.mark';

export interface RunSettings {
  /** How messages call the kitchen file. */
  readonly where: string;
  readonly mark: string;
  /** Absolute, ours alone. */
  readonly buildFolder: string;
  readonly key: KeyFiles;
}

/**
 * The injected configuration as it is run: with the mark on all that is created, and with kitchen-docker kept from
 * what it does to others. It would write keys and Dockerfiles into the repository, leave unnamed containers when a
 * build fails, and with `remove_images` delete the image under test, when that is all that its own is made of.
 */
export function runConfig(injection: Injection, settings: RunSettings): ConfigMap {
  const { top, platforms, suites } = kitchenBlocks(injection.config, settings.where);
  for (const instance of injection.instances) {
    const suite = suites.find(({ name }) => name === instance.suite);
    const platform = platforms.find(({ name }) => name === instance.platform);
    if (suite === undefined || platform === undefined) continue;
    const chain: Chain = [suite, platform, top];
    addRunLabels(instance.driver, chain, { [MARK_TAG]: settings.mark }, settings.mark);
    if (instance.driver === 'docker') settleDocker(chain, settings);
  }
  return combined(top, platforms, suites);
}

function settleDocker(chain: Chain, { mark, buildFolder, key }: RunSettings): void {
  const put = (option: string, value: ConfigValue): void => {
    const path = ['driver', option];
    blockFor(chain, [path]).set(path, value);
  };
  put('remove_images', false);
  put('build_tempdir', buildFolder);
  if (chain.every((block) => block.get(['driver', 'private_key']) === undefined)) {
    put('private_key', key.privateKey);
    put('public_key', key.publicKey);
  }
  addBuildOptions(chain, `${MARK_LABEL}=${mark}`);
}

/** `build_options` is a text, a list or a mapping; the most specific block decides which (config_to_options). */
function addBuildOptions(chain: Chain, label: string): void {
  const path = ['driver', 'build_options'];
  const decides = chain.find((block) => (block.get(path) ?? null) !== null);
  const options = decides?.get(path) ?? null;
  if (decides !== undefined && options !== null && !isConfigMap(options)) {
    const list = Array.isArray(options) ? options : [options];
    decides.set(path, withItems(list, ['--force-rm', `--label=${label}`]));
    return;
  }
  const block = decides ?? chain[1];
  block.set([...path, 'force-rm'], true);
  const labels = chain.find((one) => one.get([...path, 'label']) !== undefined) ?? block;
  labels.set([...path, 'label'], withItems(listAt(labels, [...path, 'label']), [label]));
}

function listAt(block: Block, path: readonly string[]): readonly ConfigValue[] {
  const value = block.get(path) ?? null;
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function withItems(list: readonly ConfigValue[], items: readonly string[]): ConfigValue {
  const there = new Set(list.map(scalarText));
  return [...list, ...items.filter((item) => !there.has(item)).map(configOf)];
}
