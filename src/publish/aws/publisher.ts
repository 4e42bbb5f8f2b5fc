import { sideBySide } from '../../core/side-by-side.ts';
import { awsTrouble } from '../../providers/aws/trouble.ts';
import type { Ledger } from '../ledger.ts';
import type { Phase } from '../phase.ts';
import type { Outcome, Preflight, Publisher } from '../publisher.ts';
import { isAvailable } from './copy.ts';
import { exposure } from './exposure.ts';
import { lookAt, readOriginals } from './looking.ts';
import { onceKnown } from './patience.ts';
import { type AwsTarget, type Place, placesOf } from './place.ts';
import { pointing, settle } from './pointing.ts';
import { survey } from './preflight.ts';
import { replicate } from './replication.ts';
import { sharing } from './sharing.ts';
import type { Step } from './step.ts';
import type { AwsWorld } from './world.ts';

/** How far a place has come in this run. */
interface Standing {
  readonly status: Outcome['status'];
  readonly id: string | null;
  readonly ref: string | null;
  readonly message: string | null;
}

/** In one region; regions do not count for each other. */
const IMAGES_AT_ONCE = 4;
const LOOKS = 20;
const LOOK_MS = 3000;

/**
 * Publishes the images of EC2 of all legs that name a target. Its state is EC2's and SSM's: tags tell copies, tokens
 * make their requests repeatable, and each phase changes only what differs.
 */
export function createAwsPublisher(target: AwsTarget, world: AwsWorld): Publisher {
  const { places, refusals } = placesOf(target);
  const standings = new Map<Place, Standing>(
    places.map((place) => [place, { status: 'skipped', id: null, ref: null, message: 'nothing was done for it yet' }]),
  );
  /** Places that are left out, by what the preflight saw. */
  const left = new Set<Place>();
  const idOf = (place: Place): string => standings.get(place)?.id ?? '';
  const update = (place: Place, change: Partial<Standing>): void => {
    const standing = standings.get(place);
    if (standing !== undefined) standings.set(place, { ...standing, ...change });
  };
  const fail = (place: Place, message: string): void => update(place, { status: 'failed', message });
  const isThere = (place: Place): boolean => {
    const { status, id } = standings.get(place) ?? { status: 'failed', id: null };
    return id !== null && status !== 'failed' && status !== 'skipped';
  };

  const preflight = async (): Promise<Preflight> => {
    if (refusals.length > 0) return { refusals, notices: [], changes: [] };
    const seen = await survey(target, places, world);
    const texts = [...seen.troubles].map(([place, message]) => {
      const text = `Target "${target.name}", ${place.candidate.leg} in ${place.region}: ${message}.`;
      if (!place.isRequired) {
        left.add(place);
        update(place, { status: 'skipped', message });
      }
      return { place, text };
    });
    return {
      refusals: [...seen.refusals, ...texts.filter(({ place }) => place.isRequired).map(({ text }) => text)],
      notices: [
        ...texts.filter(({ place }) => !place.isRequired).map(({ text }) => `${text} The region may lag behind.`),
        ...seen.notices,
      ],
      changes: seen.changes,
      there: seen.there,
    };
  };

  const replicateAll = async (ledger: Ledger): Promise<void> => {
    const open = places.filter((place) => !left.has(place));
    const originals = await readOriginals(open, world);
    const orders = open.flatMap((place) => {
      const image = originals.get(place.source.id);
      if (image instanceof Error) {
        fail(place, `EC2 could not be asked for ${place.source.id} in ${place.source.region}: ${awsTrouble(image)}`);
      } else if (image === undefined || !isAvailable(image)) {
        fail(place, `${place.source.id} in ${place.source.region} is ${image?.State ?? 'not there'}, not available`);
      } else if (place.isHome) {
        update(place, { status: 'unchanged', id: place.source.id, message: null });
      } else {
        return [{ place, original: { image, region: place.source.region } }];
      }
      return [];
    });
    const replicateRegion = async ([region, all]: readonly [string, typeof orders]): Promise<void> => {
      const distinct = new Map(all.map((order) => [order.place.source.id, order]));
      const ec2 = await world.ec2(region);
      const arrivals = await replicate(ec2, [...distinct.values()], ledger, world.clock);
      for (const { place } of all) {
        const arrival = arrivals.get(place.source.id);
        if (arrival?.kind === 'there') update(place, { status: arrival.status, id: arrival.id, message: null });
        else
          update(place, {
            status: 'failed',
            id: arrival?.id ?? null,
            message: arrival?.message ?? 'it was not copied',
          });
      }
    };
    await eachRegion(
      Map.groupBy(orders, ({ place }) => place.region),
      replicateRegion,
      ({ place }, error) => fail(place, `${VERBS.replicate}: ${awsTrouble(error)}`),
    );
  };

  const stepsOf = async (phase: Phase, place: Place): Promise<readonly Step[]> => {
    const { fields } = target;
    const ec2 = await world.ec2(place.region);
    if (phase === 'point') {
      if (place.parameters.length === 0) return [];
      const ssm = await world.ssm(place.region);
      const look = {
        id: idOf(place),
        image: null,
        launch: [],
        snapshots: [],
        parameters: await ssm.values(place.parameters),
      };
      return pointing(place, look, ssm);
    }
    // The copy was there a moment ago; another server of EC2's may not know it yet.
    let [image] = await ec2.imagesById([idOf(place)]);
    const { signal } = new AbortController();
    for (let tries = 1; image === undefined && tries < LOOKS; tries += 1) {
      await world.clock.sleep(LOOK_MS, signal);
      [image] = await ec2.imagesById([idOf(place)]);
    }
    if (image === undefined) throw new Error(`${idOf(place)} is not there any more`);
    const found = image;
    const look = await onceKnown(world.clock, signal, () => lookAt(ec2, place, fields, found, new Map()));
    if (phase === 'share') {
      const { steps, refusal } = sharing(place, fields, look, ec2);
      if (refusal !== null) throw new Error(refusal);
      return steps;
    }
    const originals = place.isHome ? new Map([[place.source.id, found]]) : await readOriginals([place], world);
    const original = originals.get(place.source.id);
    if (original instanceof Error) throw original;
    return original === undefined ? [] : exposure(place, fields, look, original, world.clock.now(), ec2);
  };

  const carryOutAt = async (phase: Phase, place: Place, ledger: Ledger): Promise<void> => {
    try {
      if (ledger.signal.aborted) throw new Error(`the run was cancelled before its phase "${phase}"`);
      const steps = await stepsOf(phase, place);
      for (const { change, run } of steps) {
        await onceKnown(world.clock, ledger.signal, () => ledger.change(change, run));
      }
      if (steps.length > 0 && standings.get(place)?.status === 'unchanged') update(place, { status: 'updated' });
      if (phase === 'point' && place.parameters.length > 0) {
        const wrong =
          steps.length === 0
            ? null
            : await settle(place.parameters, idOf(place), await world.ssm(place.region), world.clock, ledger.signal);
        if (wrong !== null) throw new Error(wrong);
        update(place, { ref: place.parameters.join(', ') });
      }
    } catch (error) {
      fail(place, `${VERBS[phase]}: ${awsTrouble(error)}`);
    }
  };

  return {
    target: target.name,
    kind: 'aws',
    preflight,
    carryOut: async (phase, ledger) => {
      if (phase === 'announce') return;
      if (phase === 'replicate') return replicateAll(ledger);
      const regions = Map.groupBy(places.filter(isThere), ({ region }) => region);
      await eachRegion(
        regions,
        async ([, some]) => void (await sideBySide(some, IMAGES_AT_ONCE, (place) => carryOutAt(phase, place, ledger))),
        (place, error) => fail(place, `${VERBS[phase]}: ${awsTrouble(error)}`),
      );
    },
    outcomes: () =>
      [...standings].map(([place, { status, id, ref, message }]) => ({
        target: target.name,
        kind: 'aws',
        leg: place.candidate.leg,
        build: place.source.build,
        region: place.region,
        id,
        digest: null,
        ref,
        status,
        isRequired: place.isRequired,
        message,
      })),
  };
}

const VERBS: Readonly<Record<Phase, string>> = {
  replicate: 'it could not be copied',
  share: 'it could not be shared',
  expose: 'it could not be exposed',
  point: 'nothing points to it',
  announce: 'it could not be announced',
};

/** All regions side by side; what one throws is told of each thing in it, and of no other. */
async function eachRegion<T>(
  regions: ReadonlyMap<string, readonly T[]>,
  work: (region: readonly [string, T[]]) => Promise<void>,
  tell: (thing: T, error: unknown) => void,
): Promise<void> {
  const guarded = async ([region, things]: readonly [string, readonly T[]]): Promise<void> => {
    try {
      await work([region, [...things]]);
    } catch (error) {
      for (const thing of things) tell(thing, error);
    }
  };
  await Promise.all([...regions].map(guarded));
}
