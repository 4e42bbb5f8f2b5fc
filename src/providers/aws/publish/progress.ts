import type { Outcome } from '../../../image/provider-target.ts';
import type { RegionPlace } from './place.ts';

/** How far a place has come in this run. */
export interface PlaceProgress {
  readonly status: Outcome['status'];
  /** Of the image there; null while there is none. */
  readonly id: string | null;
  readonly ref: string | null;
  readonly message: string | null;
}

/** How far all places of a target have come in this run. */
export class TargetProgress {
  readonly #places: Map<RegionPlace, PlaceProgress>;
  /** Places that are left out, by what the preflight saw. */
  readonly #left = new Set<RegionPlace>();

  constructor(places: readonly RegionPlace[]) {
    const none = { status: 'skipped', id: null, ref: null, message: 'nothing was done for it yet' } as const;
    this.#places = new Map(places.map((place) => [place, none]));
  }

  of(place: RegionPlace): PlaceProgress {
    return this.#places.get(place) ?? { status: 'failed', id: null, ref: null, message: null };
  }

  update(place: RegionPlace, change: Partial<PlaceProgress>): void {
    this.#places.set(place, { ...this.of(place), ...change });
  }

  fail(place: RegionPlace, message: string): void {
    this.update(place, { status: 'failed', message });
  }

  leaveOut(place: RegionPlace, message: string): void {
    this.#left.add(place);
    this.update(place, { status: 'skipped', message });
  }

  /** Places that anything is to be done for. */
  open(): readonly RegionPlace[] {
    return [...this.#places.keys()].filter((place) => !this.#left.has(place));
  }

  /** Places where the image is. */
  there(): readonly RegionPlace[] {
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
