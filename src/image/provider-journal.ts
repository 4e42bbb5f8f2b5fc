import type { z } from 'zod';

import type { NotedThing } from './provider-verify.ts';

// Journals of the first version had a member or a kind of entry for each provider that there was.

/** What such a journal of a bake held for all of its providers. */
export interface FirstTold {
  readonly account: string | null;
  readonly regions: readonly string[];
  readonly otherBuilds: readonly string[];
  /** By flags of the template; one that is absent may hold. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** How a provider stood in journals of the first version, beside a flag of its name. */
export interface FirstJournals {
  /** The file in a bake's folder with what was seen of it. */
  readonly note: string;
  /** What of the journal was its own, in today's words. Absent: nothing. */
  readonly asked?: (told: FirstTold) => Omit<FirstTold, 'claims'> & { readonly claims: readonly string[] };
  /** The entry of a verification for what it started, read as what is noted today. */
  readonly started: z.ZodType<NotedThing>;
}
