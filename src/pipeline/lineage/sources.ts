import { messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { orList, show } from '../../core/runner/inputs.ts';
import { askerOf } from '../../image/asker.ts';
import { type Lineage, lineageOf } from '../../image/lineage.ts';
import { notOffered } from '../../image/provider.ts';
import type { KnownImage } from '../../image/provider-census.ts';
import { readRecordFiles } from '../../image/record-chain.ts';
import { findRecordFiles } from '../../image/record-file.ts';
import { providers } from '../../providers/providers.ts';

export interface LineageSources {
  readonly records: readonly string[];
  readonly providers: readonly string[];
  readonly regions: readonly string[];
}

/** What there is to be known, and what is not: each a sentence. */
export interface FoundLineage {
  readonly lineage: Lineage;
  readonly unknown: readonly string[];
}

/** Reads the records that are named, and asks the providers that are. What does not answer is told, and the rest counts. */
export async function findLineage(host: Host, wanted: LineageSources, agent: string): Promise<FoundLineage> {
  const set = wanted.records.length === 0 ? undefined : readRecordFiles(findRecordFiles(wanted.records));
  const { images, unknown } = await findImages(host, wanted, agent);
  return {
    lineage: lineageOf(
      (set?.records ?? []).map(({ record }) => record),
      images,
    ),
    unknown: [...(set?.problems ?? []).map(({ message }) => message), ...unknown],
  };
}

/** The images with the marks of a bake that providers have; one that gives no answer is told. */
export async function findImages(
  host: Host,
  wanted: Pick<LineageSources, 'providers' | 'regions'>,
  agent: string,
): Promise<{ readonly images: readonly KnownImage[]; readonly unknown: readonly string[] }> {
  const known = providers.filter(({ census }) => census !== undefined).map(({ name }) => name);
  const asked = wanted.providers.map((name) => {
    const provider = providers.find((one) => one.name === name);
    if (provider === undefined)
      throw new UserError(
        `Input "providers" names ${show(name)}, which is no provider; those that can be asked are ${orList(known)}.`,
      );
    return provider;
  });
  const unknown: string[] = [];
  const asker = askerOf(host, { agent, passEnv: [], buildRegistry: null });
  const images: KnownImage[] = [];
  for (const { title, census } of asked) {
    if (census === undefined) {
      unknown.push(notOffered(title, 'list the images of the past', 'Name their records with the input "records".'));
      continue;
    }
    try {
      images.push(...(await census({ regions: wanted.regions }, asker)));
    } catch (error) {
      unknown.push(`${title} was not asked: ${messageOf(error).replace(/\.$/, '')}.`);
    }
  }
  return { images, unknown };
}
