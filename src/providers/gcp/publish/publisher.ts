import { waitFor } from '../../../core/clock.ts';
import type { Ledger, Outcome, Phase, Publisher, PublishPreflight } from '../../../image/provider-target.ts';
import { phases } from '../../../image/provider-target.ts';
import { cloudPublisher, goOn, surveyPlaces, TargetProgress } from '../../clouds/publish/progress.ts';
import type { Compute } from '../cloud/compute.ts';
import type { Google } from '../cloud/connect.ts';
import { GLOBAL, imageId, imagesPath } from '../cloud/paths.ts';
import { describeImage, type GcpImage, imageForm } from '../image.ts';
import { EVERYBODY } from './fields.ts';
import { type GcpPlace, gcpPlaces, type GcpTarget } from './place.ts';
import { familyOf, gcpRefusal, gcpSteps, type GcpLook, partedByMaker, policyForm } from './steps.ts';

/** A copy that another run began is not ready at once. */
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [200, 10_000];
/**
 * Publishes images of Google Cloud for all legs that name a target. It decides by what Google says alone; each phase looks again,
 * and changes only what differs, each by one call.
 */
export function createGcpPublisher(target: GcpTarget, open: () => Promise<Google>): Publisher {
  const { places, refusals } = gcpPlaces(target);
  let google: Promise<Google> | undefined;
  const run = new TargetRun(target, places, async () => (await (google ??= open())).compute);
  return cloudPublisher(target.name, 'gcp', refusals, run);
}

class TargetRun {
  readonly #target: GcpTarget;
  readonly #open: () => Promise<Compute>;
  readonly #progress: TargetProgress<GcpPlace>;

  constructor(target: GcpTarget, places: readonly GcpPlace[], open: () => Promise<Compute>) {
    this.#target = target;
    this.#open = open;
    this.#progress = new TargetProgress(places, {
      kind: 'gcp',
      regionOf: () => GLOBAL,
      refOf: ({ family }) => family,
      point: 'its family does not lead to it',
    });
  }

  async survey(): Promise<PublishPreflight> {
    const { name, fields, allowPublic } = this.#target;
    const whereOf = (place: GcpPlace): string => `Target "${name}", ${place.candidate.leg}`;
    return surveyPlaces(this.#progress, whereOf, async (place, survey) => {
      const compute = await this.#open();
      const look = await this.#lookAt(place);
      const refusal = gcpRefusal(place, look);
      if (refusal !== null) throw new Error(refusal);
      if (place.members.includes(EVERYBODY) && !allowPublic) {
        throw new Error(
          `"share" ${EVERYBODY} shows the image to everybody, which takes the input allow-public: true as well`,
        );
      }
      for (const phase of phases)
        survey.changes.push(...gcpSteps(phase, place, fields, look, compute).map(({ change }) => change));
      survey.there.push(this.#progress.thereAt(place, look.image === null ? null : imageId(place.at)));
      if (look.strangers.length > 0) {
        const names = look.strangers.slice(0, 3).map((one) => one.name);
        survey.notices.push(
          `${whereOf(place)}: ${look.strangers.length} more are in the family ${place.family}, and Bakehouse did not make them (${names.join(', ')}): they stay as they are. With "take-over" they count as earlier ones.`,
        );
      }
    });
  }

  async carryOut(phase: Phase, ledger: Ledger): Promise<void> {
    if (phase === 'announce' || phase === 'expose') return;
    const begun = ledger.mutations();
    await this.#progress.attempt(phase, this.#progress.at(phase), async (place) => {
      goOn(ledger);
      await this.#change(phase, place, ledger);
      // An unchanged run has nothing that another could have come in between of.
      if (phase === 'point' && ledger.mutations() > begun) await this.#confirm(place);
    });
  }

  outcomes(): readonly Outcome[] {
    return this.#progress.outcomes();
  }

  async #change(phase: Phase, place: GcpPlace, ledger: Ledger): Promise<void> {
    const compute = await this.#open();
    const look = await this.#lookAt(place);
    const id = imageId(place.at);
    if (phase !== 'replicate' && look.image === null) throw new Error(`${id} is not there any more`);
    const refusal = gcpRefusal(place, look);
    if (refusal !== null) throw new Error(refusal);
    const steps = gcpSteps(phase, place, this.#target.fields, look, compute);
    for (const { change, run } of steps) await ledger.change(change, run);
    if (phase !== 'replicate') {
      if (steps.length > 0) this.#progress.changed(place);
      return;
    }
    await this.#ready(place, ledger);
    const status = look.image === null ? 'created' : steps.length > 0 ? 'updated' : 'unchanged';
    this.#progress.update(place, { status, id, message: null });
  }

  async #ready(place: GcpPlace, { signal }: Ledger): Promise<void> {
    const compute = await this.#open();
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const image = await describeImage(compute, place.at);
      if (image === undefined) throw new Error(`${imageId(place.at)} was copied, and is not there`);
      if (image.status === 'READY') return;
      if (image.status !== 'PENDING') throw new Error(`${imageId(place.at)} is ${image.status}`);
      await waitFor(pause, signal);
      if (signal.aborted) throw new Error('the run was cancelled while it was copied; the next one goes on');
    }
  }

  /** Asks for the family again, as consumers do. */
  async #confirm({ family, at }: GcpPlace): Promise<void> {
    if (family === null) return;
    const compute = await this.#open();
    const newest = await compute.get(`${imagesPath(at.project)}/family/${family}`, imageForm);
    if (newest?.name !== at.name)
      throw new Error(
        `the family ${family} leads to ${newest?.name ?? 'nothing'}: another run has published it meanwhile`,
      );
  }

  /** What Google says of the baked image, and of the place that it is to be at. */
  async #lookAt(place: GcpPlace): Promise<GcpLook> {
    const { from, at, isHome, family, candidate, members } = place;
    const compute = await this.#open();
    const source = await describeImage(compute, from);
    if (source === undefined) throw new Error(`${imageId(from)} is gone, or not to be seen by these credentials`);
    if (source.status !== 'READY') throw new Error(`${imageId(from)} is ${source.status}, not ready`);
    const image = isHome ? source : ((await describeImage(compute, at)) ?? null);
    const policy = members.length === 0 || image === null ? null : await this.#policyOf(place);
    const all = family === null ? [] : await familyOf(compute, at.project, family);
    const others = all.filter((one: GcpImage) => one.name !== at.name);
    return { source, image, policy, ...partedByMaker(others, candidate.image, this.#target.fields['take-over']) };
  }

  async #policyOf({ at }: GcpPlace): Promise<NonNullable<GcpLook['policy']>> {
    const compute = await this.#open();
    const query = { optionsRequestedPolicyVersion: '3' };
    const policy = await compute.get(`${imageId(at)}/getIamPolicy`, policyForm, query);
    if (policy === undefined) throw new Error(`Google does not tell who may use ${imageId(at)}`);
    return policy;
  }
}
