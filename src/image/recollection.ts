import type { Host } from '../core/runner/host.ts';
import { type Memory, memory } from './memory.ts';

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
