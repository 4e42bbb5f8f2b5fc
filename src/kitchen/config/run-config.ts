import type { Providers } from '../../image/provider.ts';
import type { DriverBuild, ReachOption } from '../../image/provider-kitchen.ts';
import { MARK_TAG } from '../../image/provider-verify.ts';
import { blockFor, type Chain, combined, kitchenBlocks } from './blocks.ts';
import { type ConfigMap, type ConfigValue, PlainScalar } from './config-value.ts';
import { knownDriver, PROXY } from './drivers.ts';
import type { Injection } from './injection.ts';
import { addFlags, addRunLabels } from './run-labels.ts';
import type { KeyFiles } from '../run/ssh-key.ts';

export interface RunSettings {
  readonly providers: Providers;
  /** How messages call the kitchen file. */
  readonly where: string;
  readonly mark: string;
  /** Absolute, ours alone. */
  readonly buildFolder: string;
  readonly key: KeyFiles;
  /** Where instances with the driver `proxy` find the machine that was brought up for them. */
  readonly reach?: readonly ReachOption[];
}

/**
 * The injected configuration as it is run: with the mark on all that is created, and with a driver that builds kept from
 * what it would do to others, such as keys and files in the repository, or containers that a failed build leaves.
 */
export function runConfig(injection: Injection, settings: RunSettings): ConfigMap {
  const { top, platforms, suites } = kitchenBlocks(injection.config, settings.where);
  for (const instance of injection.instances) {
    const suite = suites.find(({ name }) => name === instance.suite);
    const platform = platforms.find(({ name }) => name === instance.platform);
    if (suite === undefined || platform === undefined) continue;
    const chain: Chain = [suite, platform, top];
    const driver = knownDriver(instance.driver, settings.providers);
    addRunLabels(driver, chain, { [MARK_TAG]: settings.mark }, settings.mark);
    if (instance.driver === PROXY) putReach(settings.reach ?? [], chain);
    if (driver?.build !== undefined) settleBuild(driver.build, chain, settings);
  }
  return combined(top, platforms, suites);
}

function settleBuild(build: DriverBuild, chain: Chain, { mark, buildFolder, key }: RunSettings): void {
  const put = (option: string, value: ConfigValue): void => {
    const path = ['driver', option];
    blockFor(chain, [path]).set(path, value);
  };
  for (const [option, value] of Object.entries(build.fixed)) put(option, value);
  put(build.folder, buildFolder);
  if (chain.every((block) => block.get(['driver', build.privateKey]) === undefined)) {
    put(build.privateKey, key.privateKey);
    put(build.publicKey, key.publicKey);
  }
  addFlags(chain, build.flags, [`${build.word(MARK_TAG)}=${mark}`], ['force-rm']);
}

/** Sets where the machine is, for an instance with these blocks; what the kitchen file says there gives way. */
function putReach(options: readonly ReachOption[], chain: Chain): void {
  for (const { section, key, value } of options) {
    const path = [section, key];
    const is: ConfigValue = typeof value === 'number' ? new PlainScalar(String(value), String(value)) : value;
    blockFor(chain, [path]).set(path, is);
  }
}
