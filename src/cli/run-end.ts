import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { jobFolder } from '../core/files/paths.ts';
import type { TerminalHost } from '../core/runner/terminal-host.ts';
import { leftover, type Leftover } from '../image/leftover.ts';
import type { Conclusion } from '../pipeline/watch.ts';
import { renderTerminalEnd } from '../report/terminal-end.ts';

/** Prints the closing lines of a run; nothing is printed after them. */
export function tellEnd(host: TerminalHost, { facts, report }: Conclusion, width: number, tookMs: number): void {
  const leftovers = facts.isCancelled ? facts.legs.flatMap(({ slug }) => foundAfter(host, slug)) : [];
  host.info(['', ...renderTerminalEnd(facts, { width, tookMs, report, leftovers })].join('\n'));
}

const leftovers = z.array(leftover);

/** What the clean-up after a cancelled bake left beside its record, which it does not rewrite. */
function foundAfter(host: TerminalHost, slug: string): readonly Leftover[] {
  try {
    return leftovers.parse(JSON.parse(readFileSync(join(jobFolder(host), 'legs', slug, 'leftovers.json'), 'utf8')));
  } catch {
    // Nothing was found, or nothing had begun.
    return [];
  }
}
