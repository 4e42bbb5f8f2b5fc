import { blockFor, type Block, type Chain, effectiveSection } from './blocks.ts';
import { scalarText } from './config-value.ts';
import { driverKinds, driverSettings, imagelessDrivers } from './drivers.ts';
import type { Subject } from '../subject.ts';

/** What is asked of every instance alike. */
export interface ImageRequest {
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
  readonly block: Block;
  /** What stands there; `null`: nothing. */
  readonly replaced: string | null;
}

/** What keeps an instance from running the image; `mismatch`: another image may be meant for it. */
export interface Obstacle {
  readonly kind: 'mismatch' | 'mistake';
  readonly reason: string;
}

export function obstacleOf(
  { image, subject, imageKey, unique }: ImageRequest,
  chain: Chain,
  driver: string,
): Obstacle | null {
  if (!image || imagelessDrivers.has(driver)) return null;
  const kind = driverKinds.get(driver);
  if (kind === undefined) {
    if (imageKey !== '') return null;
    return {
      kind: 'mistake',
      reason: `which option of its driver ${driver} chooses the image is not known here; name it in the input "image-key"`,
    };
  }
  if (!kind.providers.includes(subject.provider)) {
    return { kind: 'mismatch', reason: `its driver ${driver} runs images of ${kind.providers.join(' or ')}` };
  }
  const region = scalarText(effectiveSection(chain, 'driver').get('region'));
  const settings = driverSettings(driver, subject, unique, region);
  return settings.kind === 'refused' ? { kind: 'mistake', reason: settings.reason } : null;
}

/** Where the image of an instance goes. To be asked of all instances before any is changed: they share blocks. */
export function imagePlacements(
  { image, subject, imageKey, unique }: ImageRequest,
  chain: Chain,
  driver: string,
): readonly Placement[] {
  if (!image || imagelessDrivers.has(driver)) return [];
  const keys: readonly string[] = driverKinds.get(driver)?.keys ?? [];
  const known = driverSettings(driver, subject, unique, undefined);
  const own = known.kind === 'settings' ? known.settings : [];
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
export function place(placements: readonly Placement[], chain: Chain, driver: string): void {
  for (const { block, key, value } of placements) block.set(['driver', key], value);
  const contrary = driverKinds.get(driver)?.contrary ?? [];
  if (!placements.some(({ key }) => driverKinds.get(driver)?.keys.includes(key) === true)) return;
  for (const block of chain) for (const key of contrary) block.remove(['driver', key]);
}
