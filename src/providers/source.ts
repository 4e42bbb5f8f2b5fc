import type { ResolvedSource, SourceRequest } from '../image/definition.ts';
import { newestImage, type NewestImageContext } from './aws/newest.ts';
import { type DockerSourceContext, resolveDockerSource } from './docker/source.ts';
import { idFromMap } from './file/id-map.ts';

export interface SourceContext extends DockerSourceContext, NewestImageContext {
  /** The folder of the repository. */
  readonly repository: string;
}

/**
 * What an image to start from is now: the newest that fits, by an id that stays the same. Throws a UserError that says
 * why it cannot be told. Asks anew each time: ask once per distinct request.
 */
export async function resolveSource(request: SourceRequest, context: SourceContext): Promise<ResolvedSource> {
  if (request.of === 'docker') return resolveDockerSource(request.reference, context);
  if (request.of === 'aws') return newestImage(request, context);
  if (request.of === 'id') return { of: 'id', id: request.id, name: null };
  const id = idFromMap(context.repository, request.file, request.field);
  return { of: 'map', id, name: `${request.file}: ${request.field.join('.')}` };
}
