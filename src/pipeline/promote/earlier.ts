import { earlierBake } from '../../actions/publish-image/previous.ts';
import { sha256 } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { askerOf } from '../../image/asker.ts';
import type { FoundImage } from '../../image/found.ts';
import type { ChannelEntry } from '../../image/channel-history.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { type FoundRecord, renderRecord } from '../../image/record-file.ts';
import { beginningOf, type Record as LegRecord } from '../../image/record.ts';
import type { PromotionSettings } from './settings.ts';

/**
 * The record of what stood in a channel, by its history. It says nothing of tests: whether the image is there, is the same and passed
 * them, its provider is asked by the gate.
 */
export function recordOfEntry({ run }: Pick<Host, 'run'>, leg: PlannedLeg, entry: ChannelEntry): FoundRecord {
  const { work } = leg;
  const record: LegRecord = {
    ...beginningOf(leg),
    name: leg.name,
    key: entry.key,
    recipe: entry.recipe,
    status: 'reused',
    builder: work.builder,
    images: entry.images,
    parent: entry.parent,
    sources: entry.sources,
    git: {
      repository: run.repository,
      commit: '',
      ref: '',
      template: work.builder === 'packer' ? work.template : work.file,
      ...(entry.dirty === undefined ? {} : { dirty: [...entry.dirty] }),
    },
    tools: { packer: null, plugins: {} },
    run: { url: run.url, id: run.id, attempt: run.attempt },
    'baked-in': entry['baked-in'],
    previous: null,
    variables: [],
    stages: [],
    leftovers: [],
    failure: null,
    verification: null,
    ...(entry.scan === undefined ? {} : { scan: entry.scan }),
    publications: [],
  };
  return { record, digest: sha256(renderRecord(record)), from: 'the history of a channel', attempt: run.attempt };
}

/**
 * The record of the newest bake of a key that is whole and passed its tests, of what its provider knows of it; undefined where it has
 * none of that leg. Throws why the provider cannot be asked.
 */
export async function recordOfKey(
  host: Host,
  { plan, channel }: Pick<PromotionSettings, 'plan' | 'channel'>,
  leg: PlannedLeg,
  key: string,
): Promise<FoundRecord | undefined> {
  const asker = askerOf(host, { agent: 'bakehouse-promote', passEnv: [], buildRegistry: plan['build-registry'] });
  const isUntested = leg.verify?.['none'] === true && !channel.needs.includes('verify');
  return earlierBake(host, leg, { key, recipe: null }, asker, (images) =>
    images.every((image) => (image.verified || isUntested) && isBakedAs(image, leg, key)),
  );
}

/** What a mark takes at most, at the provider that takes the fewest of those that cut what is longer. */
const LONGEST_MARK = 256;

/**
 * Whether an image of a key that somebody named may be that of a leg, by what its provider keeps of the leg that it was baked as. A key
 * is of a recipe, and tells nothing of the leg; only for the key that the plan itself has for a leg it does not matter who baked it.
 */
export function isBakedAs(
  { leg: told = '' }: Pick<FoundImage, 'leg'>,
  { leg, slug, aliases, key: planned }: Pick<PlannedLeg, 'leg' | 'slug' | 'aliases' | 'key'>,
  key: string,
): boolean {
  if (told === '' || planned?.toLowerCase() === key.toLowerCase()) return true;
  return [leg, slug, ...aliases].some((one) => one === told || one.slice(0, LONGEST_MARK) === told);
}
