import { byUnits, groupedBy } from '../../core/values.ts';
import type { Found, FoundImage } from '../../image/found.ts';
import { notTaken, type RefRule, takesRef } from '../../image/reuse-from.ts';
import { GLOBAL, imageId } from './cloud/paths.ts';
import { createdOf, type GcpImage, newestFirst } from './image.ts';
import { BUILD, countOf, IMAGES, LEG, PACKER, parentIn, REF, RUN, setOf, VERIFIED } from './marks.ts';
import { labelValue, textOfLabel } from './naming.ts';

/**
 * Of all images of a project that are labelled with a key, those of the newest bake that is whole: every image of its set is
 * there and ready. Images of two bakes are never mixed.
 * @param refs whose images are taken; those of others are as if they were not there
 */
export function chooseBake(project: string, candidates: readonly GcpImage[], refs: RefRule = { own: '' }): Found {
  const { bakes, reasons } = wholeBakes(project, candidates, refs);
  const [newest] = bakes;
  if (newest !== undefined) return { kind: 'found', images: newest };
  return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}

/** All bakes that are whole, the newest first, and what is wrong with the others. */
export function wholeBakes(
  project: string,
  candidates: readonly GcpImage[],
  refs: RefRule,
): { readonly bakes: readonly (readonly FoundImage[])[]; readonly reasons: readonly string[] } {
  const reasons: string[] = [];
  const sound = candidates.toSorted(byAge).filter((image) => {
    const ailment = ailmentOf(image, refs);
    if (ailment !== undefined) reasons.push(ailment);
    return ailment === undefined;
  });
  const bakes: (readonly FoundImage[])[] = [];
  const byBake = groupedBy(sound, ({ labels }) => JSON.stringify([labels[IMAGES], labels[RUN] ?? '']));
  for (const images of byBake.values()) {
    // The newest of each build.
    const newest = new Map(images.toReversed().map((image) => [image.labels[BUILD] ?? '', image]));
    const found = [...newest].toSorted(([a], [b]) => byUnits(a, b)).map(([, image]) => foundImage(project, image));
    const set = images[0]?.labels[IMAGES] ?? '';
    if (setOf(found.map(({ build }) => build ?? '')) === set) bakes.push(found);
    else reasons.push(`${found.length} of ${countOf(set)} images are there`);
  }
  return { bakes, reasons };
}

function byAge(a: GcpImage, b: GcpImage): number {
  return newestFirst(a, b) || byUnits(a.name, b.name);
}

function ailmentOf({ name, status, deprecated, labels }: GcpImage, refs: RefRule): string | undefined {
  const label = labels[REF] ?? '';
  // What was too long for a label is known by its digest alone.
  const ref = label !== '' && label === labelValue(refs.own) ? refs.own : (textOfLabel(label) ?? label);
  if (!takesRef(refs, ref)) return notTaken(refs, name, ref);
  if (status !== 'READY') return `${name} is ${status}`;
  const state = deprecated?.state ?? 'ACTIVE';
  if (state === 'OBSOLETE' || state === 'DELETED') return `${name} is ${state}: nothing starts from it any more`;
  if (countOf(labels[IMAGES] ?? '') === undefined) return `${name} does not say what was baked with it`;
  return textOfLabel(labels[BUILD] ?? '') === undefined ? `${name} does not say of which build it is` : undefined;
}

function foundImage(project: string, image: GcpImage): FoundImage {
  const { name, labels } = image;
  const packer = textOfLabel(labels[PACKER] ?? '');
  const parent = parentIn(labels);
  const leg = textOfLabel(labels[LEG] ?? '') ?? '';
  return {
    build: textOfLabel(labels[BUILD] ?? '') ?? null,
    provider: 'gcp',
    account: project,
    region: GLOBAL,
    id: imageId({ project, name }),
    created: createdOf(image),
    digests: {},
    tags: [],
    files: [],
    verified: labels[VERIFIED] === image.id,
    runId: textOfLabel(labels[RUN] ?? '') || null,
    ...(leg === '' ? {} : { leg }),
    ...(packer === undefined || packer === '' ? {} : { packer }),
    ...(parent === undefined ? {} : { parent }),
  };
}
