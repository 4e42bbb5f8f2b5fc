import { z } from 'zod';

import type { Leftover } from '../image/leftover.ts';
import { notOffered, type Provider, providerNamed, type Providers } from '../image/provider.ts';
import type { PreflightRequest } from '../image/provider-bake.ts';
import type { Claims } from '../packer/run/claims.ts';
import type { Asked } from '../packer/run/leftovers.ts';
import type { BakeFolder } from './folder.ts';

/** A provider whose images a bake makes, by name, and what is known of the bake there: kept in the journal. */
export const askedProvider = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** That the credentials belong to, where that was asked. */
  account: z.string().nullable(),
  /** Where its sweep looks. */
  regions: z.array(z.string()),
  /** What the template says that bears on what may be deleted, in the provider's own words. */
  claims: z.array(z.string()),
  otherBuilds: z.array(z.string()),
});
export type AskedProvider = z.infer<typeof askedProvider>;

/** Asks a provider before anything is paid for. Throws what its preflight throws. */
export async function askProvider(
  { name, preflight }: Pick<Provider, 'name' | 'preflight'>,
  asking: Omit<PreflightRequest, 'regions'>,
  { claims, otherBuilds }: Claims,
): Promise<AskedProvider> {
  const regions = (await preflight?.regions?.(asking.recipe, asking.environment)) ?? [];
  const account = (await preflight?.check({ ...asking, regions })) ?? null;
  return { name, account, regions: [...regions], claims: [...claims], otherBuilds: [...otherBuilds] };
}

/** Those of the providers that are there, each with all that its sweep needs. */
export function askedOf(
  asked: readonly AskedProvider[],
  providers: Providers,
  { folder, startedAt }: { readonly folder: BakeFolder; /** ms since the epoch. */ readonly startedAt: number },
  environment: Readonly<Record<string, string>>,
): readonly Asked[] {
  return asked.flatMap(({ name, regions, claims, otherBuilds }) => {
    const provider = providerNamed(name, providers);
    if (provider === undefined) return [];
    const { temporary } = folder;
    const note = folder.note(name);
    return [{ provider, bake: { environment, temporary, note, startedAt, regions, claims, otherBuilds } }];
  });
}

/** A journal may be of a Bakehouse that had other providers. */
export function strangersOf(asked: readonly AskedProvider[], providers: Providers): readonly Leftover[] {
  return asked
    .filter(({ name }) => providerNamed(name, providers) === undefined)
    .map(({ name }) => ({
      kind: 'unknown',
      id: `what this bake made with ${name}`,
      region: null,
      state: 'unchecked',
      reason: `Not checked: ${notOffered(name, 'look for what a bake left', 'It may be known to the version that baked')}`,
      command: null,
    }));
}

export function accountsOf(asked: readonly AskedProvider[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(asked.map(({ name, account }) => [name, account]));
}
