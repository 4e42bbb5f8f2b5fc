import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import type { HandoffContext, HandoffKind } from '../../image/provider-keep.ts';
import { parseReference } from '../../image/container-reference.ts';
import { LOCAL_PREFIX } from './staging.ts';

/**
 * What the input `handoff` means for a bake of container images. To be asked before the bake: what cannot be handed on
 * need not be baked. Throws a UserError.
 */
export function handoffOf(input: string, context: HandoffContext): HandoffKind {
  const { fromArtifact, buildRegistry, hasArtifactService } = context;
  if (input === 'none') return { kind: 'none' };
  if (input.startsWith('registry:')) {
    return { kind: 'registry', repository: repositoryOf('Input "handoff"', input.slice('registry:'.length)) };
  }
  if (input !== 'auto' && input !== 'archive') {
    throw new UserError(
      `Input "handoff" must be auto, none, archive or registry:<repository>, but was ${show(input)}.`,
    );
  }
  if (input === 'auto') {
    if (!fromArtifact) return { kind: 'none' };
    if (buildRegistry !== null)
      return { kind: 'registry', repository: repositoryOf('`build-registry` of the manifest', buildRegistry) };
  }
  if (hasArtifactService) return { kind: 'archive' };
  throw new UserError(
    'Container images have no way to the other jobs: this runner has no artifact service. Name a repository with `build-registry` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.',
  );
}

function repositoryOf(what: string, text: string): string {
  const repository = text.trim();
  const { name, host } = parseReference(repository);
  if (name !== repository) {
    throw new UserError(
      `${what} must name a repository without tag and digest, as ghcr.io/acme/builds, but was ${show(repository)}.`,
    );
  }
  if (`${host}/` === LOCAL_PREFIX) {
    throw new UserError(`${what} must name a repository of a registry, but ${host} stands for docker's own images.`);
  }
  return repository;
}
