import type { Image } from '@aws-sdk/client-ec2';

import type { CopyRequest, Ec2Publishing } from '../../providers/aws/ec2-publishing.ts';
import { awsTrouble, nameOf } from '../../providers/aws/trouble.ts';
import type { Ledger } from '../ledger.ts';
import type { Clock } from './clock.ts';
import {
  copyRequest,
  decideCopy,
  isAvailable,
  isPending,
  lackingTags,
  type Original,
  SOURCE_IMAGE_TAG,
} from './copy.ts';
import { onceKnown } from './patience.ts';
import type { Place } from './place.ts';
import { changeAt } from './step.ts';

/** EC2 makes 20 copies of snapshots at a time in a region, for the whole account. */
const MOST_AT_ONCE = 10;
const POLL_MS = 15_000;
const PATIENCE_MS = 60 * 60_000;
/** A new image is not found for some seconds; one that is not found for longer may have been deregistered. */
const UNSEEN_MS = 2 * 60_000;
const QUOTA_PAUSE_MS = 60_000;
const QUOTA_TRIES = 10;
const LOOKS_THAT_MAY_FAIL = 5;
/** The tokens of so many copies that are gone are tried before giving up. */
const MOST_ATTEMPTS = 20;

/** One image that is to be in a region; more than one leg may want it. */
export interface Order {
  readonly original: Original;
  readonly place: Place;
}

/** What came of it. */
export type Arrival =
  | { readonly kind: 'there'; readonly id: string; readonly status: 'created' | 'adopted' | 'unchanged' }
  | { readonly kind: 'failed'; readonly message: string; readonly id: string | null };

/** A copy that is being made. */
interface Underway {
  readonly order: Order;
  readonly id: string;
  readonly attempt: number;
  readonly status: 'created' | 'adopted';
  /** ms since the epoch. */
  readonly since: number;
}

interface Waiting {
  readonly order: Order;
  readonly attempt: number;
  readonly failed: readonly Image[];
  readonly tries: number;
}

/**
 * Brings all images into one region that are not there yet: few copies at a time, and one question for all of them.
 * @returns by the source's id
 */
export async function replicate(
  ec2: Ec2Publishing,
  orders: readonly Order[],
  ledger: Ledger,
  clock: Clock,
): Promise<ReadonlyMap<string, Arrival>> {
  const arrivals = new Map<string, Arrival>();
  const queue: Waiting[] = [];
  const underway = new Map<string, Underway>();
  const { signal } = ledger;
  const settle = ({ original }: Order, arrival: Arrival): void => {
    arrivals.set(original.image.ImageId ?? '', arrival);
  };
  const fail = (order: Order, message: string, id: string | null): void =>
    settle(order, { kind: 'failed', message, id });
  const sweep = async (order: Order, failed: readonly Image[]): Promise<void> => {
    for (const { ImageId = '' } of failed) {
      const change = changeAt(order.place, 'replicate', `deregister the failed copy ${ImageId}`, ImageId, null);
      await ledger.change(change, () => ec2.deregister(ImageId));
    }
  };

  const start = async ({ order, attempt, failed, tries }: Waiting): Promise<number> => {
    const request = copyRequest(order.original, ec2.region, order.place.kmsKey, attempt);
    try {
      const id = await ledger.change(copyChange(order, request), () => ec2.copy(request));
      underway.set(id, { order, id, attempt, status: 'created', since: clock.now() });
      await sweep(order, failed);
      return 0;
    } catch (error) {
      if (nameOf(error) === 'ResourceLimitExceeded' && tries < QUOTA_TRIES && !signal.aborted) {
        queue.push({ order, attempt, failed, tries: tries + 1 });
        return QUOTA_PAUSE_MS;
      }
      fail(order, `could not be copied from ${request.sourceRegion}: ${awsTrouble(error)}`, null);
      return 0;
    }
  };

  const look = async (): Promise<void> => {
    const images = new Map((await ec2.imagesById([...underway.keys()])).map((image) => [image.ImageId ?? '', image]));
    for (const one of underway.values()) {
      const { order, id, attempt, status, since } = one;
      const image = images.get(id);
      const waited = clock.now() - since;
      if (image === undefined && waited >= UNSEEN_MS && (await ec2.isDeregistered(id))) {
        // The token's first image is gone: only another token makes a new one.
        underway.delete(id);
        if (attempt < MOST_ATTEMPTS) queue.unshift({ order, attempt: attempt + 1, failed: [], tries: 0 });
        else fail(order, `${id} and the copies before it were deregistered; take that name out of use for a day`, null);
      } else if (image !== undefined && isAvailable(image)) {
        underway.delete(id);
        settle(order, { kind: 'there', id, status });
      } else if (image !== undefined && !isPending(image)) {
        underway.delete(id);
        const reason = image.StateReason?.Message ?? image.StateReason?.Code ?? 'EC2 gives no reason';
        fail(
          order,
          `its copy ${id} is ${image.State ?? 'in no known state'}: ${reason}. The next run makes a new one`,
          id,
        );
      } else if (waited >= PATIENCE_MS) {
        underway.delete(id);
        const state = image === undefined ? 'not to be seen' : 'pending';
        fail(
          order,
          `its copy ${id} is still ${state} after ${PATIENCE_MS / 60_000} min. The next run goes on with it`,
          id,
        );
      }
    }
  };

  const begin = await beginnings(ec2, orders);
  for (const order of orders) {
    const decision = begin(order.original);
    if (decision.kind === 'refuse') {
      fail(order, decision.message, null);
    } else if (decision.kind === 'copy') {
      queue.push({ order, attempt: decision.attempt, failed: decision.failed, tries: 0 });
    } else {
      const { image, failed } = decision;
      const id = image.ImageId ?? '';
      try {
        await tagAnew(ec2, order, image, ledger, clock);
        await sweep(order, failed);
      } catch (error) {
        fail(order, `its copy ${id} could not be tagged: ${awsTrouble(error)}`, id);
        continue;
      }
      const status = decision.isForeign || decision.isPending ? 'adopted' : 'unchanged';
      if (status === 'adopted' && decision.isPending) {
        underway.set(id, { order, id, attempt: 0, status, since: clock.now() });
      } else settle(order, { kind: 'there', id, status });
    }
  }

  let notBefore = 0;
  let troubles = 0;
  while ((queue.length > 0 || underway.size > 0) && !signal.aborted) {
    while (underway.size < MOST_AT_ONCE && clock.now() >= notBefore) {
      const next = queue.shift();
      if (next === undefined || signal.aborted) {
        if (next !== undefined) queue.unshift(next);
        break;
      }
      const pause = await start(next);
      if (pause > 0) notBefore = clock.now() + pause;
    }
    if (underway.size > 0) {
      try {
        await look();
        troubles = 0;
      } catch (error) {
        troubles += 1;
        if (troubles >= LOOKS_THAT_MAY_FAIL) {
          for (const { order, id } of underway.values()) {
            fail(order, `its copy ${id} is being made, but EC2 could not be asked for it: ${awsTrouble(error)}`, id);
          }
          underway.clear();
        }
      }
    }
    const isWaiting = underway.size > 0 || (queue.length > 0 && clock.now() < notBefore);
    if (isWaiting) await clock.sleep(POLL_MS, signal);
  }
  for (const { order, id } of underway.values()) {
    fail(order, `the run was cancelled while its copy ${id} was being made. The next run goes on with it`, id);
  }
  for (const { order } of queue) fail(order, 'the run was cancelled before it was copied', null);
  return arrivals;
}

/** What EC2 has in the region by now, in two questions for all. */
export async function beginnings(
  ec2: Pick<Ec2Publishing, 'imagesByTag' | 'imagesByName'>,
  orders: readonly Order[],
): Promise<(original: Original) => ReturnType<typeof decideCopy>> {
  const images = orders.map(({ original }) => original.image);
  const tagged = await ec2.imagesByTag(SOURCE_IMAGE_TAG, distinct(images.map(({ ImageId = '' }) => ImageId)));
  const named = await ec2.imagesByName(distinct(images.map(({ Name = '' }) => Name)));
  return (original) =>
    decideCopy(
      original,
      tagged,
      named.filter(({ Name }) => Name === original.image.Name),
    );
}

export function copyChange(
  { place, original }: Order,
  { name }: Pick<CopyRequest, 'name'>,
): ReturnType<typeof changeAt> {
  const what = `copy ${original.image.ImageId} from ${original.region}`;
  return changeAt(place, 'replicate', what, null, place.kmsKey === null ? name : `${name}, encrypted`);
}

async function tagAnew(ec2: Ec2Publishing, order: Order, image: Image, ledger: Ledger, clock: Clock): Promise<void> {
  const lacking = lackingTags(order.original, image);
  const names = Object.keys(lacking);
  if (names.length === 0) return;
  const id = image.ImageId ?? '';
  const change = changeAt(order.place, 'replicate', `tag ${id}`, null, names.join(', '));
  const things = [id, ...snapshotsOf(image)];
  await onceKnown(clock, ledger.signal, () => ledger.change(change, () => ec2.tag(things, lacking)));
}

export function snapshotsOf(image: Image): readonly string[] {
  return (image.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
