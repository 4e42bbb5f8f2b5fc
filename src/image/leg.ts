import { z } from 'zod';

/** Where an image stands in a chain: what all build on, what some build on, what runs. */
export const tiers = ['base', 'infrastructure', 'application'] as const;
export const tier = z.enum(tiers).describe('The tier of an image: base, infrastructure or application.');
export type Tier = z.infer<typeof tier>;

/** Of a leg or record that was written when a tier was called a layer: the same with `tier`; all else as it is. */
export function withTier(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('layer' in value) || 'tier' in value) return value;
  const { layer, ...rest } = value;
  return { ...rest, tier: layer };
}

/** A leg: one image at one set of axis values. */
export const leg = z.object({
  leg: z.string().min(1).describe('The id: the image, then its axis values in declared order, with slashes between.'),
  slug: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/)
    .describe('The id where slashes are not allowed: names of artifacts, folders and local references.'),
  image: z.string().min(1).describe('The name of the image.'),
  tier,
  axes: z.record(z.string(), z.string()).describe('Axis values by axis name.'),
});
export type Leg = z.infer<typeof leg>;

/**
 * A text as a slug: lower case, everything that is not a letter, digit, dot or underscore a hyphen.
 * `web/bookworm` becomes `web-bookworm`.
 */
export function slugOf(id: string): string {
  const slug = id
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[^a-z0-9]+|-$/g, '');
  return slug === '' ? 'image' : slug.slice(0, 100);
}
