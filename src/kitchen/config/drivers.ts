import type { Providers } from '../../image/provider.ts';
import type { KitchenDriver } from '../../image/provider-verify.ts';

/** A driver that a provider knows. */
export interface KnownDriver extends KitchenDriver {
  /** The names of the providers whose images it can run. */
  readonly providers: readonly string[];
}

/** Drivers of Test Kitchen's own that start no image: of a machine that is there already, of the runner, of nothing. */
export const imagelessDrivers: ReadonlySet<string> = new Set(['proxy', 'exec', 'dummy']);

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
  return new Set(['proxy', ...drivers.flatMap(({ name, isSerial }) => (isSerial === true ? [name] : []))]);
}
