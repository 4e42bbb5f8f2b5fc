import { readFileSync, realpathSync } from 'node:fs';

import { DocumentError, type Problem, readDocument } from '../../core/text/document.ts';
import { show } from '../../core/runner/inputs.ts';
import { insideWorkspace, shownPath } from '../../core/files/paths.ts';
import { nameFault } from './profile.ts';

/** An image of the map: its id, and the names that lead to it. */
export interface MappedImage {
  readonly id: string;
  readonly field: readonly string[];
}

export interface SourceMap {
  /** Relative to the repository. */
  readonly file: string;
  /** Operating system to its images: more than one when the map can be read in several ways. */
  readonly images: ReadonlyMap<string, readonly MappedImage[]>;
}

const MOST_STEPS = 8;

/**
 * Reads packuilon's map of source images. Flat, `{"sl7x-x86_64": "id"}`; or nested, `{"sl": {"7x-x86_64": "id"}}`, where
 * the names of the steps make the operating system, joined by hyphens or by nothing. Throws a DocumentError.
 */
export function readSourceMap(repository: string, path: string): SourceMap {
  const root = realpathSync(repository);
  const real = insideWorkspace('Input "profiles": source-images', root, root, path);
  const file = shownPath(root, real);
  const document = readDocument(file, readFileSync(real));
  const problems: Problem[] = [];
  const images = new Map<string, MappedImage[]>();
  const visit = (value: unknown, field: readonly string[]): void => {
    if (typeof value === 'string') {
      const fault = nameFault(value);
      if (fault !== undefined) problems.push({ line: document.lineOf(field), message: `${shown(field)} ${fault}.` });
      // A single step is joined by nothing in both ways.
      for (const os of new Set([field.join('-'), field.join('')])) {
        const known = images.get(os);
        if (known === undefined) images.set(os, [{ id: value, field }]);
        else known.push({ id: value, field });
      }
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value) && field.length < MOST_STEPS) {
      for (const [name, one] of Object.entries(value)) visit(one, [...field, name]);
    } else {
      const message = `${field.length === 0 ? 'The file' : shown(field)} must be ${field.length === 0 ? '' : 'an image id or '}an object of image ids by operating system.`;
      problems.push({ line: document.lineOf(field), message });
    }
  };
  visit(document.value, []);
  if (problems.length > 0) throw new DocumentError(file, problems.slice(0, 50));
  return { file, images };
}

function shown(field: readonly string[]): string {
  return field.map(show).join(' in ');
}
