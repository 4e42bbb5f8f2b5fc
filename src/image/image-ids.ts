import type { BakedImage } from './record.ts';

export interface ImageOutput {
  readonly leg: string;
  readonly build: string;
  readonly provider: string;
  readonly region: string;
  readonly id: string;
}

/** The canonical shape in which ids travel: `[{leg, build, provider, region, id}]`. */
export function imagesOutput(leg: string, images: readonly BakedImage[]): readonly ImageOutput[] {
  return images.map(({ build, provider, region, id }) => ({ leg, build, provider, region, id }));
}

/**
 * `{"<region or local>": "<id>"}`; where one template makes several images in a region, all of that region's members
 * are `<region or local>/<build>`.
 */
export function imageIdsOutput(images: readonly BakedImage[]): Readonly<{ [place: string]: string }> {
  const perRegion = new Map<string, number>();
  for (const { region } of images) perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
  return Object.fromEntries(
    images.map(({ region, build, id }) => [(perRegion.get(region) ?? 0) > 1 ? `${region}/${build}` : region, id]),
  );
}

/** The id when there is exactly one image, else nothing: a step that expects one must not get the wrong one. */
export function singleImageId(images: readonly BakedImage[]): string {
  return images.length === 1 ? (images[0]?.id ?? '') : '';
}
