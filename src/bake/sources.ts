import { realpathSync } from 'node:fs';

import { childEnvironment } from '../core/secrets/environment.ts';
import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import type { ResolvedSource } from '../image/definition.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { connectEc2 } from '../providers/aws/ec2.ts';
import type { Docker } from '../providers/docker/docker.ts';
import { createRegistry } from '../providers/docker/registry.ts';
import { LOCAL_PREFIX } from '../providers/docker/staging.ts';
import { resolveSource } from '../providers/source.ts';

/**
 * The sources of a leg as they can be used here. What the plan resolved holds; where it resolved nothing, it is done now,
 * and an image that only a daemon has must be the same one in the daemon of this job.
 */
export async function presentSources(host: Host, docker: Docker, leg: PlannedLeg): Promise<readonly ResolvedSource[]> {
  const { source } = leg;
  if (source === null) return [];
  const [planned] = leg.sources;
  const isLocal = planned?.of === 'docker' && planned.id.startsWith(LOCAL_PREFIX);
  if (planned !== undefined && (!isLocal || (await docker.inspectImage(planned.id)) !== undefined)) return [planned];
  const now = await resolveSource(source, {
    repository: realpathSync(host.workspace),
    docker,
    registry: createRegistry({
      userAgent: 'bakehouse-bake',
      idle: 10_000,
      environment: childEnvironment(host.environment, [], {}),
    }),
    notice: (message) => host.annotate({ level: 'notice', message }),
    connectEc2,
    region: host.environment['AWS_REGION'] || host.environment['AWS_DEFAULT_REGION'] || null,
    now: Date.now(),
  });
  if (planned !== undefined && now.id !== planned.id) {
    throw new UserError(
      `${leg.leg} was planned on ${planned.name ?? planned.id} (${planned.id}), which only the daemon of that job has; here it is ${now.id}. Give the source by a registry, or bake in the job that plans.`,
    );
  }
  return [now];
}
