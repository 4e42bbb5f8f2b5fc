import { z } from 'zod';
import type { Host } from '../core/runner/host.ts';

/**
 * What is kept of a leg's last bake, so that a later plan can say what has changed since. Only a hint: the truth about
 * images is at their provider, and without this a reason is less telling.
 */
const memory = z.object({
  schema: z.literal('bakehouse/memory/1'),
  leg: z.string(),
  key: z.string(),
  parentKey: z.string().nullable(),
  sources: z.array(z.object({ of: z.string(), id: z.string() })),
  files: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
  artifacts: z
    .array(z.string())
    .describe('The first file of each image that is files: where its record lies beside it.'),
  seconds: z
    .number()
    .nonnegative()
    .optional()
    .catch(undefined)
    .describe('How long its bake took: legs that share a job are shared out by it.'),
  packer: z.string().optional().describe('The version of the Packer that baked it.'),
});
export type Memory = z.infer<typeof memory>;

/** What is remembered of a leg's last bake. Whatever is wrong with it, it is only a hint: then there is none. */
export async function recall(host: Pick<Host, 'recall'>, slug: string): Promise<Memory | undefined> {
  const text = await host.recall(`leg-${slug}`);
  if (text === undefined) return undefined;
  try {
    return memory.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export async function keep(host: Pick<Host, 'keep'>, slug: string, what: Memory): Promise<void> {
  await host.keep(`leg-${slug}`, JSON.stringify(what));
}
