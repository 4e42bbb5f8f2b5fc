import { groupedBy } from '../../../core/values.ts';
import { cloudPublisher } from '../../clouds/publish/progress.ts';
import { awsTrouble } from '../trouble.ts';
import type { Ledger, PublishPreflight, Publisher } from '../../../image/provider-target.ts';
import { confirmAll, type Conversion, convert } from './conversion.ts';
import { isAvailable } from './copy.ts';
import { readOriginals } from './looking.ts';
import { awsProgress, type AwsTarget, placesOf, type RegionProgress } from './place.ts';
import { survey } from './preflight.ts';
import type { WantedCopy } from './wanted-copies.ts';
import { replicate } from './replication.ts';
import type { AwsWorld } from './world.ts';

/**
 * Publishes the images of EC2 of all legs that name a target. Its state is EC2's and SSM's: tags tell copies, tokens
 * make their requests repeatable, and each phase changes only what differs.
 */
export function createAwsPublisher(target: AwsTarget, world: AwsWorld): Publisher {
  const { places, refusals } = placesOf(target);
  const progress = awsProgress(places);
  return cloudPublisher(target.name, 'aws', refusals, {
    survey: () => preflight(target, progress, world),
    carryOut: async (phase, ledger) => {
      if (phase === 'announce') return;
      if (phase === 'replicate') return replicateAll(progress, world, ledger);
      const begun = ledger.mutations();
      const regions = groupedBy(progress.there(), ({ region }) => region);
      const conversion: Conversion = {
        fields: target.fields,
        progress,
        world,
        ledger,
        versions: new Map(),
        templates: new Map(),
      };
      await Promise.all([...regions].map(([region, some]) => convert(phase, region, some, conversion)));
      // An unchanged run has nothing that another could have come in between of.
      if (phase === 'point' && ledger.mutations() > begun) await confirmAll(progress.there(), conversion);
    },
    outcomes: () => progress.outcomes(),
  });
}

async function preflight(target: AwsTarget, progress: RegionProgress, world: AwsWorld): Promise<PublishPreflight> {
  const seen = await survey(target, progress.open(), world);
  const refusals = [...seen.refusals];
  const notices = [...seen.notices];
  for (const [place, message] of seen.troubles) {
    const text = `Target "${target.name}", ${place.candidate.leg} in ${place.region}: ${message}.`;
    if (place.isRequired) {
      refusals.push(text);
    } else {
      notices.push(`${text} The region may lag behind.`);
      progress.leaveOut(place, message);
    }
  }
  return { refusals, notices, changes: seen.changes, there: seen.there };
}

async function replicateAll(progress: RegionProgress, world: AwsWorld, ledger: Ledger): Promise<void> {
  const open = progress.open();
  const originals = await readOriginals(open, world);
  const wanted: WantedCopy[] = [];
  for (const place of open) {
    const image = originals.get(place.source.id);
    const what = `${place.source.id} in ${place.source.region}`;
    if (image instanceof Error) {
      progress.fail(place, `EC2 could not be asked for ${what}: ${awsTrouble(image)}`);
    } else if (image === undefined || !isAvailable(image)) {
      progress.fail(place, `${what} is ${image?.State ?? 'not there'}, not available`);
    } else if (place.isHome) {
      progress.update(place, { status: 'unchanged', id: place.source.id, message: null });
    } else {
      wanted.push({ place, original: { image, region: place.source.region } });
    }
  }
  const replicateTo = async ([region, all]: readonly [string, readonly WantedCopy[]]): Promise<void> => {
    try {
      // Legs of the same image share its copy.
      const distinct = new Map(all.map((copy) => [copy.place.source.id, copy]));
      const arrivals = await replicate(await world.ec2(region), [...distinct.values()], ledger, world.clock);
      for (const { place } of all) {
        const arrival = arrivals.get(place.source.id);
        if (arrival?.kind === 'there') {
          progress.update(place, { status: arrival.status, id: arrival.id, message: null });
        } else {
          progress.update(place, { id: arrival?.id ?? null });
          progress.fail(place, arrival?.message ?? 'it was not copied');
        }
      }
    } catch (error) {
      for (const { place } of all) progress.fail(place, `it could not be copied: ${awsTrouble(error)}`);
    }
  };
  await Promise.all([...groupedBy(wanted, ({ place }) => place.region)].map(replicateTo));
}
