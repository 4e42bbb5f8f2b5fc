import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import type { ServiceLine } from './service-line.ts';

/** Keeps short texts between runs in the cache of GitHub Actions, where an entry is never written twice. */
export interface HintCache {
  readonly recall: (name: string) => Promise<string | undefined>;
  readonly keep: (name: string, text: string) => Promise<void>;
}

/** The cache finds an entry by the paths that were saved, as they were written: this one is the same in every job. */
const FOLDER = '.cache/bakehouse/hints';

/** A hint is worth no more time. */
const HINT = { bytes: 0, limitMs: 20_000 };

export function createHintCache(line: ServiceLine): HintCache {
  const folder = join(homedir(), FOLDER);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
  const fileOf = (name: string): string => join(folder, `${hash(name)}.txt`);
  const savedPath = (name: string): string => `~/${FOLDER}/${hash(name)}.txt`;
  return {
    recall: async (name) => {
      const file = fileOf(name);
      const prefix = `bakehouse-hint-${hash(name)}-`;
      try {
        rmSync(file, { force: true });
        const cache = await import('@actions/cache');
        await line.ask(() => cache.restoreCache([savedPath(name)], `${prefix}none`, [prefix]), HINT);
        return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      } catch {
        return undefined;
      }
    },
    keep: async (name, text) => {
      const file = fileOf(name);
      try {
        const cache = await import('@actions/cache');
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(file, text, { mode: 0o600 });
        await line.ask(() => cache.saveCache([savedPath(name)], `bakehouse-hint-${hash(name)}-${hash(text)}`), HINT);
      } catch {
        // It is only a hint.
      }
    },
  };
}
