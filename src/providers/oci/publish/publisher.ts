import { UserError } from '../../../core/errors.ts';
import { isInfrastructure } from '../../../image/failure.ts';
import type { Docker } from '../../docker/docker.ts';
import { RegistryError } from '../../docker/registry-trouble.ts';
import type { Distribution } from '../distribution.ts';
import type { Candidate, Ledger, Outcome, Phase, Publisher, PublisherRequest } from '../../../image/provider-target.ts';
import type { RegistryFormOf } from '../../../image/provider.ts';
import { bringContent } from './content.ts';
import type { OciFields } from './fields.ts';
import { describePlace, isLatest, type RepositoryPlace, placesOf } from './place.ts';
import { type IndexPlace, halfIndexes, indexPlacesOf } from './index-tag.ts';
import { setIndex } from './index-setting.ts';
import { lookAtPlaces } from './preflight.ts';
import { outcomeOf, type TagProgress, troubleOf } from './progress.ts';
import { eachByHost } from './places-at-once.ts';
import { isImage, readPlace } from './state.ts';
import { setTag } from './tagging.ts';

export interface OciPublisherOptions {
  /** The target's name. */
  readonly target: string;
  readonly fields: OciFields;
  /** The legs that name the target. An image that came as an archive is in the daemon by now. */
  readonly candidates: readonly Candidate[];
  /** All legs of the plan that name the target; absent or null: no plan says. */
  readonly planned?: PublisherRequest['planned'];
  readonly formOf: RegistryFormOf;
  /** The run's repository for hand-offs; null where there is none. */
  readonly buildRegistry: string | null;
  readonly docker: Docker;
  readonly distribution: Distribution;
  /** What docker and skopeo are started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** A folder of this job for small files. */
  readonly temporary: string;
  /** Waits for so many milliseconds, less when the signal is aborted. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Publishes container images to a registry: their content in `replicate`, tags that stay in `expose`, tags that are moved in
 * `point`, those that begin with `latest` after all others. Nothing is rewritten: digest, labels and annotations stay.
 */
export function createOciPublisher(options: OciPublisherOptions): Publisher {
  const { target, fields, candidates, planned = null, buildRegistry } = options;
  const { places, refusals: ofPlaces } = placesOf(target, fields, candidates, buildRegistry, options.formOf);
  const { indexes, refusals: ofIndexes } = indexPlacesOf(target, places);
  const refusals = [...ofPlaces, ...ofIndexes, ...halfIndexes(target, fields, indexes, planned ?? [])];
  const progress = new Map<RepositoryPlace, TagProgress>();
  /** Registries that were given up, and why: not every image has to find that out anew. */
  const givenUp = new Map<string, string>();

  const attempt = async (
    place: RepositoryPlace,
    ledger: Ledger,
    work: (place: RepositoryPlace) => Promise<void>,
  ): Promise<void> => {
    const own = progress.get(place);
    if (own?.failure !== undefined) return;
    const lost = ledger.signal.aborted ? CANCELLED : givenUp.get(place.host);
    try {
      if (lost !== undefined) throw new UserError(lost);
      await work(place);
    } catch (error) {
      const message = ledger.signal.aborted ? CANCELLED : troubleOf(error);
      if (message === undefined) throw error;
      progress.set(place, { ...(own ?? NOTHING), ...progress.get(place), failure: message });
      if (error instanceof RegistryError && isInfrastructure(error.failure)) givenUp.set(place.host, message);
    }
  };

  const note = (place: RepositoryPlace, more: Partial<TagProgress>): void => {
    progress.set(place, { ...NOTHING, ...progress.get(place), ...more });
  };

  const replicate = async (place: RepositoryPlace, ledger: Ledger): Promise<void> => {
    const { content, tags } = await readPlace(options.distribution, place, ledger.signal);
    const own: TagProgress = {
      ...NOTHING,
      content,
      tags,
      hadTag: [...tags.values()].some((there) => there !== undefined && there === content),
    };
    note(place, own);
    // Only a push has to wait for a tag that may be seen.
    const canBring = place.source.kind !== 'local' || place.fixed.length > 0;
    if (content === undefined && canBring) await bring(place, ledger);
  };

  const bring = async (place: RepositoryPlace, ledger: Ledger): Promise<void> => {
    const brought = await bringContent(options, place, ledger);
    note(place, { content: brought.manifest, pushed: brought.tag, isCreated: true });
  };

  const tagAs = async (place: RepositoryPlace, tag: string, ledger: Ledger): Promise<void> => {
    if (progress.get(place)?.content === undefined) await bring(place, ledger);
    const own = progress.get(place);
    if (own?.content === undefined || own.pushed === tag) return;
    const isSet = await setTag(options, place, { tag, content: own.content, seen: own.tags.get(tag) }, ledger);
    if (isSet) note(place, { isTagged: true });
  };

  /** Consumers follow it: it is moved when all else of the target is there, or not at all. */
  const moveLatest = async (place: RepositoryPlace, tag: string, ledger: Ledger): Promise<void> => {
    const there = progress.get(place)?.tags.get(tag);
    const failed = places.find((one) => one !== place && progress.get(one)?.failure !== undefined);
    if (failed !== undefined && (there === undefined || !isImage(place, there))) {
      throw new UserError(`${place.name}:${tag} was left as it is, because ${describePlace(failed)} failed.`);
    }
    await tagAs(place, tag, ledger);
  };

  const putIndex = async (index: IndexPlace, ledger: Ledger): Promise<void> => {
    const [first] = index.members;
    const failed = places.find((one) => progress.get(one)?.failure !== undefined);
    if (first === undefined) return;
    // Half an image is none: consumers of a tag that stays get nothing rather than that, others what was there.
    if (failed !== undefined) return;
    const contentOf = (place: RepositoryPlace) => progress.get(place)?.content;
    await attempt(first, ledger, async () => {
      const isSet = await setIndex(target, options.distribution, index, contentOf, ledger);
      if (isSet) for (const place of index.members) note(place, { isTagged: true });
    });
    const failure = progress.get(first)?.failure;
    if (failure !== undefined) for (const place of index.members) note(place, { failure });
  };

  return {
    target,
    kind: 'oci',
    preflight: async () =>
      refusals.length > 0 ? { refusals, notices: [], changes: [] } : lookAtPlaces(options, places, indexes),
    carryOut: async (phase: Phase, ledger) => {
      const each = async (work: (place: RepositoryPlace) => Promise<void>): Promise<void> =>
        eachByHost(places, async (place) => attempt(place, ledger, work));
      if (phase === 'replicate') await each(async (place) => replicate(place, ledger));
      if (phase === 'expose') {
        await each(async (place) => {
          for (const tag of place.fixed) await tagAs(place, tag, ledger);
        });
        for (const index of indexes.filter(({ isMoving }) => !isMoving)) await putIndex(index, ledger);
      }
      if (phase === 'point') {
        await each(async (place) => {
          for (const tag of place.moving.filter((one) => !isLatest(one))) await tagAs(place, tag, ledger);
        });
        await each(async (place) => {
          for (const tag of place.moving.filter(isLatest)) await moveLatest(place, tag, ledger);
        });
        for (const index of indexes.filter(({ isMoving }) => isMoving)) await putIndex(index, ledger);
      }
    },
    outcomes: (): readonly Outcome[] =>
      places.flatMap((place) => {
        const own = progress.get(place);
        return own === undefined ? [] : [outcomeOf(target, place, own)];
      }),
  };
}

const CANCELLED = 'The run was cancelled.';
const NOTHING: TagProgress = {
  content: undefined,
  tags: new Map(),
  hadTag: false,
  pushed: undefined,
  isCreated: false,
  isTagged: false,
  failure: undefined,
};
