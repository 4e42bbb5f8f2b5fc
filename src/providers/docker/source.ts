import { messageOf, UserError } from '../../core/errors.ts';
import type { ResolvedSource } from '../../image/definition.ts';
import type { Docker, DockerImage } from './docker.ts';
import { isSameRepository, parseReference, type Reference } from '../../image/container-reference.ts';
import type { Registry } from './registry.ts';
import { LOCAL_PREFIX, sourceReference } from './staging.ts';

export interface DockerSourceContext {
  readonly docker: Docker;
  readonly registry: Registry;
  /** For what should be known and stops nothing. */
  readonly notice: (message: string) => void;
}

/**
 * A container image by name, as something that stays the same: `name@sha256:…`, or for an image that only the daemon
 * has the name `bakehouse.local/source:…`, which the daemon is given for it.
 *
 * The registry's digest counts wherever it answers: it is the newest, and the same on every machine. Where it does not
 * answer, or does not show the image without credentials, the digest counts that docker pulled, with a notice.
 * Throws a UserError when neither knows it.
 */
export async function resolveDockerSource(text: string, context: DockerSourceContext): Promise<ResolvedSource> {
  const resolved = (id: string): ResolvedSource => ({ of: 'docker', id, name: text });
  if (/^sha256:[0-9a-f]{64}$/.test(text)) {
    const local = await inspect(context.docker, text);
    if (local.image !== undefined) return resolved(await nameLocally(context.docker, local.image.id));
    throw new UserError(
      `source.docker: there is no image ${text} here (${local.reason}). Such an id is known only to the daemon that made the image; name it by tag or by name@sha256:…`,
    );
  }
  const reference = parseReference(text);
  if (reference.digest !== null) return resolved(`${reference.name}@${reference.digest}`);
  if (`${reference.host}/` === LOCAL_PREFIX) return resolved(await localOnly(text, context));
  const [answer, local] = await Promise.all([context.registry.digestOf(reference), inspect(context.docker, text)]);
  const own = local.image === undefined ? undefined : digestOfImage(local.image, reference);
  if (answer.kind === 'found') {
    if (local.image !== undefined && local.image.repoDigests.length === 0) {
      context.notice(
        `${text} of docker here came from no registry and is not used: ${reference.host} has an image of that name. Give yours another name to start from it.`,
      );
    }
    return resolved(`${reference.name}@${answer.digest}`);
  }
  if (own !== undefined) {
    context.notice(`${answer.reason}; the ${text} that docker has here is used, which may not be the newest.`);
    return resolved(`${reference.name}@${own}`);
  }
  if (local.image !== undefined) {
    if (answer.kind === 'unreachable') context.notice(`${answer.reason}; the ${text} that docker has here is used.`);
    return resolved(await nameLocally(context.docker, local.image.id));
  }
  throw new UserError(
    `source.docker: ${text} is not found. ${answer.reason}; docker here: ${local.reason.replace(/[.?!]$/, '')}. Mind the name, or pull or build the image in a step before.`,
  );
}

async function localOnly(text: string, { docker }: DockerSourceContext): Promise<string> {
  const local = await inspect(docker, text);
  if (local.image !== undefined) return nameLocally(docker, local.image.id);
  throw new UserError(`source.docker: docker here has no ${text} (${local.reason}), and no registry ever has it.`);
}

type Local =
  | { readonly image: DockerImage }
  | { readonly image: undefined; /** Why there is none. */ readonly reason: string };

async function inspect(docker: Docker, reference: string): Promise<Local> {
  try {
    const image = await docker.inspectImage(reference);
    return image === undefined ? { image, reason: 'no such image' } : { image };
  } catch (error) {
    return { image: undefined, reason: messageOf(error) };
  }
}

/** The digest under which it was pulled from, or pushed to, that repository. */
function digestOfImage(image: DockerImage, reference: Reference): string | undefined {
  return image.repoDigests
    .flatMap((text) => {
      const other = parseReference(text);
      return isSameRepository(other, reference) ? (other.digest ?? []) : [];
    })
    .toSorted()[0];
}

/** A name of twelve digits is given once: two images never take it from each other. */
async function nameLocally(docker: Docker, id: string): Promise<string> {
  const name = sourceReference(id);
  const holder = await docker.inspectImage(name);
  if (holder === undefined) await docker.tagImage(id, name);
  else if (holder.id !== id) {
    throw new UserError(`source.docker: the name ${name} already belongs to another image, ${holder.id}. Remove it.`);
  }
  return name;
}

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
