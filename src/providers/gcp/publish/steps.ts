import { z } from 'zod';

import type { Change, Phase } from '../../../image/provider-target.ts';
import { changesOf } from '../../clouds/publish/places.ts';
import type { Compute } from '../cloud/compute.ts';
import { GLOBAL, imageId, imagesPath } from '../cloud/paths.ts';
import { type GcpImage, imageForm, type Labels, newestFirst } from '../image.ts';
import { COPY_OF, EPOCH, LEG, RECIPE, REF, mergeLabels } from '../marks.ts';
import { textOfLabel } from '../naming.ts';
import type { GcpFields } from './fields.ts';
import type { GcpPlace } from './place.ts';

// Decides what is to be changed at an image; the preflight lists it, and the phases carry it out, each by one call.

/** What a copy says of its bake: not the key, by which a bake is found. */
const TOLD = [LEG, 'bakehouse-tier', 'bakehouse-run', 'bakehouse-commit', REF, 'bakehouse-repository', RECIPE, EPOCH];
const ROLE = 'roles/compute.imageUser';

/** A change that is needed, and the one call that makes it. */
export interface GcpStep {
  readonly change: Change;
  readonly run: () => Promise<unknown>;
}

/** What we do not know of it goes back to Google as it came; without the right etag nobody changes it. */
export const policyForm = z.looseObject({
  etag: z.string(),
  bindings: z
    .array(
      z.looseObject({ role: z.string(), members: z.array(z.string()).default([]), condition: z.unknown().optional() }),
    )
    .default([]),
});
type Policy = z.output<typeof policyForm>;

/** What Google says of a place, as far as its target cares. */
export interface GcpLook {
  readonly source: GcpImage;
  /** Null: it is not copied yet. */
  readonly image: GcpImage | null;
  /** Null: nobody asked. */
  readonly policy: Policy | null;
  /** Others of the family that can be started, the newest first: those that count as earlier ones, and those that do not. */
  readonly previous: readonly GcpImage[];
  readonly strangers: readonly GcpImage[];
}

/** What there is to do of a phase. */
export function gcpSteps(
  phase: Phase,
  place: GcpPlace,
  fields: GcpFields,
  look: GcpLook,
  compute: Compute,
): readonly GcpStep[] {
  if (phase === 'replicate') return replicated(place, fields, look, compute);
  if (phase === 'share') return shared(place, look, compute);
  return phase === 'point' ? pointed(place, fields, look, compute) : [];
}

/** Why a target must not be carried out at a place; null: nothing speaks against it. */
export function gcpRefusal(place: GcpPlace, { source, image, strangers }: GcpLook): string | null {
  const id = imageId(place.at);
  if (image !== null && !place.isHome && image.sourceImageId !== source.id)
    return `${id} is there already, and Google says that it is no copy of ${place.source.id}`;
  if (image !== null && image.status !== 'READY' && image.status !== 'PENDING') return `${id} is ${image.status}`;
  const newer = strangers.find((one) => isNewer(one, image));
  if (newer !== undefined && place.family !== null) {
    return `the family ${place.family} leads to its newest image, and Bakehouse did not make ${newer.name}, which is newer; deprecate that, or set "take-over"`;
  }
  return null;
}

/** Whether a family would lead to the other one. What is not copied yet will be the newest. */
function isNewer(one: GcpImage, image: GcpImage | null): boolean {
  if (image === null) return false;
  return Date.parse(one.creationTimestamp ?? '') > Date.parse(image.creationTimestamp ?? '');
}

/** Of images of a family, those that were made of the same image of a manifest, whatever its axes, and the others. */
export function partedByMaker(
  images: readonly GcpImage[],
  image: string,
  takeOver: boolean,
): Pick<GcpLook, 'previous' | 'strangers'> {
  const isOwn = ({ labels }: GcpImage): boolean => takeOver || textOfLabel(labels[LEG] ?? '')?.split('/')[0] === image;
  return { previous: images.filter(isOwn), strangers: images.filter((one) => !isOwn(one)) };
}

const changeOf = changesOf<GcpPlace>('gcp', () => GLOBAL);

function replicated(place: GcpPlace, fields: GcpFields, look: GcpLook, compute: Compute): readonly GcpStep[] {
  const { at } = place;
  const { source, image } = look;
  const id = imageId(at);
  if (image === null) {
    const told = TOLD.flatMap((name) => (source.labels[name] === undefined ? [] : [[name, source.labels[name]]]));
    const locations = fields['storage-locations'];
    const body = {
      name: at.name,
      sourceImage: imageId(place.from),
      labels: { ...Object.fromEntries(told), ...place.labels, [COPY_OF]: source.id },
      ...(locations.length === 0 ? {} : { storageLocations: locations }),
    };
    const run = (): Promise<unknown> => compute.change('POST', imagesPath(at.project), body);
    return [{ change: changeOf(place, 'replicate', `copy ${place.source.id} to ${id}`, null, at.name), run }];
  }
  const state = stateOf(image);
  if (state === 'ACTIVE') return [];
  // One that a later one had set aside is published again.
  const run = (): Promise<unknown> => compute.change('POST', `${id}/deprecate`, {});
  return [{ change: changeOf(place, 'replicate', `reactivate ${id}`, state, 'ACTIVE'), run }];
}

function shared(place: GcpPlace, { image, policy }: GcpLook, compute: Compute): readonly GcpStep[] {
  const id = imageId(place.at);
  const have: Labels = image?.labels ?? place.labels;
  const steps: GcpStep[] = [];
  const open = Object.entries(place.labels).filter(([name, value]) => have[name] !== value);
  if (open.length > 0) {
    const before = open.map(([name]) => have[name] ?? 'none').join(', ');
    const after = open.map(([, value]) => value).join(', ');
    const what = `label ${id} with ${open.map(([name]) => name).join(', ')}`;
    const run = (): Promise<unknown> => mergeLabels(compute, place.at, Object.fromEntries(open));
    steps.push({ change: changeOf(place, 'share', what, before, after), run });
  }
  // What is bound under a condition is another grant.
  const bound = policy?.bindings ?? [];
  const granted = bound.filter(({ role, condition }) => role === ROLE && condition === undefined);
  const lacking = place.members.filter((member) => granted.every(({ members }) => !members.includes(member)));
  if (lacking.length > 0) {
    const bindings = [...bound, { role: ROLE, members: lacking }];
    const body = { policy: { ...policy, version: 3, bindings } };
    const run = async (): Promise<void> => {
      if ((await compute.post(`${id}/setIamPolicy`, policyForm, body)) === undefined)
        throw new Error(`${id} is not there any more`);
    };
    const what = `let ${lacking.length === 1 ? (lacking[0] ?? '') : `${lacking.length} more`} use ${id}`;
    steps.push({ change: changeOf(place, 'share', what, null, lacking.join(', ')), run });
  }
  return steps;
}

/** The new one is in the family first: at no moment is there none. Then those go that it would lead to, or that are to go. */
function pointed(place: GcpPlace, fields: GcpFields, look: GcpLook, compute: Compute): readonly GcpStep[] {
  const { family, at } = place;
  if (family === null) return [];
  const id = imageId(at);
  const steps: GcpStep[] = [];
  const before = look.image?.family ?? null;
  if (before !== family) {
    const run = (): Promise<unknown> => compute.change('PATCH', id, { family });
    steps.push({ change: changeOf(place, 'point', `put ${id} into the family ${family}`, before, family), run });
  }
  for (const one of look.previous) {
    if (fields.previous === 'keep' && !isNewer(one, look.image)) continue;
    const state = fields.previous === 'obsolete' ? 'OBSOLETE' : 'DEPRECATED';
    const other = imageId({ project: at.project, name: one.name });
    const body = { state, replacement: `https://www.googleapis.com/compute/v1/${id}` };
    const run = (): Promise<unknown> => compute.change('POST', `${other}/deprecate`, body);
    const what = `${state === 'OBSOLETE' ? 'make obsolete' : 'deprecate'} ${other}`;
    steps.push({ change: changeOf(place, 'point', what, 'ACTIVE', state), run });
  }
  return steps;
}

function stateOf({ deprecated }: Pick<GcpImage, 'deprecated'>): string {
  return deprecated?.state ?? 'ACTIVE';
}

/** The members of a family that can be started, the newest first. */
export async function familyOf(compute: Compute, project: string, family: string): Promise<readonly GcpImage[]> {
  const all = (await compute.all(imagesPath(project), imageForm)) ?? [];
  return all.filter((one) => one.family === family && stateOf(one) === 'ACTIVE').toSorted(newestFirst);
}
