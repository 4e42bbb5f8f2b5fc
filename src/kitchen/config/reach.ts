import type { ReachOption } from '../../image/provider-kitchen.ts';
import { blockFor, type Chain } from './blocks.ts';
import { type ConfigValue, PlainScalar } from './config-value.ts';

/** Test Kitchen's own driver for a machine that is there already. */
export const PROXY = 'proxy';

/** Sets where the machine is, for an instance with these blocks; what the kitchen file says there gives way. */
export function putReach(options: readonly ReachOption[], chain: Chain): void {
  for (const { section, key, value } of options) {
    const path = [section, key];
    const is: ConfigValue = typeof value === 'number' ? new PlainScalar(String(value), String(value)) : value;
    blockFor(chain, [path]).set(path, is);
  }
}
