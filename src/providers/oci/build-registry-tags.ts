import { parseReference } from '../../image/container-reference.ts';
import { dockerDistribution } from './docker-distribution.ts';

const IDLE_MS = 30_000;

/** All tags of the repository where a run hands images on, with docker's logins. Throws what the registry says. */
export async function listBuildRegistry(
  repository: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const distribution = dockerDistribution({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
  return await distribution.tags(parseReference(repository));
}
