import type { DepositPlace, DepositSeen } from '../../image/provider-plan.ts';
import type { DockerClients } from './clients.ts';

/** What is behind a name that a post-processor gave an image: in the daemon here, or in the registry that it was pushed to. */
export async function lookForName(
  { kind, at }: Pick<DepositPlace, 'kind' | 'at'>,
  { docker, manifests, whyNoRegistry }: Pick<DockerClients, 'docker' | 'manifests' | 'whyNoRegistry'>,
): Promise<DepositSeen> {
  if (kind === 'names') {
    const image = await docker.inspectImage(at);
    return image === undefined
      ? { kind: 'missing', reason: 'docker here has no such image' }
      : { kind: 'there', digest: image.id };
  }
  if (manifests === null) return { kind: 'unasked', reason: whyNoRegistry };
  const answer = await manifests.read(at);
  if (answer.kind === 'found') return { kind: 'there', digest: answer.config };
  return { kind: 'missing', reason: answer.kind === 'missing' ? 'the registry has no such image' : answer.reason };
}
