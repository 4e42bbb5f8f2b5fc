import { realpathSync } from 'node:fs';

import { childEnvironment } from '../core/secrets/environment.ts';
import type { Host } from '../core/runner/host.ts';
import { recall } from '../image/memory.ts';
import { connectEc2, type Ec2 } from '../providers/aws/ec2.ts';
import { callerAccount, hasAwsCredentials } from '../providers/aws/identity.ts';
import { createDocker } from '../providers/docker/docker.ts';
import { createRegistry, type Registry } from '../providers/docker/registry.ts';
import { createStagedManifests } from '../providers/docker/staged-manifest.ts';
import type { Providers } from './look-up.ts';

export interface ReachOptions {
  /** Names of variables that docker may see besides the usual ones. */
  readonly passEnv: readonly string[];
  /** The repository where container images are handed on; null where none is. */
  readonly staging: string | null;
}

/** Whom this step can ask for images, each connected at its first question. */
export function reachOf(host: Host, { passEnv, staging }: ReachOptions): Providers {
  const { environment } = host;
  const child = childEnvironment(environment, passEnv, {});
  const clients = new Map<string, Promise<Ec2>>();
  return {
    repository: realpathSync(host.workspace),
    docker: createDocker(child),
    // A stranger's change chooses the manifest, and so would choose which host is asked.
    staging:
      staging === null || host.trust.kind === 'untrusted'
        ? null
        : { repository: staging, manifests: createStagedManifests(child) },
    registries: host.trust.kind === 'untrusted' ? null : createStagedManifests(child),
    whyNoRegistry:
      host.trust.kind === 'untrusted' ? `no registry is asked for an untrusted change (${host.trust.reason})` : '',
    connectEc2: (region) => {
      const client = clients.get(region) ?? connectEc2(region);
      clients.set(region, client);
      return client;
    },
    region: environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || null,
    hasAwsCredentials: hasAwsCredentials(environment),
    awsAccount: (region) => callerAccount(region),
    ref: host.run.ref,
    remember: (slug) => recall(host, slug),
    now: Date.now(),
  };
}

/** A stranger's reference chooses which host is asked: then only what is on this machine counts. */
export function registryFor(host: Host, userAgent: string): Registry {
  if (host.trust.kind === 'trusted') {
    return createRegistry({ userAgent, idle: 10_000, environment: childEnvironment(host.environment, [], {}) });
  }
  const reason = `no registry is asked for an untrusted change (${host.trust.reason})`;
  return { digestOf: async () => ({ kind: 'unreachable', reason }) };
}
