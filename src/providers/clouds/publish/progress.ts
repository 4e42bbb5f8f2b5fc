import { messageOf } from '../../../core/errors.ts';
import { sideBySide } from '../../../core/side-by-side.ts';
import { groupedBy } from '../../../core/values.ts';
import type { Ledger, Outcome, Phase, Publisher, PublishPreflight, There } from '../../../image/provider-target.ts';
import { pendingId } from '../../../publish/files/item.ts';
import type { WantedPlace } from './places.ts';

/** A place of a cloud where an outcome is told of. */
export interface OutcomePlace extends WantedPlace {
  /** Whether the run may not go on without it. */
  readonly isRequired: boolean;
}

/** How far a place has come in this run. */
export interface PlaceProgress {
  readonly status: Outcome['status'];
  /** Of the image there; null while there is none. */
  readonly id: string | null;
  readonly ref: string | null;
  readonly message: string | null;
}

interface ProgressOptions<Place> {
  /** The provider's name. */
  readonly kind: string;
  readonly regionOf: (place: Place) => string;
  readonly refOf?: (place: Place) => string | null;
  /** What has failed when `point` has, in words. */
  readonly point: string;
  readonly wordsOf?: (error: unknown) => string;
}

/** How far all places of a target have come in this run, and what became of them. */
export class TargetProgress<Place extends OutcomePlace> {
  readonly #options: Required<ProgressOptions<Place>>;
  readonly #places: Map<Place, PlaceProgress>;
  /** Places that are left out, by what the preflight saw. */
  readonly #left = new Set<Place>();

  constructor(places: readonly Place[], options: ProgressOptions<Place>) {
    this.#options = { refOf: () => null, wordsOf: messageOf, ...options };
    const none = { status: 'skipped', id: null, message: 'nothing was done for it yet' } as const;
    this.#places = new Map(places.map((place) => [place, { ...none, ref: this.#options.refOf(place) }]));
  }

  of(place: Place): PlaceProgress {
    return this.#places.get(place) ?? { status: 'failed', id: null, ref: null, message: null };
  }

  update(place: Place, change: Partial<PlaceProgress>): void {
    this.#places.set(place, { ...this.of(place), ...change });
  }

  /** Something was changed at a place where the image was already. */
  changed(place: Place): void {
    if (this.of(place).status === 'unchanged') this.update(place, { status: 'updated' });
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

  /** Where a phase has something to do: after `replicate` only where the image is. */
  at(phase: Phase): readonly Place[] {
    return phase === 'replicate' ? this.open().filter((place) => this.of(place).status !== 'failed') : this.there();
  }

  /** Each place by itself: what fails there is told in its progress. */
  async attempt(
    phase: Phase,
    places: readonly Place[],
    work: (place: Place) => Promise<void>,
    atOnce = 1,
  ): Promise<void> {
    await sideBySide(places, atOnce, async (place) => {
      try {
        await work(place);
      } catch (error) {
        this.failed(phase, place, error);
      }
    });
  }

  failed(phase: Phase, place: Place, error: unknown): void {
    const what = phase === 'point' ? this.#options.point : FAILURES[phase];
    this.fail(place, `${what}: ${this.#options.wordsOf(error)}`);
  }

  /** @param partsOf where a place is several for those who ask */
  outcomes(partsOf: (place: Place, whole: Outcome) => readonly Outcome[] = (_, whole) => [whole]): readonly Outcome[] {
    return [...this.#places].flatMap(([place, progress]) => partsOf(place, { ...this.#outcomeOf(place), ...progress }));
  }

  /** What is there before anything is changed; `id` null: it is to be made, and nobody knows its id. */
  thereAt(place: Place, id: string | null): There {
    const { candidate, source } = place;
    const { kind, leg, build, region } = this.#outcomeOf(place);
    const several = groupedBy(candidate.images, (one) => one.build).size > 1;
    return {
      kind,
      leg,
      build,
      region,
      id: id ?? pendingId(leg, region ?? '', several ? source.build : ''),
      status: id === null ? 'created' : 'unchanged',
    };
  }

  #outcomeOf(place: Place) {
    const { target, candidate, source, isRequired } = place;
    const region = this.#options.regionOf(place);
    const { kind } = this.#options;
    return { target, kind, leg: candidate.leg, build: source.build, region, digest: null, isRequired };
  }
}

const FAILURES: Readonly<Record<Exclude<Phase, 'point'>, string>> = {
  replicate: 'it is not there',
  share: 'it could not be shared',
  expose: 'it could not be exposed',
  announce: 'it could not be announced',
};

/** What a look at one place finds. */
export interface PlaceSurvey {
  readonly notices: string[];
  readonly changes: PublishPreflight['changes'][number][];
  readonly there: There[];
}

/**
 * Looks at all places. What speaks against a required one stops the run; any other one may lag behind, and is left out.
 * @param whereOf names a place at the beginning of a sentence
 */
export async function surveyPlaces<Place extends OutcomePlace>(
  progress: TargetProgress<Place>,
  whereOf: (place: Place) => string,
  look: (place: Place, survey: PlaceSurvey) => Promise<void>,
  atOnce = 1,
): Promise<PublishPreflight> {
  const seen = await sideBySide(progress.open(), atOnce, async (place) => {
    const survey: PlaceSurvey = { notices: [], changes: [], there: [] };
    try {
      await look(place, survey);
      return { refusals: [], ...survey };
    } catch (error) {
      const text = `${whereOf(place)}: ${messageOf(error).replace(/\.$/, '')}.`;
      if (place.isRequired) return { ...survey, refusals: [text] };
      progress.leaveOut(place, messageOf(error));
      return { ...survey, refusals: [], notices: [...survey.notices, `${text} It may lag behind.`] };
    }
  });
  return {
    refusals: seen.flatMap((one) => one.refusals),
    notices: seen.flatMap((one) => one.notices),
    changes: seen.flatMap((one) => one.changes),
    there: seen.flatMap((one) => one.there),
  };
}

/** Throws where the run has been cancelled: no change begins any more. */
export function goOn({ signal }: Pick<Ledger, 'signal'>): void {
  if (signal.aborted) throw new Error('the run was cancelled before that');
}

/** A publisher of a cloud; where its fields give no places, nothing is asked. */
export function cloudPublisher(
  target: string,
  kind: string,
  refusals: readonly string[],
  run: {
    readonly survey: () => Promise<PublishPreflight>;
    readonly carryOut: Publisher['carryOut'];
    readonly outcomes: Publisher['outcomes'];
  },
): Publisher {
  return {
    target,
    kind,
    preflight: async () => (refusals.length > 0 ? { refusals, notices: [], changes: [] } : run.survey()),
    carryOut: async (phase, ledger, placed) => run.carryOut(phase, ledger, placed),
    outcomes: () => run.outcomes(),
  };
}
