import { z } from 'zod';

import { messageOf, UserError } from '../core/errors.ts';
import type { Asker } from '../image/asker.ts';
import type { ResolvedSource, SourceRequest } from '../image/definition.ts';
import { notOffered, type Providers } from '../image/provider.ts';
import type { SourceKind } from '../image/provider-plan.ts';
import type { ResolveBase } from './bases.ts';
import { idFromMap } from './id-map.ts';
import type { MachineForm } from './manifest/manifest.ts';

/** An id out of a file of the repository, and one as it is: no provider is asked for them. */
const mapRequest = z
  .object({ of: z.literal('map'), file: z.string(), field: z.array(z.string()).min(1) })
  .describe('An id out of a JSON file, by the names that lead to it.');
const idRequest = z.object({ of: z.literal('id'), id: z.string().min(1) });

/** The kinds of sources that providers have, by the member of `source` that names them. */
export function sourceKinds(providers: Providers): ReadonlyMap<string, SourceKind> {
  return new Map(providers.flatMap(({ sources = {} }) => Object.entries(sources)));
}

/** What providers take as the machine of a test by a script. */
export function machineForm(providers: Providers): MachineForm | undefined {
  const [first, ...others] = providers.flatMap(({ trial }) => trial?.machine ?? []);
  return first === undefined || others.length === 0 ? first : z.union([first, ...others]);
}

/** All that a plan may hold as the source of a leg. */
export function sourceRequests(providers: Providers): z.ZodType<SourceRequest> {
  const [first, ...others] = [...sourceKinds(providers).values()].map(({ request }) => request);
  return first === undefined
    ? z.discriminatedUnion('of', [mapRequest, idRequest])
    : z.discriminatedUnion('of', [first, ...others, mapRequest, idRequest]);
}

/**
 * What an image to start from is now: the newest that fits, by an id that stays the same. Throws a UserError that says
 * why it cannot be told. Asks anew each time: ask once per distinct request.
 */
export async function resolveSource(
  request: SourceRequest,
  providers: Providers,
  asker: Asker,
): Promise<ResolvedSource> {
  const kind = sourceKinds(providers).get(request.of);
  if (kind !== undefined) return await kind.resolve(request, asker);
  const own = z.discriminatedUnion('of', [mapRequest, idRequest]).safeParse(request);
  if (!own.success) {
    throw new UserError(
      notOffered(request.of, 'look for an image to start from', 'Name it by its id: source: {id: …}.'),
    );
  }
  if (own.data.of === 'id') return { of: 'id', id: own.data.id, name: null };
  const { file, field } = own.data;
  return { of: 'map', id: idFromMap(asker.repository, file, field), name: `${file}: ${field.join('.')}` };
}

/** Asks the provider of a name what is behind it; never throws for what it answers. */
export function baseResolver(providers: Providers, asker: Asker): ResolveBase {
  const kinds = sourceKinds(providers);
  return async (request) => {
    const kind = kinds.get(request.of);
    if (kind === undefined) return { kind: 'unresolved', reason: 'it is no name that moves' };
    try {
      return { kind: 'resolved', source: await kind.base(request, asker) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const reason = messageOf(error).replace(/^source\.\w+: /, '').replace(/\.$/, ''); // prettier-ignore
      return { kind: 'unresolved', reason };
    }
  };
}
