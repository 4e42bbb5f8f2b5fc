import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Asker } from '../../image/asker.ts';
import { createDocker, type Docker } from './docker.ts';
import { createRegistry, type Registry } from './registry.ts';
import { createStagedManifests, type StagedManifests } from './staged-manifest.ts';

/** Whom an asker can ask about container images, each connected at its first question. */
export interface DockerClients {
  readonly docker: Docker;
  /** For names that move; out of reach where the change that names its host is not trusted. */
  readonly registry: Registry;
  /** For names that images were pushed to; null where no registry is asked. */
  readonly manifests: StagedManifests | null;
  readonly whyNoRegistry: string;
}

const IDLE_MS = 10_000;

export function openDocker({ environment, passEnv, agent, untrusted }: Asker): DockerClients {
  const child = childEnvironment(environment, passEnv, {});
  const docker = createDocker(child);
  if (untrusted !== null) {
    // An untrusted change chooses the reference, and so would choose which host is asked: only what is here counts.
    const reason = `no registry is asked for an untrusted change (${untrusted})`;
    const registry = { digestOf: async () => ({ kind: 'unreachable', reason }) as const };
    return { docker, registry, manifests: null, whyNoRegistry: reason };
  }
  return {
    docker,
    registry: createRegistry({ userAgent: agent, idle: IDLE_MS, environment: childEnvironment(environment, [], {}) }),
    manifests: createStagedManifests(child),
    whyNoRegistry: '',
  };
}
