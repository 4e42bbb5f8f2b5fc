import { type Clock, systemClock } from '../../../core/clock.ts';
import { messageOf } from '../../../core/errors.ts';
import { sideBySide } from '../../../core/side-by-side.ts';
import type {
  Change,
  Ledger,
  Outcome,
  Phase,
  Publisher,
  PublishPreflight,
  There,
} from '../../../image/provider-target.ts';
import { phases } from '../../../image/provider-target.ts';
import type { Azure } from '../cloud/connect.ts';
import { ArmError } from '../cloud/trouble.ts';
import { mergeTags } from '../marks.ts';
import { lackingActions, PUBLISH_ACTIONS, SHARE_ACTION } from '../rights.ts';
import { type GalleryVersion, lookAround, lookAtVersion, stateOfVersion, type VersionLook } from './look.ts';
import { type AzurePlace, azurePlaces, type AzureTarget } from './place.ts';
import {
  type AzureCall,
  azureRefusal,
  azureSteps,
  isBusy,
  isReplicated,
  shortOf,
  surroundingsProblem,
} from './steps.ts';

/** What is known of a place in this run. */
interface Standing {
  readonly status: Outcome['status'];
  readonly message: string | null;
  readonly version: GalleryVersion | undefined;
}

const NOTHING_YET: Standing = { status: 'skipped', message: 'nothing was done for it yet', version: undefined };
/** Versions at once: each waits for minutes. */
const AT_ONCE = 8;
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [1000, 15_000];

/**
 * Publishes images of Azure for all legs that name a target, each as a version in a gallery. It decides by what Azure says alone;
 * each phase looks again, and changes only what differs, each by one call.
 */
export function createAzurePublisher(
  target: AzureTarget,
  open: () => Promise<Azure>,
  clock: Clock = systemClock,
): Publisher {
  const { places, refusals } = azurePlaces(target);
  let opened: Promise<Azure> | undefined;
  const run = new TargetRun(target, places, () => (opened ??= open()), clock);
  return {
    target: target.name,
    kind: 'azure',
    preflight: async () => (refusals.length > 0 ? { refusals, notices: [], changes: [] } : run.survey()),
    carryOut: async (phase, ledger) => run.carryOut(phase, ledger),
    outcomes: () => run.outcomes(),
  };
}

class TargetRun {
  readonly #target: AzureTarget;
  readonly #open: () => Promise<Azure>;
  readonly #clock: Clock;
  readonly #standings: Map<AzurePlace, Standing>;

  constructor(target: AzureTarget, places: readonly AzurePlace[], open: () => Promise<Azure>, clock: Clock) {
    this.#target = target;
    this.#open = open;
    this.#clock = clock;
    this.#standings = new Map(places.map((place) => [place, NOTHING_YET]));
  }

  async survey(): Promise<PublishPreflight> {
    const { name, fields } = this.#target;
    const refusals: string[] = [];
    const changes = new Map<string, Change>();
    const there: There[] = [];
    const looked = await sideBySide([...this.#standings.keys()], AT_ONCE, async (place) => {
      try {
        return { place, look: await this.#lookBefore(place) };
      } catch (error) {
        return { place, error };
      }
    });
    for (const { place, look, error } of looked) {
      if (look === undefined) {
        refusals.push(`Target "${name}", ${place.candidate.leg}: ${messageOf(error).replace(/\.$/, '')}.`);
        continue;
      }
      for (const phase of phases) {
        for (const { change } of azureSteps(phase, place, fields, look)) {
          // A gallery is shared once, whatever number of its versions is published.
          changes.set(`${change.phase} ${change.what}`, change);
        }
      }
      there.push(...this.#thereAt(place, look));
    }
    return { refusals, notices: [], changes: [...changes.values()], there };
  }

  /** Throws what speaks against publishing it. */
  async #lookBefore(place: AzurePlace): Promise<VersionLook> {
    const { arm } = await this.#open();
    const problem = surroundingsProblem(place, await lookAround(arm, place));
    if (problem !== null) throw new Error(problem);
    const wantsSharing = place.subscriptions.length + place.tenants.length > 0;
    const actions = [...PUBLISH_ACTIONS, ...(wantsSharing ? [SHARE_ACTION] : [])];
    // What cannot be asked is found when it is done.
    const lacking = await lackingActions(arm, place.galleryId, actions).catch(() => []);
    if (lacking.length > 0) {
      throw new Error(
        `no role of these credentials gives rights on the gallery that this takes: ${lacking.join(', ')}. A role that is enough stands in docs/publish/azure.md`,
      );
    }
    const look = await lookAtVersion(arm, place);
    const refusal = azureRefusal(place, this.#target.fields, look);
    if (refusal !== null) throw new Error(refusal);
    return look;
  }

  async carryOut(phase: Phase, ledger: Ledger): Promise<void> {
    if (phase === 'announce' || phase === 'expose') return;
    const open = [...this.#standings].flatMap(([place, { status }]) => (status === 'failed' ? [] : [place]));
    const begun = ledger.mutations();
    // Only what waits does so side by side: a gallery takes one sharing at a time.
    await sideBySide(open, phase === 'replicate' ? AT_ONCE : 1, async (place) => {
      try {
        if (ledger.signal.aborted) throw new Error('the run was cancelled before that');
        await this.#change(phase, place, ledger);
      } catch (error) {
        this.#update(place, { status: 'failed', message: `${FAILURES[phase]}: ${messageOf(error)}` });
      }
    });
    // An unchanged run has nothing that another could have come in between of.
    if (phase === 'point' && ledger.mutations() > begun) await this.#confirm(open);
  }

  outcomes(): readonly Outcome[] {
    return [...this.#standings].flatMap(([place, standing]) =>
      place.regions.map((region): Outcome => {
        const { version, status } = standing;
        const isLagging = !region.isRequired && (version === undefined || !isReplicated(version, region));
        const isFailed = version?.replication.get(region.name) === 'Failed';
        const lag = isFailed ? 'Azure could not bring it there' : 'Azure is still to bring it there; a later run sees it'; // prettier-ignore
        const isOut = status === 'failed' || status === 'skipped';
        return {
          target: place.target,
          kind: 'azure',
          leg: place.candidate.leg,
          build: place.source.build,
          region: region.name,
          id: isOut || isLagging ? null : place.versionId,
          digest: null,
          ref: `${place.definitionId.split('/').at(-1)}/${place.number}`,
          status: isOut ? status : isLagging ? (isFailed ? 'failed' : 'skipped') : status,
          isRequired: region.isRequired,
          message: isOut ? standing.message : isLagging ? lag : null,
        };
      }),
    );
  }

  async #change(phase: Phase, place: AzurePlace, ledger: Ledger): Promise<void> {
    const { fields } = this.#target;
    const first = await this.#look(place);
    const wasThere = first.version !== undefined;
    if (!wasThere && phase !== 'replicate') throw new Error(`${shortOf(place)} is not there any more`);
    const isOpen = azureSteps(phase, place, fields, first).length > 0 || !isWhole(place, first.version);
    // Begun by a run that was killed, or by one of these very minutes.
    if (isOpen && isBusy(first.version?.state)) await this.#ended(place.versionId, ledger.signal);
    const steps = azureSteps(phase, place, fields, isOpen ? await this.#look(place) : first);
    for (const { change, call, isAwaited } of steps) {
      await ledger.change(change, () => this.#call(call, place));
      if (isAwaited) await this.#ended(call.id, ledger.signal);
    }
    const { version } = isOpen ? await this.#look(place) : first;
    if (phase === 'replicate' && !isWhole(place, version)) throw new Error(lackOf(place, version));
    const before = this.#standings.get(place)?.status;
    const made = before === 'created' || (phase === 'replicate' && !wasThere) ? 'created' : 'updated';
    const status = steps.length > 0 ? made : phase === 'replicate' ? 'unchanged' : (before ?? 'unchanged');
    this.#update(place, { status, message: null, version });
  }

  async #call(call: AzureCall, place: AzurePlace): Promise<void> {
    const { arm } = await this.#open();
    if (call.kind === 'tags') return mergeTags(arm, call.id, call.tags);
    if (call.kind === 'share') {
      return arm.change('POST', `${call.id}/share`, 'galleries', { operationType: 'Add', groups: call.groups });
    }
    if (call.kind === 'remove') return void (await arm.remove(call.id, 'galleries'));
    if (call.kind === 'profile') {
      return arm.begin('PATCH', call.id, 'galleries', { properties: { publishingProfile: call.profile } });
    }
    try {
      return await arm.begin('PUT', call.id, 'galleries', call.body);
    } catch (error) {
      // Asked twice, since the first answer was lost, or by another run: that it comes to be is all that counts.
      const isBegun = error instanceof ArmError && error.status === 409 && (await this.#look(place)).version !== undefined; // prettier-ignore
      if (!isBegun) throw error;
    }
  }

  /** Waits until Azure has come to an end with what it does to a version. */
  async #ended(id: string, signal: AbortSignal): Promise<void> {
    const { arm } = await this.#open();
    let pause = FIRST_PAUSE_MS;
    while (isBusy(await stateOfVersion(arm, id))) {
      await this.#clock.sleep(pause, signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (signal.aborted) throw new Error('the run was cancelled while Azure worked on it; Azure goes on');
    }
  }

  /** Looks again where `latest` leads, once all is set. */
  async #confirm(places: readonly AzurePlace[]): Promise<void> {
    const { fields } = this.#target;
    for (const place of places) {
      if (!fields.latest || this.#standings.get(place)?.status === 'failed') continue;
      try {
        const { version, higher } = await this.#look(place);
        const [rival] = higher;
        if (version?.profile.excludeFromLatest === true) throw new Error('another run has set it aside');
        if (rival !== undefined) throw new Error(`latest leads to ${rival.number}: another run has published it`);
      } catch (error) {
        this.#update(place, { status: 'failed', message: `${FAILURES.point}: ${messageOf(error)}` });
      }
    }
  }

  async #look(place: AzurePlace): Promise<VersionLook> {
    const look = await lookAtVersion((await this.#open()).arm, place);
    const refusal = azureRefusal(place, this.#target.fields, look);
    if (refusal !== null) throw new Error(refusal);
    return look;
  }

  /** The id of a version is known before it is made. */
  #thereAt(place: AzurePlace, { version }: VersionLook): readonly There[] {
    const { candidate, source, versionId: id } = place;
    const status = version === undefined ? 'created' : 'unchanged';
    const required = place.regions.filter(({ isRequired }) => isRequired);
    return required.map(({ name }) => ({ kind: 'azure', leg: candidate.leg, build: source.build, region: name, id, status })); // prettier-ignore
  }

  #update(place: AzurePlace, change: Partial<Standing>): void {
    this.#standings.set(place, { ...(this.#standings.get(place) ?? NOTHING_YET), ...change });
  }
}

function isWhole(place: AzurePlace, version: GalleryVersion | undefined): boolean {
  const required = place.regions.filter(({ isRequired }) => isRequired);
  return version !== undefined && required.every((region) => isReplicated(version, region));
}

function lackOf(place: AzurePlace, version: GalleryVersion | undefined): string {
  const open = place.regions.filter((region) => region.isRequired && (version === undefined || !isReplicated(version, region))); // prettier-ignore
  const states = open.map(({ name }) => `${name} (${version?.replication.get(name) ?? version?.state ?? 'nothing is there'})`); // prettier-ignore
  return `it did not get to ${states.join(', ')}`;
}

const FAILURES: Readonly<Record<Phase, string>> = {
  replicate: 'it is not there',
  share: 'it could not be shared',
  expose: 'it could not be exposed',
  point: 'latest does not lead to it',
  announce: 'it could not be announced',
};
