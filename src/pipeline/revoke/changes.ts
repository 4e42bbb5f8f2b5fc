import { sha256 } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { byUnits, canonicalJson } from '../../core/values.ts';
import { messageOf } from '../../core/errors.ts';
import { askerOf } from '../../image/asker.ts';
import { type Kin, type Lineage, walk } from '../../image/lineage.ts';
import { notOffered, providerNamed } from '../../image/provider.ts';
import type { WithdrawalChange } from '../../image/provider-census.ts';
import {
  type Revocation,
  revocationOfImage,
  revocationOfKin,
  revocationOfMade,
  type Revocations,
  revocationsOf,
} from '../../image/revocation.ts';
import { providers } from '../../providers/providers.ts';

/** What an entry hits: the bakes that it names, and with `inherit` what stands on them. */
export function hitBy(
  entry: Revocation,
  lineage: Lineage,
): { readonly own: readonly Kin[]; readonly below: readonly Kin[] } {
  const list = revocationsOf([entry]);
  const hit = [...lineage.kin.values()].filter((kin) => revocationOfKin(list, kin) !== undefined);
  const own = hit.map((kin) => hitImages(kin, list));
  const names = hit.map(({ name }) => name);
  const below = walk(names, lineage.below).flatMap(({ name }) => lineage.kin.get(name) ?? []);
  return { own, below: entry.inherit ? below : [] };
}

/** An entry by image or digest is of one bake, and the same key may have been baked anew since: that one is good. */
function hitImages(kin: Kin, list: Revocations): Kin {
  if (revocationOfMade(list, kin) !== undefined) return kin;
  const named = kin.images.filter((image) => revocationOfImage(list, image) !== undefined);
  const ids = new Set(named.flatMap(({ id, copyOf }) => (copyOf === null ? [id] : [id, copyOf])));
  return { ...kin, images: kin.images.filter(({ id, copyOf }) => ids.has(id) || (copyOf !== null && ids.has(copyOf))) };
}

/** A change at a provider, with the provider. */
export interface ProviderChange extends WithdrawalChange {
  readonly provider: string;
}

export interface WantedChanges {
  readonly changes: readonly ProviderChange[];
  /** Of all of them, done or not: so that it stays the same while they are carried out. */
  readonly digest: string;
  /** What nobody can do, or ask: each a sentence. */
  readonly unknown: readonly string[];
}

/** All that keeps people from images that are hit, at those of the providers that are named. */
export async function wantedChanges(
  host: Host,
  names: readonly string[],
  hit: readonly Kin[],
  entry: Revocation,
): Promise<WantedChanges> {
  const asker = askerOf(host, { agent: 'bakehouse-revoke', passEnv: [], buildRegistry: null });
  const unknown: string[] = [];
  const changes: ProviderChange[] = [];
  for (const name of [...new Set(names)].toSorted(byUnits)) {
    const provider = providerNamed(name, providers);
    const images = hit.flatMap((kin) => kin.images.filter((one) => one.provider === name));
    if (provider === undefined || images.length === 0) continue;
    if (provider.withdrawal === undefined) {
      unknown.push(
        notOffered(
          provider.title,
          'mark an image as revoked',
          'Its images stay as they are; plan, bake and publish refuse them.',
        ),
      );
      continue;
    }
    try {
      const wanted = await provider.withdrawal.wanted(images, { at: entry.at, reason: entry.reason }, asker);
      changes.push(...wanted.map((change) => ({ ...change, provider: name })));
    } catch (error) {
      unknown.push(`${provider.title} was not asked: ${messageOf(error).replace(/\.$/, '')}.`);
    }
  }
  const shown = changes
    .map(({ provider, region, id, what }) => ({ provider, region, id, what }))
    .toSorted((a, b) => byUnits(canonicalJson(a), canonicalJson(b)));
  return { changes, digest: sha256(canonicalJson(shown)), unknown };
}
