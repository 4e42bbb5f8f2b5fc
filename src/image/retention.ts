import { z } from 'zod';

/** What becomes of an image that is no longer wanted, one after the other: none is passed over where its provider has it. */
export const stages = ['deprecate', 'disable', 'delete'] as const;
export type RetentionStage = (typeof stages)[number];

const DAY_MS = 86_400_000;
/** Up to ten years. */
const DAYS = /^(?:0|[1-9]\d{0,2}|[12]\d{3}|3[0-5]\d\d|36[0-5]\d)d$/;
const days = z.string().regex(DAYS, 'is whole days, as 30d');

const ofImage = {
  keep: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(5)
    .describe('How many of the newest stay, of each leg, branch and architecture. What is revoked does not count.'),
  'keep-branches': z
    .number()
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe('The same of branches other than the default one. Default: as `keep`.'),
  releases: z
    .enum(['keep', 'retire'])
    .default('keep')
    .describe('Whether what was baked of a tag stays for ever, or goes as what was baked of a branch.'),
  shared: z
    .enum(['keep', 'retire'])
    .default('keep')
    .describe(
      'Whether what other accounts may use stays: nobody here sees whether they do. With `retire` it goes as any other.',
    ),
  deprecate: days.optional().describe('Days from when it was published, else baked, until it is deprecated.'),
  disable: days.optional().describe('Days until nothing new may be started from it.'),
  delete: days.optional().describe('Days until it is deleted, with its snapshots.'),
};

/** Each stage takes as long as it says, and what is said later is not due earlier. */
function inOrder(one: Partial<Readonly<Record<RetentionStage, string | undefined>>>): boolean {
  const said = stages.flatMap((stage) => one[stage] ?? []).map((text) => Number.parseInt(text, 10));
  return said.every((value, index) => index === 0 || (said[index - 1] ?? 0) <= value);
}
const order = { error: 'has deprecate, disable and delete in this order, none earlier than the one before' };
const saysSomething = { error: 'has at least one of deprecate, disable and delete' };

/** How long images of a leg stay. */
const legRetention = z
  .strictObject(ofImage)
  .refine((one) => stages.some((stage) => one[stage] !== undefined), saysSomething)
  .refine(inOrder, order);
export type LegRetention = z.infer<typeof legRetention>;

/** As a manifest says it of one image: what is said for all may be unsaid. */
export const imageRetain = z.union([z.literal('never'), legRetention], {
  error: 'is never, or how long: {keep: 5, deprecate: 30d, disable: 60d, delete: 90d}',
});

/** As a manifest says it for all, with what is looked at before anything goes. */
export const manifestRetain = z
  .strictObject({
    ...ofImage,
    pins: z
      .array(z.string().min(1))
      .min(1)
      .default(['**'])
      .describe('Globs of files of the repository: an image whose id, key or digest one of them names stays.'),
    'pull-requests': z
      .boolean()
      .default(true)
      .describe('Whether what an open pull request is about to name in those files stays, too.'),
    'template-versions': z
      .enum(['all', 'current'])
      .default('all')
      .describe(
        'Which versions of launch templates hold an image: all, or the default and the latest one alone, and those that a group of Auto Scaling names.',
      ),
  })
  .refine((one) => stages.some((stage) => one[stage] !== undefined), saysSomething)
  .refine(inOrder, order);
export type ManifestRetain = z.infer<typeof manifestRetain>;

/** When a stage is due, in ms after an image was published; undefined where a policy has it not. */
export function dueAfter(policy: LegRetention, stage: RetentionStage): number | undefined {
  const text = policy[stage];
  return text === undefined ? undefined : Number.parseInt(text, 10) * DAY_MS;
}

/** Whole days that went by, never less than none. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY_MS));
}
