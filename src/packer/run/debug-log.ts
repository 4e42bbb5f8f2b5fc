import { openSync, closeSync, writeSync, existsSync } from 'node:fs';

import { createRelay } from '../../core/process/relay.ts';
import { tailFile } from '../../core/text/tail.ts';

/** Packer's debug log without secrets, as another file. False when Packer wrote none. */
export async function scrubDebugLog(from: string, to: string, secrets: readonly string[]): Promise<boolean> {
  if (!existsSync(from)) return false;
  const file = openSync(to, 'w', 0o600);
  try {
    const relay = createRelay(
      secrets,
      (lines) => lines,
      (lines) => writeSync(file, lines),
    );
    await tailFile(from, 0, relay.push, () => 'ended');
    relay.end();
  } finally {
    closeSync(file);
  }
  return true;
}
