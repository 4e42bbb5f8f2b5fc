import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { childEnvironment } from '../../core/secrets/environment.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { createDocker } from '../../providers/docker/docker.ts';
import { createFilesPublisher, type FilesPublisher } from '../../publish/files/files.ts';
import { fleetOf } from '../../publish/engine/fleet.ts';
import type { RemoteWorld } from '../../publish/files/delivery/remote.ts';
import type { Makers } from '../../publish/engine/publishers.ts';
import type { PublishFolder } from './folder.ts';
import type { Settings } from './settings.ts';
import { waitFor } from './wait.ts';

export interface PublishMakers {
  readonly make: Makers;
  /** What files targets wrote for later steps, relative to `filesIn`. */
  readonly written: () => readonly string[];
  readonly filesIn: string;
}

/** Without an answer for so long a registry counts as unreachable. */
const REGISTRY_IDLE_MS = 30_000;
/** GitHub's own account for what workflows do; its number is part of the address. */
const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };

/** How each kind of target reaches its places from here. What only one kind needs is loaded with it. */
export function makersFor(host: Host, settings: Settings, folder: PublishFolder, now: Date): PublishMakers {
  const { inputs, plan, targets, areInline } = settings;
  const environment = childEnvironment(host.environment, [], {});
  const filesIn = outputFolder(host, inputs['output-directory']);
  const temporary = join(folder.path, 'work');
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const files: FilesPublisher[] = [];
  return {
    filesIn,
    written: () => [...new Set(files.flatMap((publisher) => publisher.written()))],
    make: {
      oci: async (target, fields, candidates) => {
        const [{ createOciPublisher }, { createDistribution }, { createDockerLogins }, { createInsecureHosts }] =
          await Promise.all([
            import('../../providers/oci/publish/publisher.ts'),
            import('../../providers/oci/distribution.ts'),
            import('../../providers/oci/credentials.ts'),
            import('../../providers/docker/insecure.ts'),
          ]);
        const distribution = createDistribution({
          userAgent: 'bakehouse',
          logins: createDockerLogins(environment),
          idle: REGISTRY_IDLE_MS,
          isInsecure: createInsecureHosts(environment),
          pause: waitFor,
          now: Date.now,
        });
        const staging = plan?.staging ?? null;
        const docker = createDocker(environment);
        const reach = { staging, docker, distribution, environment, temporary, pause: waitFor };
        return createOciPublisher({ target, fields, candidates, ...reach });
      },
      aws: async (name, fields, candidates) => {
        const [{ createAwsPublisher }, { connectAws }] = await Promise.all([
          import('../../providers/aws/publish/publisher.ts'),
          import('../../providers/aws/publish/world.ts'),
        ]);
        const bestEffort = new Set(inputs['best-effort-regions']);
        return createAwsPublisher(
          { name, fields, candidates, bestEffort, allowPublic: inputs['allow-public'] },
          connectAws(),
        );
      },
      files: (target, fields, candidates) => {
        const world = remoteWorld(host, inputs['github-token'], temporary, environment);
        const request = { target, isEveryLeg: areInline, run: host.run, now, version: inputs.version };
        const hasCopies = (targets[target]?.aws?.regions.length ?? 0) > 0;
        const fleet = plan === null ? null : fleetOf(plan, { ...request, hasCopies });
        const publisher = createFilesPublisher({ target, fields, candidates, fleet, folder: filesIn, world });
        files.push(publisher);
        return publisher;
      },
    },
  };
}

function outputFolder(host: Host, given: string): string {
  const path = join(host.workspace, given);
  if (given.includes('\0') || path.startsWith('..')) throw new UserError('Input "output-directory" is no path.');
  mkdirSync(path, { recursive: true });
  return insideWorkspace('Input "output-directory"', host.workspace, host.workspace, given);
}

/** The repository of the run; null outside of GitHub. */
function remoteWorld(
  host: Host,
  token: string,
  temporary: string,
  environment: Readonly<Record<string, string>>,
): RemoteWorld | null {
  const { repository } = host.run;
  const server = host.environment['GITHUB_SERVER_URL'] ?? '';
  if (repository === '' || server === '') return null;
  return {
    remote: {
      url: `${server}/${repository}.git`,
      repository,
      apiUrl: host.environment['GITHUB_API_URL'] ?? 'https://api.github.com',
      token: token === '' ? null : token,
      identity: BOT,
    },
    temporary,
    environment,
    sleep: (ms) => waitFor(ms),
    secret: (value) => host.secret(value),
  };
}
