import { effectiveSection, kitchenBlocks, type Section } from './blocks.ts';
import { type ConfigMap, scalarText } from './config-value.ts';
import type { DockerState } from '../../providers/docker/docker-state.ts';
import type { PlannedInstance } from './injection.ts';
import { KitchenError } from '../kitchen-error.ts';
import type { FailureClass } from '../outcome.ts';
import { isAtLeast } from '../run/gems.ts';

/** What is known before anything is started. */
export interface DoctorFacts {
  readonly version: string;
  /** Of installed gems; a gem that is not in it is not known. */
  readonly gems: ReadonlyMap<string, string>;
  /** Whether Test Kitchen runs in a bundle, for the remedy. */
  readonly isBundled: boolean;
  /** The injected configuration. */
  readonly config: ConfigMap;
  readonly instances: readonly PlannedInstance[];
  /** CHEF_LICENSE, or a licence that was accepted on this machine before. */
  readonly isLicenceAccepted: boolean;
  /** `null`: no instance needs the local daemon. */
  readonly docker: DockerState | null;
  /** DOCKER_BUILDKIT is 0. */
  readonly isClassicBuilder: boolean;
}

/** One thing that would fail, minutes later and with a worse message. */
export interface Finding {
  readonly failure: FailureClass;
  readonly message: string;
}

/** Provisioners that ask whether Chef's licence is accepted, and wait a minute for an answer that nobody gives. */
const CHEF = new Set(['chef_infra', 'chef_zero', 'chef_solo', 'chef_apply', 'chef_target', 'dokken']);

/** All that would fail. Pure; the facts are gathered by whoever calls. */
export function findings(facts: DoctorFacts): readonly Finding[] {
  return [...dockerGem(facts), ...licence(facts), ...dockerDaemon(facts)];
}

/** Throws a KitchenError with all of it, of the class of the first. */
export function refuseFindings(found: readonly Finding[]): void {
  const [first] = found;
  if (first !== undefined) throw new KitchenError(first.failure, found.map(({ message }) => message).join('\n'));
}

/** Whether any of the instances is a container of the local daemon. */
export function needsDocker(config: ConfigMap, instances: readonly PlannedInstance[]): boolean {
  return instances.some((instance) => {
    const driver = optionsOf(config, instance, 'driver');
    if (instance.driver === 'docker')
      return driver('socket') === undefined && (driver('binary') ?? 'docker') === 'docker';
    return instance.driver === 'dokken' && driver('docker_host_url') === undefined;
  });
}

function dockerGem({ version, gems, instances, isBundled }: DoctorFacts): readonly Finding[] {
  const gem = gems.get('kitchen-docker');
  const named = namesOf(instances.filter(({ driver }) => driver === 'docker'));
  if (named === '' || gem === undefined || !isAtLeast(version, 4) || isAtLeast(gem, 3, 4)) return [];
  return [
    {
      failure: 'config',
      message:
        `The driver docker (of ${named}) must be kitchen-docker 3.4 or newer with Test Kitchen ${version}, but is ${gem}. ` +
        `${isBundled ? 'Run `bundle update kitchen-docker`' : 'Run `gem install kitchen-docker`'}, or stay with Test Kitchen 3.`,
    },
  ];
}

function licence({ version, config, instances, isLicenceAccepted }: DoctorFacts): readonly Finding[] {
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

function dockerDaemon({ docker, instances, gems, isClassicBuilder }: DoctorFacts): readonly Finding[] {
  const named = namesOf(instances.filter(({ driver }) => driver === 'docker' || driver === 'dokken'));
  if (docker === null || named === '') return [];
  if (docker.kind === 'down') {
    return [
      {
        failure: 'infrastructure',
        message:
          `${named} ${named.includes(',') ? 'are containers' : 'is a container'}, but no docker daemon answers: ${docker.reason}. ` +
          'Start docker on this runner, or set DOCKER_HOST.',
      },
    ];
  }
  const gem = gems.get('kitchen-docker');
  const building = namesOf(instances.filter(({ driver }) => driver === 'docker'));
  if (!docker.isContainerdStore || building === '' || gem === undefined || isAtLeast(gem, 3, 2, 3) || isClassicBuilder)
    return [];
  return [
    {
      failure: 'config',
      message:
        `The docker daemon ${docker.version} keeps images in containerd's store, and kitchen-docker ${gem} (of ${building}) cannot read what a build says then ` +
        '("Could not parse Docker build output for image ID", kitchen-docker#419). Use kitchen-docker 3.4 or newer, or set DOCKER_BUILDKIT to 0.',
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
