import { messageOf, UserError } from '../../core/errors.ts';
import type { ResolvedSource } from '../../image/definition.ts';
import { parseReference } from '../../image/container-reference.ts';
import { digestOfImage, type DockerSourceContext } from './source.ts';

/**
 * What a name in a Dockerfile or template stands for at the moment. An image that came from no registry counts by its id, since
 * docker takes that one; else the registry's digest counts, and where it does not answer, the one that docker pulled.
 * Throws a UserError where neither knows it. Changes nothing.
 */
export async function resolveDockerBase(
  text: string,
  { docker, registry }: Pick<DockerSourceContext, 'docker' | 'registry'>,
): Promise<ResolvedSource> {
  const resolved = (id: string): ResolvedSource => ({ of: 'docker', id, name: text });
  if (/^sha256:[0-9a-f]{64}$/.test(text)) return resolved(text);
  const reference = parseReference(text);
  if (reference.digest !== null) return resolved(`${reference.name}@${reference.digest}`);
  const local = await docker.inspectImage(text).catch((error: unknown) => messageOf(error));
  const isHere = typeof local === 'object';
  if (isHere && local.repoDigests.length === 0) return resolved(local.id);
  const answer = await registry.digestOf(reference);
  if (answer.kind === 'found') return resolved(`${reference.name}@${answer.digest}`);
  const own = isHere ? digestOfImage(local, reference) : undefined;
  if (own !== undefined) return resolved(`${reference.name}@${own}`);
  if (isHere) return resolved(local.id);
  throw new UserError(answer.reason);
}
