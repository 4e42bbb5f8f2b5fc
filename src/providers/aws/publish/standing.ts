import type { Outcome } from '../../../image/provider-target.ts';
import type { Place } from './place.ts';

/** How far a place has come in this run. */
export interface Standing {
  readonly status: Outcome['status'];
  /** Of the image there; null while there is none. */
  readonly id: string | null;
  readonly ref: string | null;
  readonly message: string | null;
}

/** The standings of all places of a target. */
export class Standings {
  readonly #places: Map<Place, Standing>;
  /** Places that are left out, by what the preflight saw. */
  readonly #left = new Set<Place>();

  constructor(places: readonly Place[]) {
    const none = { status: 'skipped', id: null, ref: null, message: 'nothing was done for it yet' } as const;
    this.#places = new Map(places.map((place) => [place, none]));
  }

  of(place: Place): Standing {
    return this.#places.get(place) ?? { status: 'failed', id: null, ref: null, message: null };
  }

  update(place: Place, change: Partial<Standing>): void {
    this.#places.set(place, { ...this.of(place), ...change });
  }

  fail(place: Place, message: string): void {
    this.update(place, { status: 'failed', message });
  }

  leaveOut(place: Place, message: string): void {
    this.#left.add(place);
    this.update(place, { status: 'skipped', message });
  }

  /** Places that anything is to be done for. */
  open(): readonly Place[] {
    return [...this.#places.keys()].filter((place) => !this.#left.has(place));
  }

  /** Places where the image is. */
  there(): readonly Place[] {
    return [...this.#places].flatMap(([place, { status, id }]) =>
      id === null || status === 'failed' || status === 'skipped' ? [] : [place],
    );
  }

  outcomes(): readonly Outcome[] {
    return [...this.#places].map(([place, { status, id, ref, message }]) => ({
      target: place.target,
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
    }));
  }
}
