import type { Image } from '@aws-sdk/client-ec2';

import type { Ec2Publishing } from '../ec2-publishing.ts';
import { awsTrouble, nameOf } from '../trouble.ts';
import type { Ledger } from '../../../image/provider-target.ts';
import { snapshotsOf } from '../choice.ts';
import { decideCopies, copyChange, type WantedCopy } from './wanted-copies.ts';
import type { Clock } from '../../../core/clock.ts';
import { copyRequest, isAvailable, isPending, lackingTags } from './copy.ts';
import { onceKnown } from './world.ts';
import { changeAt } from './step.ts';

/** EC2 makes 20 copies of snapshots at a time in a region, for the whole account. */
const MOST_AT_ONCE = 10;
const POLL_MS = 15_000;
const PATIENCE_MS = 60 * 60_000;
/** A new image is not found for some seconds; one that is not found for longer may have been deregistered. */
const UNSEEN_MS = 2 * 60_000;
/** So long none is unknown that is there: what EC2 does not know then was deregistered long ago. */
const GONE_MS = 10 * 60_000;
const QUOTA_PAUSE_MS = 60_000;
const QUOTA_TRIES = 10;
const LOOKS_THAT_MAY_FAIL = 5;
/** The tokens of so many copies that are gone are tried before giving up. */
const MOST_ATTEMPTS = 20;

/** What came of one. */
export type Arrival =
  | { readonly kind: 'there'; readonly id: string; readonly status: 'created' | 'adopted' | 'unchanged' }
  | { readonly kind: 'failed'; readonly message: string; readonly id: string | null };

/** A copy that is being made. */
interface Underway {
  readonly copy: WantedCopy;
  readonly id: string;
  readonly attempt: number;
  readonly status: 'created' | 'adopted';
  /** ms since the epoch. */
  readonly since: number;
}

/** A copy that is yet to begin. */
interface Waiting {
  readonly copy: WantedCopy;
  readonly attempt: number;
  /** Copies that failed, to be taken away then. */
  readonly failed: readonly Image[];
  /** How often the quota was full. */
  readonly tries: number;
}

/**
 * Brings all images into one region that are not there yet: few copies at a time, and one question for all of them.
 * @returns by the source's id
 */
export async function replicate(
  ec2: Ec2Publishing,
  wanted: readonly WantedCopy[],
  ledger: Ledger,
  clock: Clock,
): Promise<ReadonlyMap<string, Arrival>> {
  const replication = new Replication(ec2, ledger, clock);
  await replication.begin(wanted);
  await replication.finish();
  return replication.arrivals;
}

class Replication {
  readonly arrivals = new Map<string, Arrival>();
  readonly #ec2: Ec2Publishing;
  readonly #ledger: Ledger;
  readonly #clock: Clock;
  readonly #queue: Waiting[] = [];
  readonly #underway = new Map<string, Underway>();
  /** ms since the epoch: no copy begins before, since the quota was full. */
  #notBefore = 0;
  /** Looks that failed one after the other. */
  #blind = 0;

  constructor(ec2: Ec2Publishing, ledger: Ledger, clock: Clock) {
    this.#ec2 = ec2;
    this.#ledger = ledger;
    this.#clock = clock;
  }

  /** Decides by what is there; nothing is copied yet. */
  async begin(wanted: readonly WantedCopy[]): Promise<void> {
    const decide = await decideCopies(this.#ec2, wanted);
    for (const copy of wanted) {
      const decision = decide(copy.original);
      if (decision.kind === 'refuse') {
        this.#fail(copy, decision.message, null);
      } else if (decision.kind === 'copy') {
        this.#queue.push({ copy, attempt: decision.attempt, failed: decision.failed, tries: 0 });
      } else {
        const { image, isPending, isForeign, failed } = decision;
        const id = image.ImageId ?? '';
        try {
          await this.#tag(copy, image);
          await this.#sweep(copy, failed);
        } catch (error) {
          this.#fail(copy, `its copy ${id} could not be made ours: ${awsTrouble(error)}`, id);
          continue;
        }
        if (isPending) {
          this.#underway.set(id, { copy, id, attempt: 0, status: 'adopted', since: this.#clock.now() });
        } else {
          this.#settle(copy, { kind: 'there', id, status: isForeign ? 'adopted' : 'unchanged' });
        }
      }
    }
  }

  /** Until every copy has come to an end, or the run is cancelled. */
  async finish(): Promise<void> {
    const { signal } = this.#ledger;
    while ((this.#queue.length > 0 || this.#underway.size > 0) && !signal.aborted) {
      await this.#startSome();
      if (this.#underway.size > 0) await this.#look();
      const canStart = this.#queue.length > 0 && this.#underway.size < MOST_AT_ONCE;
      const isWaiting = this.#underway.size > 0 || this.#queue.length > 0;
      if (isWaiting && !(canStart && this.#clock.now() >= this.#notBefore)) await this.#clock.sleep(POLL_MS, signal);
    }
    for (const { copy, id } of this.#underway.values()) {
      this.#fail(copy, `the run was cancelled while its copy ${id} was being made. The next run goes on with it`, id);
    }
    for (const { copy } of this.#queue) this.#fail(copy, 'the run was cancelled before it was copied', null);
  }

  async #startSome(): Promise<void> {
    while (this.#underway.size < MOST_AT_ONCE && this.#clock.now() >= this.#notBefore && !this.#ledger.signal.aborted) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      await this.#start(next);
    }
  }

  async #start({ copy, attempt, failed, tries }: Waiting): Promise<void> {
    const request = copyRequest(copy.original, this.#ec2.region, copy.place.kmsKey, attempt);
    let id: string;
    try {
      id = await this.#ledger.change(copyChange(copy, request), () => this.#ec2.copy(request));
    } catch (error) {
      if (nameOf(error) === 'ResourceLimitExceeded' && tries < QUOTA_TRIES) {
        this.#queue.push({ copy, attempt, failed, tries: tries + 1 });
        this.#notBefore = this.#clock.now() + QUOTA_PAUSE_MS;
      } else {
        this.#fail(copy, `could not be copied from ${request.sourceRegion}: ${awsTrouble(error)}`, null);
      }
      return;
    }
    this.#underway.set(id, { copy, id, attempt, status: 'created', since: this.#clock.now() });
    try {
      await this.#sweep(copy, failed);
    } catch {
      // A failed copy does no harm, and the next run takes it away.
    }
  }

  async #look(): Promise<void> {
    try {
      const found = await this.#ec2.imagesById([...this.#underway.keys()]);
      const images = new Map(found.map((image) => [image.ImageId ?? '', image]));
      for (const one of this.#underway.values()) await this.#judge(one, images.get(one.id));
      this.#blind = 0;
    } catch (error) {
      this.#blind += 1;
      if (this.#blind < LOOKS_THAT_MAY_FAIL) return;
      for (const { copy, id } of this.#underway.values()) {
        this.#fail(copy, `its copy ${id} is being made, but EC2 could not be asked for it: ${awsTrouble(error)}`, id);
      }
      this.#underway.clear();
    }
  }

  async #judge({ copy, id, attempt, status, since }: Underway, image: Image | undefined): Promise<void> {
    const waited = this.#clock.now() - since;
    const isGone =
      image?.State === 'deregistered' ||
      (image === undefined && (waited >= GONE_MS || (waited >= UNSEEN_MS && (await this.#ec2.isDeregistered(id)))));
    if (isGone) {
      this.#underway.delete(id);
      // The token's first image is gone: only another token makes a new one.
      if (attempt < MOST_ATTEMPTS) this.#queue.unshift({ copy, attempt: attempt + 1, failed: [], tries: 0 });
      else this.#fail(copy, `${id} and the ${attempt} copies before it were deregistered; copy it tomorrow`, null);
    } else if (image !== undefined && isAvailable(image)) {
      this.#underway.delete(id);
      this.#settle(copy, { kind: 'there', id, status });
    } else if (image !== undefined && !isPending(image)) {
      this.#underway.delete(id);
      const reason = image.StateReason?.Message ?? image.StateReason?.Code ?? 'EC2 gives no reason';
      const state = image.State ?? 'in no known state';
      this.#fail(copy, `its copy ${id} is ${state}: ${reason}. The next run makes a new one`, id);
    } else if (waited >= PATIENCE_MS) {
      this.#underway.delete(id);
      const minutes = PATIENCE_MS / 60_000;
      this.#fail(copy, `its copy ${id} is still pending after ${minutes} min. The next run goes on with it`, id);
    }
  }

  async #tag(copy: WantedCopy, image: Image): Promise<void> {
    const lacking = lackingTags(copy.original, image);
    const names = Object.keys(lacking);
    if (names.length === 0) return;
    const id = image.ImageId ?? '';
    const change = changeAt(copy.place, 'replicate', `tag ${id}`, null, names.join(', '));
    const { signal } = this.#ledger;
    const tag = (): Promise<void> => this.#ec2.tag([id, ...snapshotsOf(image)], lacking);
    await onceKnown(this.#clock, signal, () => this.#ledger.change(change, tag));
  }

  async #sweep(copy: WantedCopy, failed: readonly Image[]): Promise<void> {
    for (const { ImageId = '' } of failed) {
      const change = changeAt(copy.place, 'replicate', `deregister the failed copy ${ImageId}`, ImageId, null);
      await this.#ledger.change(change, () => this.#ec2.deregister(ImageId));
    }
  }

  #settle({ original }: WantedCopy, arrival: Arrival): void {
    this.arrivals.set(original.image.ImageId ?? '', arrival);
  }

  #fail(copy: WantedCopy, message: string, id: string | null): void {
    this.#settle(copy, { kind: 'failed', message, id });
  }
}
