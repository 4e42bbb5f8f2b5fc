import type { Image } from '@aws-sdk/client-ec2';

import { goOn } from '../../clouds/publish/progress.ts';
import type { Parameter, Ssm } from '../ssm.ts';
import type { Ledger } from '../../../image/provider-target.ts';
import { exposure } from './exposure.ts';
import type { AwsFields } from './fields.ts';
import { lookAt, readOriginals } from './looking.ts';
import type { RegionPlace, RegionProgress } from './place.ts';
import { pointing, settle } from './pointing.ts';
import { lookAtTemplates, type SetTemplate, settleTemplates, templateSteps, type TemplateSteps } from './templates.ts';
import { sharing } from './sharing.ts';
import { emptyLook, type Step } from './step.ts';
import { type AwsWorld, onceKnown } from './world.ts';

/** In one region; regions do not count for each other. */
const IMAGES_AT_ONCE = 4;
const LOOKS = 20;
const LOOK_MS = 3000;

/** The phases that change what is there, after it is there. */
export type LaterPhase = 'share' | 'expose' | 'point';

/** What a phase works with. */
export interface Conversion {
  readonly fields: AwsFields;
  readonly progress: RegionProgress;
  readonly world: AwsWorld;
  readonly ledger: Ledger;
  /** By region, the versions of parameters as they were when the phase began, or as it set them; `point` fills it. */
  readonly versions: Map<string, Map<string, number>>;
  /** By place, its launch templates with what was due for them; `point` fills it. */
  readonly templates: Map<RegionPlace, readonly TemplateSteps[]>;
}

/** Brings all places of one region to what their target says. What fails there is told in the progress of the place. */
export async function convert(
  phase: LaterPhase,
  region: string,
  places: readonly RegionPlace[],
  conversion: Conversion,
): Promise<void> {
  const { fields, progress, world, ledger } = conversion;
  const caring = places.filter((place) => cares(phase, place, fields));
  if (caring.length === 0) return;
  try {
    const stepsAt =
      phase === 'point'
        ? await pointingSteps(region, caring, conversion)
        : await steps(phase, region, caring, conversion);
    const work = async (place: RegionPlace): Promise<void> => {
      goOn(ledger);
      const all = await stepsAt(place);
      for (const { change, run } of all) {
        await onceKnown(world.clock, ledger.signal, () => ledger.change(change, run));
      }
      if (phase === 'point') await confirm(place, all.length > 0, conversion);
      if (all.length > 0) progress.changed(place);
    };
    await progress.attempt(phase, caring, work, IMAGES_AT_ONCE);
  } catch (error) {
    for (const place of caring) progress.failed(phase, place, error);
  }
}

function cares(phase: LaterPhase, place: RegionPlace, fields: AwsFields): boolean {
  if (phase === 'point') return place.parameters.length > 0 || place.templates.length > 0;
  if (phase === 'share') return place.share.length > 0 || fields['share-mode'] === 'exact';
  return fields.public || fields.protect || fields['deprecate-after'] !== undefined;
}

type StepsAt = (place: RegionPlace) => Promise<readonly Step[]>;

async function steps(
  phase: 'share' | 'expose',
  region: string,
  places: readonly RegionPlace[],
  { fields, progress, world, ledger }: Conversion,
): Promise<StepsAt> {
  const ec2 = await world.ec2(region);
  const ids = [...new Set(places.map((place) => progress.of(place).id ?? ''))];
  let images = new Map<string, Image>();
  for (let looks = 1; looks <= LOOKS; looks += 1) {
    images = new Map((await ec2.imagesById(ids)).map((image) => [image.ImageId ?? '', image]));
    // They were there a moment ago; another server of EC2's may not know them yet.
    if (images.size === ids.length || ledger.signal.aborted) break;
    await world.clock.sleep(LOOK_MS, ledger.signal);
  }
  const originals = phase === 'expose' ? await readOriginals(places, world) : new Map<string, Image>();
  return async (place) => {
    const { id } = progress.of(place);
    const image = images.get(id ?? '');
    if (image === undefined) throw new Error(`${id} is not there any more`);
    const look = await onceKnown(world.clock, ledger.signal, () => lookAt(ec2, place, fields, image, new Map()));
    if (phase === 'share') {
      const { steps, refusal } = sharing(place, fields, look, ec2);
      if (refusal !== null) throw new Error(refusal);
      return steps;
    }
    const original = originals.get(place.source.id);
    if (original instanceof Error) throw original;
    if (original === undefined) throw new Error(`${place.source.id} is not there any more`);
    return exposure(place, fields, look, original, world.clock.now(), ec2);
  };
}

async function pointingSteps(
  region: string,
  places: readonly RegionPlace[],
  { progress, world, versions, templates }: Conversion,
): Promise<StepsAt> {
  const names = [...new Set(places.flatMap((place) => place.parameters))];
  const ec2 = await world.ec2(region);
  const all = places.some((place) => place.templates.length > 0) ? await ec2.launchTemplates() : [];
  const ssm = await world.ssm(region);
  const parameters = names.length === 0 ? new Map<string, Parameter>() : await ssm.read(names);
  const known = new Map([...parameters].map(([name, { version }]) => [name, version]));
  versions.set(region, known);
  const put: Ssm['put'] = async (name, id) => {
    const version = await ssm.put(name, id);
    known.set(name, version);
    return version;
  };
  return async (place) => {
    const { id } = progress.of(place);
    const seen = await lookAtTemplates(ec2, place, all, id);
    if (seen.kind === 'refused') throw new Error(seen.message);
    const due = seen.looks.map((look) => templateSteps(place, look, id, ec2));
    templates.set(place, due);
    const pointers = pointing(place, { ...emptyLook(parameters), id }, { put });
    // What launches machines comes last.
    return [...pointers, ...due.flatMap(({ steps }) => steps)];
  };
}

async function confirm(place: RegionPlace, isChanged: boolean, conversion: Conversion): Promise<void> {
  if (isChanged) await reread(place, conversion);
  const names = [...place.parameters, ...(conversion.templates.get(place) ?? []).map(({ look }) => look.template.name)];
  conversion.progress.update(place, { ref: names.join(', ') });
}

async function reread(place: RegionPlace, { progress, world, ledger, versions, templates }: Conversion): Promise<void> {
  const { id } = progress.of(place);
  if (id === null) return;
  if (place.parameters.length > 0) {
    const ssm = await world.ssm(place.region);
    const known = versions.get(place.region) ?? new Map<string, number>();
    const wrong = await settle(place.parameters, id, known, ssm, world.clock, ledger.signal);
    if (wrong !== null) throw new Error(wrong);
  }
  const set = (templates.get(place) ?? []).flatMap(setTemplate);
  if (set.length === 0) return;
  const other = await settleTemplates(set, id, await world.ec2(place.region), world.clock, ledger.signal);
  if (other !== null) throw new Error(other);
}

function setTemplate({ look, after }: TemplateSteps): readonly SetTemplate[] {
  const { wanted, template, followed } = look;
  const number = after();
  return number === null ? [] : [{ wanted, template, before: followed.number, after: number }];
}

/**
 * Reads the parameters and launch templates of all places again, once those of every region are set: another publisher may have come in between,
 * and then regions name different images.
 */
export async function confirmAll(places: readonly RegionPlace[], conversion: Conversion): Promise<void> {
  const { progress } = conversion;
  const pointed = places.filter(
    (place) => cares('point', place, conversion.fields) && progress.of(place).status !== 'failed',
  );
  await progress.attempt('point', pointed, (place) => reread(place, conversion), IMAGES_AT_ONCE);
}
