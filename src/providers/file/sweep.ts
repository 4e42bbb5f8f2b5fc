import { lstatSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { z } from 'zod';

import { writeAtomically } from '../../core/files/files.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { OwnBake, ReadBuild, RoomRequest, SweepRequest } from '../../image/provider-bake.ts';
import { BESIDE } from './beside.ts';

// Packer's file builder writes its target first and provisions then, and leaves the file where a provisioner fails or the build
// is cancelled (builder/file/builder.go). Nobody can prove whose file it is: another bake may write the same one. So it is
// listed and not removed.

/** Where the bake runs, and which of its targets were not there before. */
const noted = z.object({ folder: z.string(), targets: z.array(z.string()) });
type Noted = z.infer<typeof noted>;

/** Notes the targets that are not there yet; those of an earlier attempt stay noted. */
export function noteTargets({ note }: Pick<OwnBake, 'note'>, { builds, workingDirectory }: RoomRequest): void {
  const before = readNote(note).targets;
  const absent = builds.flatMap((build) => targetOf(build, workingDirectory) ?? []).filter((path) => !isThere(path));
  const targets = [...new Set([...before, ...absent])];
  if (targets.length > 0) writeAtomically(note, JSON.stringify({ folder: workingDirectory, targets } satisfies Noted));
}

/** Lists the targets that are there now, and that neither Packer reported nor a record beside them tells of. */
export function listTargets({ note, words, onFound }: SweepRequest): readonly Leftover[] {
  const { folder, targets } = readNote(note);
  const made = new Set(words.artifacts.flatMap(({ files }) => files.map((file) => resolve(folder, file))));
  const left = targets.filter((path) => isThere(path) && !isThere(`${path}${BESIDE}`) && !made.has(path));
  return left.map((path): Leftover => {
    const way = relative(folder, path);
    const reason = 'it was not there before this bake, which did not end well';
    const command = `rm '${path.replaceAll("'", `'\\''`)}'`;
    const one: Leftover = { kind: 'file', id: way, region: null, state: 'left', reason, command };
    onFound(one);
    return one;
  });
}

/** Absolute; undefined where only Packer can tell. */
function targetOf({ type, literals }: ReadBuild, folder: string): string | undefined {
  const target = literals['target'];
  if (type !== 'file' || typeof target !== 'string' || target === '' || target.includes('{{')) return undefined;
  return resolve(folder, target);
}

function readNote(note: string): Noted {
  if (!isThere(note)) return { folder: '', targets: [] };
  return noted.parse(JSON.parse(readFileSync(note, 'utf8')));
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
