import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';

import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import type { SourcePlace } from '../../recipe/template/template.ts';
import type { ProfileSettings } from './settings.ts';

/** The text of one profile, which need not be JSON yet. */
export interface ProfileText {
  readonly at: SourcePlace;
  readonly text: string;
}

/** Where profiles can come from beside the repository. */
export interface ProfileOrigins {
  /** Absolute. */
  readonly repository: string;
  readonly payload?: string;
  readonly stdin?: string;
}

/** A profile is some hundred kilobytes at most; what is larger was not meant. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Finds the texts of the profiles: files in the order of their paths, or in the order in which they were sent. */
export function findProfiles(settings: ProfileSettings, origins: ProfileOrigins): readonly ProfileText[] {
  const { glob } = settings;
  if (glob !== undefined) return filesOf(typeof glob === 'string' ? [glob] : glob, origins.repository);
  const [origin, text] = settings.stdin ? ['stdin', origins.stdin] : ['payload', origins.payload];
  if (text === undefined || text.trim() === '') {
    throw new UserError(`Input "profiles" takes profiles from ${origin}, but nothing came that way.`);
  }
  return textsIn(text.replace(/^\uFEFF/, ''), origin);
}

function filesOf(globs: readonly string[], repository: string): readonly ProfileText[] {
  const root = realpathSync(repository);
  const files = new Map<string, boolean>();
  for (const glob of globs) {
    const plain = glob.replace(/^\.\//, '');
    if (/^([/\\]|[A-Za-z]:)/.test(plain) || plain.split(/[/\\]/).includes('..')) {
      throw new UserError(`Input "profiles": glob must stay inside the repository, but was ${show(glob)}.`);
    }
    const options = { nonegate: true, noextglob: true };
    const fits = picomatch(plain, options);
    const found = filesBelow(root, picomatch.scan(plain, options).base).filter(({ path }) => fits(path));
    if (found.length === 0) throw new UserError(`Input "profiles": glob ${show(glob)} fits no file of the repository.`);
    for (const { path, isLink } of found) files.set(path, isLink);
  }
  return [...files.keys()].sort().map((path) => {
    const real = files.get(path) ? insideWorkspace('Input "profiles"', root, root, path) : join(root, path);
    return { at: { file: path, line: 1 }, text: readProfile(real, path) };
  });
}

interface FoundFile {
  readonly path: string;
  /** It is, or may be, a link, which may lead out. */
  readonly isLink: boolean;
}

/** Paths relative to the root, with slashes. Linked folders are not entered: they may lead round, or out. */
function filesBelow(root: string, base: string): readonly FoundFile[] {
  const files: FoundFile[] = [];
  // Only what is named itself may be a link, and then one within the repository.
  if (base !== '' && existsSync(join(root, base))) insideWorkspace('Input "profiles": glob', root, root, base);
  const folders = [base === '.' ? '' : base];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== '.git') folders.push(path);
      } else files.push({ path, isLink: !entry.isFile() });
    }
  }
  // A glob without a star is its own base, and a file.
  return files.length === 0 && base !== '' ? [{ path: base, isLink: true }] : files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readProfile(real: string, path: string): string {
  const bytes = readFileSync(real);
  if (bytes.length > MOST_BYTES) {
    throw new UserError(`The profile ${path} has ${bytes.length} bytes; at most ${MOST_BYTES} are read.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`The profile ${path} is not UTF-8 text.`);
  }
}

/** One profile, a JSON list of them, or one on each line (as a queue hands them over). */
function textsIn(text: string, file: string): readonly ProfileText[] {
  const value = parsed(text);
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => ({
      at: { file: `${file}[${index}]`, line: 1 },
      text: JSON.stringify(one),
    }));
  }
  const rows = text.split('\n').map((row, index) => ({ at: { file, line: index + 1 }, text: row }));
  const filled = rows.filter((row) => row.text.trim() !== '');
  const isLines = value === undefined && filled.length > 1 && filled.some((row) => parsed(row.text) !== undefined);
  return isLines ? filled : [{ at: { file, line: 1 }, text }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
