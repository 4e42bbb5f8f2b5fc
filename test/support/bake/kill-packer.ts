import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packer's own processes, but nothing that they started. */
export function killPacker(temp: string): void {
  const folder = readdirSync(join(temp, 'bakehouse')).find((entry) => entry.startsWith('b-')) ?? '';
  let group: number | undefined;
  try {
    group = JSON.parse(readFileSync(join(temp, 'bakehouse', folder, 'journal.json'), 'utf8')).child?.pid;
  } catch {
    return;
  }
  for (const entry of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const own = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
      if (own === group && /^\S*packer/.test(readFileSync(`/proc/${entry}/cmdline`, 'utf8')))
        process.kill(Number(entry), 'SIGKILL');
    } catch {
      // It ended in between.
    }
  }
}
