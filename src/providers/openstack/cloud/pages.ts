import type { z } from 'zod';

import { UnreadableAnswer } from '../../../core/http/answer.ts';
import type { WireReply } from '../../../core/http/wire.ts';

/** Pages that are followed; a project with more than that of anything is not looked through. */
const MOST_PAGES = 200;

/** A member of a reply's JSON, of a known form. Throws an UnreadableAnswer. */
export function readReply<S extends z.ZodType>(whom: string, reply: WireReply, form: S): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(reply.text);
  } catch {
    throw new UnreadableAnswer(`${whom} answered with what is no JSON`);
  }
  const read = form.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new UnreadableAnswer(
    `${whom} answered in another form than its API has: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`,
  );
}

/**
 * All items of a list, page after page.
 * @param page reads the page after a marker, the first without one; `next` is the marker of the page after it
 */
export async function allPages<T>(
  whom: string,
  page: (marker: string | undefined) => Promise<{ readonly items: readonly T[]; readonly next: string | undefined }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  const seen = new Set<string>();
  let marker: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { items, next } = await page(marker);
    all.push(...items);
    // A service that gives the same page again and again is at its end.
    if (next === undefined || items.length === 0 || seen.has(next)) return all;
    seen.add(next);
    marker = next;
  }
  throw new UnreadableAnswer(`${whom} gives more than ${MOST_PAGES} pages of one list`);
}
