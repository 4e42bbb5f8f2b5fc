import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is on a PATH; `undefined` when it is not there, or may not be run. Relative folders do not count. */
export function programOnPath(name: string, path: string | undefined): string | undefined {
  return (path ?? '')
    .split(delimiter)
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => join(folder, name))
    .find((full) => {
      try {
        accessSync(full, constants.X_OK);
        return statSync(full).isFile();
      } catch {
        return false;
      }
    });
}
