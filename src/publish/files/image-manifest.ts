import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import { memberOf } from '../../core/member.ts';
import type { Item } from './item.ts';
import { sortedJson } from './sorted-json.ts';
import { utf8Text } from './stored-text.ts';

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

/** Throws a UserError where what is there is no manifest of ours. */
export function renderManifest(items: readonly Item[], existing: Uint8Array | null): string {
  if (existing !== null && !isManifest(utf8Text(existing))) {
    throw new UserError('the file that is there is no image manifest of Bakehouse; remove it, or name another path.');
  }
  const images = items.map(({ placed }) => {
    const { leg, image, axes, build, provider, region, id, name, version } = placed;
    return { leg, image, axes: { ...axes }, build, provider, region, id, name, version };
  });
  return sortedJson({ schema: 'bakehouse/image-manifest/1', images });
}

function isManifest(text: string): boolean {
  try {
    return String(memberOf(JSON.parse(text), 'schema')).startsWith('bakehouse/image-manifest/');
  } catch {
    return text.trim() === '';
  }
}
