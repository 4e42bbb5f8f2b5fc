import { join } from 'node:path';

import type { Host } from '../runner/host.ts';

/** Everything of a job lies here. */
export function jobFolder(host: Pick<Host, 'temporary'>): string {
  return join(host.temporary, 'bakehouse');
}
