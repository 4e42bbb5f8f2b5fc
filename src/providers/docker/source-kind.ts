import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import { referenceProblem } from '../../image/container-reference.ts';
import type { SourceRequest } from '../../image/definition.ts';
import type { SourceKind } from '../../image/provider-plan.ts';
import { resolveDockerBase, resolveDockerSource } from './source.ts';
import type { DockerClients } from './clients.ts';
import { LOCAL_PREFIX } from './staging.ts';

const request = z
  .object({ of: z.literal('docker'), reference: z.string().min(1) })
  .describe('A container image, by name.');

/** `source.docker`: a container image by name. */
export function dockerSource(clients: (asker: Asker) => Promise<DockerClients>): SourceKind {
  return {
    written: z.string().min(1).describe('A container image by name; it is resolved to a digest.'),
    request,
    requestOf: (filled) => ({ of: 'docker', reference: String(filled) }),
    problem: (asked) => {
      // A source may be named by a digest, too.
      const problem = referenceProblem(referenceOf(asked).replace(/@sha256:[0-9a-f]{64}$/, ''));
      return problem === undefined ? undefined : `its source ${problem}`;
    },
    resolve: async (asked, asker) => {
      const { docker, registry } = await clients(asker);
      return await resolveDockerSource(referenceOf(asked), { docker, registry, notice: asker.notice });
    },
    base: async (asked, asker) => await resolveDockerBase(referenceOf(asked), await clients(asker)),
    // A name of ours is known to the daemon that was given it.
    isHere: async ({ id }, asker) =>
      !id.startsWith(LOCAL_PREFIX) || (await (await clients(asker)).docker.inspectImage(id)) !== undefined,
  };
}

function referenceOf(asked: SourceRequest): string {
  const read = request.safeParse(asked);
  if (!read.success) throw new UserError('source.docker: it is to be the name of a container image.');
  return read.data.reference;
}
