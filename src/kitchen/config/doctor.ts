import { effectiveSection, kitchenBlocks, type Section } from './blocks.ts';
import { type ConfigMap, scalarText } from './config-value.ts';
import type { Providers } from '../../image/provider.ts';
import type { PlannedInstance } from './injection.ts';
import { KitchenError, type TestFailureClass } from '../outcome.ts';
import { isAtLeast } from '../run/gems.ts';
import type { KitchenProgram } from '../run/program.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is known before anything is started. */
export interface DoctorFacts {
  readonly providers: Providers;
  readonly kitchen: KitchenProgram;
  /** Of installed gems; a gem that is not in it is not known. */
  readonly gems: ReadonlyMap<string, string>;
  /** The injected configuration. */
  readonly config: ConfigMap;
  readonly instances: readonly PlannedInstance[];
  /** CHEF_LICENSE, or a licence that was accepted on this machine before. */
  readonly isLicenceAccepted: boolean;
}

/** One thing that would fail, minutes later and with a worse message. */
export interface Finding {
  readonly failure: TestFailureClass;
  readonly message: string;
}

/** What the user mends in the repository comes first. */
const ORDER: readonly TestFailureClass[] = ['config', 'licence', 'infrastructure'];

/** Provisioners that ask whether Chef's licence is accepted, and wait a minute for an answer that nobody gives. */
const CHEF = new Set(['chef_infra', 'chef_zero', 'chef_solo', 'chef_apply', 'chef_target', 'dokken']);

/** All that would fail: what the providers of the drivers say, and what Test Kitchen itself would. */
export async function findings(facts: DoctorFacts): Promise<readonly Finding[]> {
  const { providers, kitchen, gems, config, instances } = facts;
  const told = {
    version: kitchen.version,
    gems,
    isBundled: kitchen.gemfileLock !== null,
    environment: kitchen.environment,
    instances: instances.map((instance) => ({
      name: instance.name,
      driver: instance.driver,
      option: optionsOf(config, instance, 'driver'),
    })),
  };
  const found = await Promise.all(providers.map(async (provider) => (await provider.kitchen?.findings?.(told)) ?? []));
  return [...found.flat(), ...licence(facts)].toSorted((a, b) => ORDER.indexOf(a.failure) - ORDER.indexOf(b.failure));
}

/** Throws a KitchenError with all of it, of the class of the first. */
export function refuseFindings(found: readonly Finding[]): void {
  const [first] = found;
  if (first !== undefined) throw new KitchenError(first.failure, found.map(({ message }) => message).join('\n'));
}

function licence({ kitchen, config, instances, isLicenceAccepted }: DoctorFacts): readonly Finding[] {
  const { version } = kitchen;
  if (isLicenceAccepted) return [];
  const asking = instances.filter((instance) => {
    const provisioner = instance.provisioner ?? (isAtLeast(version, 4) ? 'shell' : 'chef_infra');
    const option = optionsOf(config, instance, 'provisioner');
    if (!CHEF.has(provisioner) || option('chef_license') !== undefined) return false;
    // Cinc is Chef without the licence.
    return ![option('product_name'), optionsOf(config, instance, 'driver')('chef_image')].some((name) =>
      name?.includes('cinc'),
    );
  });
  if (asking.length === 0) return [];
  const isDefault = asking.some(({ provisioner }) => provisioner === null);
  return [
    {
      failure: 'licence',
      message:
        `The provisioner of ${namesOf(asking)} is Chef's${isDefault ? ` (the default of Test Kitchen ${version} where the kitchen file names none)` : ''}, and its licence is not accepted here; it would ask, and nobody answers. ` +
        'If you accept it, set the input "chef-license" to accept-no-persist (or CHEF_LICENSE, or `chef_license` of the provisioner); ' +
        'else use Cinc (`product_name: cinc`), or `provisioner: {name: shell}`.',
    },
  ];
}

/** Options of a plugin of one instance, in the configuration that Test Kitchen is given. */
function optionsOf(
  config: ConfigMap,
  instance: PlannedInstance,
  section: Section,
): (option: string) => string | undefined {
  const { top, platforms, suites } = kitchenBlocks(config, 'the kitchen file');
  const suite = suites.find(({ name }) => name === instance.suite);
  const platform = platforms.find(({ name }) => name === instance.platform);
  if (suite === undefined || platform === undefined) return () => undefined;
  const options = effectiveSection([suite, platform, top], section);
  return (option) => scalarText(options.get(option));
}

function namesOf(instances: readonly PlannedInstance[]): string {
  return instances.map(({ name }) => name).join(', ');
}

/**
 * Whether Chef's licence is accepted without anybody being asked: by CHEF_LICENSE, or by a file that was left when
 * somebody accepted it here (license-acceptance, config.rb: default_license_locations).
 *
 * @param environment what Test Kitchen gets
 */
export function isLicenceAccepted(environment: Readonly<Record<string, string>>): boolean {
  if (/^accept(-silent|-no-persist)?$/.test(environment['CHEF_LICENSE'] ?? '')) return true;
  const home = environment['HOME'] ?? '';
  const folders = ['/etc/chef/accepted_licenses', ...(home === '' ? [] : [join(home, '.chef', 'accepted_licenses')])];
  return folders.some((folder) => {
    try {
      return readdirSync(folder).length > 0;
    } catch {
      return false;
    }
  });
}
