import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { sha256 } from '../../core/files/files.ts';
import { codeOf } from '../../core/errors.ts';
import { below, parentOf } from './disk.ts';
import type { Repository } from './repository.ts';

/** Beside templates that `render` wrote: tells them from those that somebody else wrote there. */
export const LEDGER = '.bakehouse.json';

const ledger = z.object({
  schema: z.literal('bakehouse/rendered/1'),
  files: z.record(z.string(), z.string()).describe('Path, relative to the folder, to the digest of the content.'),
});

/** @param before what the ledger says of earlier templates; another thing of that name is replaced */
export function ledgerText(before: string | undefined, texts: ReadonlyMap<string, string>): string {
  const files = { ...filesIn(before) };
  for (const [path, text] of texts) files[path] = sha256(text);
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ schema: 'bakehouse/rendered/1', files: sorted }, null, 2)}\n`;
}

/** Files of the repository that `render` wrote and nobody has changed since. */
export function renderedFiles({ root, unignored, disk }: Repository): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of unignored) {
    if (!(path === LEDGER || path.endsWith(`/${LEDGER}`)) || disk.kindOf(path) !== 'file') continue;
    for (const [name, digest] of Object.entries(filesIn(textAt(`${root}/${path}`)))) {
      const file = below(parentOf(path), name);
      if (disk.kindOf(file) === 'file' && sha256(textAt(`${root}/${file}`) ?? '') === digest) found.add(file);
    }
  }
  return found;
}

function filesIn(text: string | undefined): Readonly<Record<string, string>> {
  try {
    const read = ledger.safeParse(JSON.parse(text ?? 'null'));
    return read.success ? read.data.files : {};
  } catch {
    // Somebody else's file of that name says nothing.
    return {};
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
