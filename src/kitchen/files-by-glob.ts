import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

import picomatch from 'picomatch';

/** The plain files below a folder that fit one of the globs: relative to it, sorted. Of links only folders that are named. */
export function filesByGlob(root: string, globs: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const written of globs) {
    const glob = written.replace(/^(?:\.?\/+)+/, '');
    if (glob.split('/').includes('..')) continue;
    const { base, isGlob } = picomatch.scan(glob);
    const fits = picomatch(glob, { nonegate: true });
    // A glob without a star is its own base, and a file.
    const start = isGlob ? base : base.split('/').slice(0, -1).join('/');
    for (const path of filesBelow(root, start === '.' ? '' : start)) if (fits(path)) found.add(path);
  }
  return [...found].sort();
}

function* filesBelow(root: string, start: string): Generator<string> {
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) yield path;
    }
  }
}

/** What is no folder, has gone or may not be read has nothing in it. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
