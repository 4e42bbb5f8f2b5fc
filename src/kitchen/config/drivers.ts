import type { Providers } from '../../image/provider.ts';
import type { KitchenDriver } from '../../image/provider-kitchen.ts';
import type { Subject } from '../../image/provider-verify.ts';
import { blockFor, type ConfigBlock, type Chain, effectiveSection } from './blocks.ts';
import { scalarText } from './config-value.ts';

/** A driver that a provider knows. */
export interface KnownDriver extends KitchenDriver {
  /** The names of the providers whose images it can run. */
  readonly providers: readonly string[];
}

/** Test Kitchen's own driver for a machine that is there already. */
export const PROXY = 'proxy';

/** Drivers of Test Kitchen's own that start no image: of a machine that is there already, of the runner, of nothing. */
const imagelessDrivers: ReadonlySet<string> = new Set([PROXY, 'exec', 'dummy']);

/** Undefined for a driver that no provider knows. */
export function knownDriver(name: string, providers: Providers): KnownDriver | undefined {
  const own = providers.flatMap((provider) =>
    (provider.kitchen?.drivers ?? []).flatMap((driver) => (driver.name === name ? [{ driver, provider }] : [])),
  );
  const [first] = own;
  return first === undefined ? undefined : { ...first.driver, providers: own.map(({ provider }) => provider.name) };
}

/** Drivers that declare `no_parallel_for :create, :destroy`, of all providers and of Test Kitchen itself. */
export function serialDrivers(providers: Providers): ReadonlySet<string> {
  const drivers = providers.flatMap(({ kitchen }) => kitchen?.drivers ?? []);
  return new Set([PROXY, ...drivers.flatMap(({ name, isSerial }) => (isSerial === true ? [name] : []))]);
}

/** What is asked of every instance alike. */
export interface ImageRequest {
  readonly providers: Providers;
  readonly subject: Subject;
  /** `false`: the image keys stay as they are, and whatever they choose is tested. */
  readonly image: boolean;
  /** The option of the driver that chooses its image; empty: the one that is known of it. */
  readonly imageKey: string;
  /** Of this run and attempt: for a name that nothing cached can have. Letters, digits and dashes. */
  readonly unique: string;
}

/** One option of a driver and where it goes. */
export interface Placement {
  readonly key: string;
  readonly value: string | boolean;
  readonly block: ConfigBlock;
  /** What stands there; `null`: nothing. */
  readonly replaced: string | null;
}

/** What keeps an instance from running the image; `mismatch`: another image may be meant for it. */
export interface Obstacle {
  readonly kind: 'mismatch' | 'mistake';
  readonly reason: string;
}

export function obstacleOf(
  { providers, image, subject, imageKey, unique }: ImageRequest,
  chain: Chain,
  driver: string,
): Obstacle | null {
  if (!image || imagelessDrivers.has(driver)) return null;
  const known = knownDriver(driver, providers);
  if (known === undefined) {
    if (imageKey !== '') return null;
    return {
      kind: 'mistake',
      reason: `which option of its driver ${driver} chooses the image is not known here; name it in the input "image-key"`,
    };
  }
  if (!known.providers.includes(subject.provider)) {
    return { kind: 'mismatch', reason: `its driver ${driver} runs images of ${known.providers.join(' or ')}` };
  }
  const { regionKey } = known;
  const region = regionKey === undefined ? undefined : scalarText(effectiveSection(chain, 'driver').get(regionKey));
  const settings = known.settings(subject, { unique, region });
  return settings.kind === 'refused' ? { kind: 'mistake', reason: settings.reason } : null;
}

/** Where the image of an instance goes. To be asked of all instances before any is changed: they share blocks. */
export function imagePlacements(
  { providers, image, subject, imageKey, unique }: ImageRequest,
  chain: Chain,
  driver: string,
): readonly Placement[] {
  if (!image || imagelessDrivers.has(driver)) return [];
  const known = knownDriver(driver, providers);
  const keys: readonly string[] = known?.keys ?? [];
  const settings = known?.settings(subject, { unique, region: undefined });
  const own = settings?.kind === 'settings' ? settings.settings : [];
  // Another key than the known one replaces it; what goes with the image (its region, its project) stays.
  const pairs =
    imageKey === '' ? own : [[imageKey, subject.reference] as const, ...own.filter(([key]) => !keys.includes(key))];
  return pairs.map(([key, value]) => {
    const deciding = imageKey === '' && keys.includes(key) ? keys : [key];
    const block = blockFor(
      chain,
      deciding.map((name) => ['driver', name]),
    );
    return { key, value, block, replaced: scalarText(block.get(['driver', key])) ?? null };
  });
}

/** Sets them, and takes away what contradicts them. */
export function place(
  placements: readonly Placement[],
  chain: Chain,
  driver: { readonly keys: readonly string[]; readonly contrary: readonly string[] } | undefined,
): void {
  for (const { block, key, value } of placements) block.set(['driver', key], value);
  if (driver === undefined || !placements.some(({ key }) => driver.keys.includes(key))) return;
  for (const block of chain) for (const key of driver.contrary) block.remove(['driver', key]);
}
