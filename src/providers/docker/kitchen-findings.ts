import type { KitchenFacts, KitchenFinding } from '../../image/provider-kitchen.ts';
import { isAtLeast } from '../../kitchen/run/gems.ts';
import { type DockerState, dockerState } from './docker-state.ts';

/** What would fail with Test Kitchen's drivers of docker. The daemon is asked where an instance needs it. */
export async function dockerFindings(facts: KitchenFacts): Promise<readonly KitchenFinding[]> {
  const state = needsDaemon(facts.instances) ? await dockerState(facts.environment) : null;
  return findingsOf(facts, state);
}

/** The same of a daemon that has been asked; `null`: no instance needs the local one. */
export function findingsOf(facts: KitchenFacts, state: DockerState | null): readonly KitchenFinding[] {
  return [...gem(facts), ...(state === null ? [] : daemon(facts, state))];
}

/** Whether any of the instances is a container of the local daemon. */
export function needsDaemon(instances: KitchenFacts['instances']): boolean {
  return instances.some(({ driver, option }) => {
    if (driver === 'docker') return option('socket') === undefined && (option('binary') ?? 'docker') === 'docker';
    return driver === 'dokken' && option('docker_host_url') === undefined;
  });
}

function gem({ version, gems, instances, isBundled }: KitchenFacts): readonly KitchenFinding[] {
  const installed = gems.get('kitchen-docker');
  const named = namesOf(instances, ['docker']);
  if (named === '' || installed === undefined || !isAtLeast(version, 4) || isAtLeast(installed, 3, 4)) return [];
  return [
    {
      failure: 'config',
      message:
        `The driver docker (of ${named}) must be kitchen-docker 3.4 or newer with Test Kitchen ${version}, but is ${installed}. ` +
        `${isBundled ? 'Run `bundle update kitchen-docker`' : 'Run `gem install kitchen-docker`'}, or stay with Test Kitchen 3.`,
    },
  ];
}

function daemon({ instances, gems, environment }: KitchenFacts, state: DockerState): readonly KitchenFinding[] {
  const named = namesOf(instances, ['docker', 'dokken']);
  if (named === '') return [];
  if (state.kind === 'down') {
    return [
      {
        failure: 'infrastructure',
        message:
          `${named} ${named.includes(',') ? 'are containers' : 'is a container'}, but no docker daemon answers: ${state.reason}. ` +
          'Start docker on this runner, or set DOCKER_HOST.',
      },
    ];
  }
  const installed = gems.get('kitchen-docker');
  const building = namesOf(instances, ['docker']);
  const isClassicBuilder = environment['DOCKER_BUILDKIT'] === '0';
  const isUnread = state.isContainerdStore && !isClassicBuilder;
  if (!isUnread || building === '' || installed === undefined || isAtLeast(installed, 3, 2, 3)) return [];
  return [
    {
      failure: 'config',
      message:
        `The docker daemon ${state.version} keeps images in containerd's store, and kitchen-docker ${installed} (of ${building}) cannot read what a build says then ` +
        '("Could not parse Docker build output for image ID", kitchen-docker#419). Use kitchen-docker 3.4 or newer, or set DOCKER_BUILDKIT to 0.',
    },
  ];
}

function namesOf(instances: KitchenFacts['instances'], drivers: readonly string[]): string {
  return instances.flatMap(({ name, driver }) => (drivers.includes(driver) ? [name] : [])).join(', ');
}
