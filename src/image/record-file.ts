import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { parseJson, readBounded } from '../core/files/bounded-file.ts';
import { byUnits, canonicalJson } from '../core/values.ts';
import { sha256 } from '../core/files/files.ts';
import { codeOf, UserError } from '../core/errors.ts';
import { show } from '../core/runner/inputs.ts';
import { type Record, record as recordSchema } from './record.ts';

/** A record of a bake over many regions has some kilobytes. */
const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;

/** A record, and what its successor in the chain has to name. */
export interface FoundRecord {
  readonly record: Record;
  /** Of the very bytes that were read. */
  readonly digest: string;
  /** For messages: the artifact or path that it came from. */
  readonly from: string;
  /** The attempt of the run that wrote it; 0 for one that the plan brought along. */
  readonly attempt: number;
}

/** The text of a record that is not written by the stage itself but made from what its image says. */
export function renderRecord(record: Record): string {
  return `${canonicalJson(record)}\n`;
}

/** Records of plans that another version wrote, as they stand there. */
const WRITTEN = new WeakMap<Record, unknown>();

/**
 * Remembers a record of a plan as it was written, where it reads otherwise: a member had another name, or is not known here.
 * What follows it in its chain names the digest of what was written.
 */
export function rememberWritten(record: Record, written: unknown): void {
  if (!isDeepStrictEqual(record, written)) WRITTEN.set(record, written);
}

/** A record of plan.json. Its digest is that of its text there, which is also the text of its file beside plan.json. */
export function plannedRecord(record: Record): FoundRecord {
  return { record, digest: sha256(`${canonicalJson(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}

/** A record's file, read strictly. Throws a UserError. */
export function readRecordFile(path: string, from = path): FoundRecord {
  const what = `The record ${show(from)}`;
  const bytes = readBounded(what, path, MOST_RECORD_BYTES);
  const parsed = recordSchema.safeParse(parseJson(what, bytes));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
    throw new UserError(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
  }
  return { record: parsed.data, digest: sha256(bytes), from, attempt: parsed.data.run.attempt };
}

/**
 * The record files among paths of files and folders, in a stable order. A file is taken by any name; in folders, some
 * levels deep, those called record.json or ending in .record.json or -record.json. Links are not followed.
 */
export function findRecordFiles(paths: readonly string[]): readonly string[] {
  const found = new Set<string>();
  let entries = 0;
  const walk = (folder: string, depth: number): void => {
    const inside = readdirSync(folder, { withFileTypes: true }).sort((a, b) => byUnits(a.name, b.name));
    entries += inside.length;
    if (entries > MOST_ENTRIES) {
      throw new UserError(
        `Input "records" leads to more than ${MOST_ENTRIES} files (at ${show(folder)}); name the folder of the records itself.`,
      );
    }
    for (const entry of inside) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < MOST_DEPTH) walk(path, depth + 1);
      else if (entry.isFile() && RECORD_FILE.test(entry.name)) found.add(path);
    }
  };
  for (const path of paths) {
    if (isFolder(path)) walk(path, 0);
    else found.add(path);
  }
  return [...found];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new UserError(
      codeOf(error) === 'ENOENT'
        ? `Input "records" names ${show(path)}, which does not exist.`
        : `Input "records" names ${show(path)}, which cannot be read (${codeOf(error) ?? String(error)}).`,
    );
  }
}
