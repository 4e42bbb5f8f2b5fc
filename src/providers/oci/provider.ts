import { UserError } from '../../core/errors.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Asker } from '../../image/asker.ts';
import type { Provider, RegistryFormOf } from '../../image/provider.ts';
import type { Distribution } from './distribution.ts';
import { ociTarget, ociTerraform } from './publish/target.ts';

const IDLE_MS = 30_000;

/**
 * Registries: nothing is baked there, images are published to them, and handed on by them.
 * @param open a registry, for tests; with docker's logins
 */
export function ociProvider(formOf: RegistryFormOf, open: (asker: Asker) => Promise<Distribution> = opened): Provider {
  return {
    name: 'oci',
    title: 'registries',
    builders: [],
    rules: {},
    target: ociTarget(formOf),
    terraform: ociTerraform,
    retention: {
      // A tag that is gone is nothing that could be brought back.
      stages: ['delete'],
      survey: async (_, asker) => (await import('./retention.ts')).surveyRegistry(placeOf(asker), await open(asker)),
      carryOut: async (step, _, asker) =>
        (await import('./retention.ts')).removeFromRegistry(step, placeOf(asker), await open(asker)),
    },
  };
}

function placeOf({ buildRegistry, untrusted }: Asker): string {
  if (untrusted !== null) throw new UserError(untrusted);
  if (buildRegistry === null) throw new UserError('the manifest names no `build-registry`, where images would be');
  return buildRegistry;
}

async function opened({ environment, passEnv, agent }: Asker): Promise<Distribution> {
  const { dockerDistribution } = await import('./docker-distribution.ts');
  return dockerDistribution({
    environment: childEnvironment(environment, passEnv, {}),
    userAgent: agent,
    idle: IDLE_MS,
  });
}
