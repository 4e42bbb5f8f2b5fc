import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Host } from '../../core/runner/host.ts';
import { MATCHER_OWNERS, MATCHER_VARIABLE, problemMatcher } from '../../packer/run/problem-matcher.ts';

/** Registers the matcher, and leaves word for `bake`, which removes it before it shows what a guest says. */
export function addProblemMatcher(host: Host): void {
  const file = join(host.temporary, 'bakehouse-packer-matcher.json');
  writeFileSync(file, problemMatcher());
  host.addMatcher(file);
  host.exportVariable(MATCHER_VARIABLE, MATCHER_OWNERS.join(','));
}
