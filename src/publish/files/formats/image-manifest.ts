import { z } from 'zod';

import { UserError } from '../../../core/errors.ts';
import { byPlace, type Item } from '../item.ts';
import { type Expected, type Merged, utf8Text } from './merged.ts';
import { sortedJson } from './json-text.ts';
import { departedMessage } from './stale-names.ts';

/** `image-manifest.json`: where the images of a target are. The same images make the same bytes: no clock, no run. */
export const imageManifest = z.strictObject({
  schema: z.literal('bakehouse/image-manifest/1'),
  images: z
    .array(
      z.strictObject({
        leg: z.string().min(1),
        image: z.string().min(1),
        axes: z.record(z.string(), z.string()),
        build: z.string().describe("The build's name in the template."),
        provider: z.string(),
        region: z.string().describe('The region, or local.'),
        id: z.string().min(1).describe('What a consumer starts from.'),
        name: z.string(),
        version: z.string(),
      }),
    )
    .describe('Sorted by leg, region and build.'),
});

/** The images of this run, and those of legs that it does not publish. Throws a UserError where no manifest of ours is there. */
export function renderManifest(
  items: readonly Item[],
  existing: Uint8Array | null,
  expected: Expected = null,
): Merged<string> {
  const own = new Set(items.map(({ placed }) => placed.leg));
  const planned = expected?.isWhole === true ? new Set(expected.items.map(({ placed }) => placed.leg)) : null;
  const others = manifestOf(existing).filter(({ leg }) => !own.has(leg));
  const isKept = ({ leg }: { readonly leg: string }): boolean => planned?.has(leg) !== false;
  const kept = others.filter(isKept);
  const departed = new Set(others.filter((one) => !isKept(one)).map(({ leg }) => leg));
  const fresh = items.map(({ placed }) => {
    const { leg, image, axes, build, provider, region, id, name, version } = placed;
    return { leg, image, axes: { ...axes }, build, provider, region, id, name, version };
  });
  const images = [...kept, ...fresh].sort(byPlace);
  return {
    content: sortedJson({ schema: 'bakehouse/image-manifest/1', images }),
    notices: [...departed].map(departedMessage),
  };
}

function manifestOf(existing: Uint8Array | null): z.infer<typeof imageManifest>['images'] {
  const text = existing === null ? '' : utf8Text(existing);
  if (text.trim() === '') return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const manifest = imageManifest.safeParse(value);
  if (manifest.success) return manifest.data.images;
  throw new UserError('the file that is there is no image manifest of Bakehouse; remove it, or name another path.');
}
