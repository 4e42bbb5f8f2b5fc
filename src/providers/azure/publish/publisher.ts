import { type Clock, systemClock } from '../../../core/clock.ts';
import { hasStatus } from '../../../core/http/answer.ts';
import type { Ledger, Outcome, Phase, Publisher, PublishPreflight, There } from '../../../image/provider-target.ts';
import { phases } from '../../../image/provider-target.ts';
import { cloudPublisher, goOn, type PlaceSurvey, surveyPlaces, TargetProgress } from '../../clouds/publish/progress.ts';
import type { Azure } from '../cloud/connect.ts';
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
  return cloudPublisher(target.name, 'azure', refusals, run);
}

class TargetRun {
  readonly #target: AzureTarget;
  readonly #open: () => Promise<Azure>;
  readonly #clock: Clock;
  readonly #progress: TargetProgress<AzurePlace>;
  /** As Azure told them last. */
  readonly #versions = new Map<AzurePlace, GalleryVersion | undefined>();

  constructor(target: AzureTarget, places: readonly AzurePlace[], open: () => Promise<Azure>, clock: Clock) {
    this.#target = target;
    this.#open = open;
    this.#clock = clock;
    this.#progress = new TargetProgress(places, {
      kind: 'azure',
      regionOf: ({ source }) => source.region,
      refOf: ({ definitionId, number }) => `${definitionId.split('/').at(-1)}/${number}`,
      point: 'latest does not lead to it',
    });
  }

  async survey(): Promise<PublishPreflight> {
    const { name, fields } = this.#target;
    const whereOf = (place: AzurePlace): string => `Target "${name}", ${place.candidate.leg}`;
    const look = async (place: AzurePlace, survey: PlaceSurvey): Promise<void> => {
      const seen = await this.#lookBefore(place);
      for (const phase of phases)
        survey.changes.push(...azureSteps(phase, place, fields, seen).map(({ change }) => change));
      survey.there.push(...this.#thereAt(place, seen));
    };
    const { changes, ...rest } = await surveyPlaces(this.#progress, whereOf, look, AT_ONCE);
    // A gallery is shared once, whatever number of its versions is published.
    const once = new Map(changes.map((change) => [`${change.phase} ${change.what}`, change]));
    return { ...rest, changes: [...once.values()] };
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
    const open = this.#progress.at(phase);
    const begun = ledger.mutations();
    const work = async (place: AzurePlace): Promise<void> => {
      goOn(ledger);
      await this.#change(phase, place, ledger);
    };
    // Only what waits does so side by side: a gallery takes one sharing at a time.
    await this.#progress.attempt(phase, open, work, phase === 'replicate' ? AT_ONCE : 1);
    // An unchanged run has nothing that another could have come in between of.
    if (phase === 'point' && ledger.mutations() > begun) await this.#confirm(this.#progress.there());
  }

  /** One for each region: the same version, which may still be on its way to those that may lag behind. */
  outcomes(): readonly Outcome[] {
    return this.#progress.outcomes((place, whole) =>
      place.regions.map((region): Outcome => {
        const version = this.#versions.get(place);
        const one = { ...whole, region: region.name, isRequired: region.isRequired };
        const isOut = whole.status === 'failed' || whole.status === 'skipped';
        if (isOut) return { ...one, id: null };
        if (region.isRequired || (version !== undefined && isReplicated(version, region))) return one;
        return version?.replication.get(region.name) === 'Failed'
          ? { ...one, id: null, status: 'failed', message: 'Azure could not bring it there' }
          : { ...one, id: null, status: 'skipped', message: 'Azure is still to bring it there; a later run sees it' };
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
    const before = this.#progress.of(place).status;
    const made = before === 'created' || (phase === 'replicate' && !wasThere) ? 'created' : 'updated';
    const status = steps.length > 0 ? made : phase === 'replicate' ? 'unchanged' : before;
    this.#versions.set(place, version);
    this.#progress.update(place, { status, id: place.versionId, message: null });
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
      const isBegun = hasStatus(error, 409) && (await this.#look(place)).version !== undefined;
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
    await this.#progress.attempt('point', fields.latest ? places : [], async (place) => {
      const { version, higher } = await this.#look(place);
      const [rival] = higher;
      if (version?.profile.excludeFromLatest === true) throw new Error('another run has set it aside');
      if (rival !== undefined) throw new Error(`latest leads to ${rival.number}: another run has published it`);
    });
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
