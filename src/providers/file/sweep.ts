import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { z } from 'zod';

import { messageOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { sha256, sha256OfFile, writeAtomically } from '../../core/files/files.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { OwnBake, ReadBuild, RoomRequest, SweepRequest } from '../../image/provider-bake.ts';
import { BESIDE } from './beside.ts';
import { freePlaces, takePlace } from './taken-places.ts';

// Packer's file builder writes its target first and provisions then, and leaves the file where a provisioner fails or the build
// is cancelled (builder/file/builder.go). Removed is one that was not there before, while no other bake wrote there, and that
// holds byte for byte what the template says: nothing is lost by that. Another may be somebody's, and is listed.

const target = z.object({
  path: z.string(),
  /** Of what the template puts there; null where only Packer can tell. */
  digest: z.string().nullable(),
  /** Whether something lay there before: then it is none of ours to remove. */
  wasThere: z.boolean(),
});
/** Where the bake runs, and its targets, whose places it has until it ends. */
const noted = z.object({ folder: z.string(), targets: z.array(target) });
type Noted = z.infer<typeof noted>;

/**
 * Takes the places of all targets, and notes those that are not there yet; those of an earlier attempt stay noted. Throws a UserError
 * where another bake is about to put a file there: either could take the other's for its own.
 */
export async function noteTargets(
  { note, environment }: Pick<OwnBake, 'note' | 'environment'>,
  { builds, workingDirectory, slug }: RoomRequest,
): Promise<void> {
  const { targets } = readNote(note);
  const known = new Set(targets.map(({ path }) => path));
  const own: string[] = [];
  for (const build of builds) {
    const path = targetOf(build, workingDirectory);
    if (path === undefined || known.has(path)) continue;
    known.add(path);
    const other = await takePlace(environment, path, slug);
    if (other !== undefined) {
      freePlaces(own);
      throw taken(build, relative(workingDirectory, path), other);
    }
    own.push(path);
    const wasThere = isThere(path);
    targets.push({ path, digest: wasThere ? null : await digestOf(build, workingDirectory), wasThere });
  }
  if (targets.length > 0) writeAtomically(note, JSON.stringify({ folder: workingDirectory, targets } satisfies Noted));
}

function taken({ name, file, line }: ReadBuild, path: string, other: string): UserError {
  return new UserError(
    `Build ${name} (${file}:${line}) puts its file into ${show(path)}, where ${other} puts one at this moment. Give each leg a target of its own, as by a variable.`,
  );
}

/** After a good end. */
export function settleTargets({ note }: Pick<OwnBake, 'note'>): readonly Leftover[] {
  freeTargets(readNote(note));
  return [];
}

/** Removes or lists the targets that are there now, and that neither Packer reported nor a record beside them tells of. */
export async function sweepTargets({
  note,
  words,
  keepOnFailure,
  onFound,
}: SweepRequest): Promise<readonly Leftover[]> {
  const { folder, targets } = readNote(note);
  const made = new Set(words.artifacts.flatMap(({ files }) => files.map((file) => resolve(folder, file))));
  const found: Leftover[] = [];
  for (const { path, digest, wasThere } of targets) {
    if (wasThere || !isThere(path) || isThere(`${path}${BESIDE}`) || made.has(path)) continue;
    const one = await sweepOne(path, keepOnFailure ? null : digest, relative(folder, path));
    found.push(one);
    onFound(one);
  }
  freeTargets({ targets });
  return found;
}

function freeTargets({ targets }: Pick<Noted, 'targets'>): void {
  freePlaces(targets.map(({ path }) => path));
}

async function sweepOne(path: string, digest: string | null, id: string): Promise<Leftover> {
  const thing = { kind: 'file', id, region: null } as const;
  const why = 'it was not there before this bake, which did not end well';
  const command = `rm '${path.replaceAll("'", `'\\''`)}'`;
  try {
    const isOurs = digest !== null && lstatSync(path).isFile() && (await sha256OfFile(path)) === digest;
    if (!isOurs) return { ...thing, state: 'left', reason: why, command };
    rmSync(path);
    return { ...thing, state: 'removed', reason: `${why}, and holds what the template says`, command: null };
  } catch (error) {
    return { ...thing, state: 'left', reason: `${why}; not removed: ${messageOf(error)}`, command };
  }
}

/** Absolute; undefined where only Packer can tell. */
function targetOf({ type, literals }: ReadBuild, folder: string): string | undefined {
  const written = plainText(literals['target']);
  return type !== 'file' || written === undefined || written === '' ? undefined : resolve(folder, written);
}

/** Of what the builder puts there; null where only Packer can tell. */
async function digestOf({ literals, isWritten }: ReadBuild, folder: string): Promise<string | null> {
  if (isWritten('source')) {
    const source = plainText(literals['source']);
    const path = source === undefined ? undefined : resolve(folder, source);
    return path === undefined || !isThere(path) ? null : sha256OfFile(path).catch(() => null);
  }
  const content = isWritten('content') ? plainText(literals['content']) : undefined;
  return content === undefined ? null : sha256(content);
}

/** A text that Packer takes as it is. */
function plainText(value: unknown): string | undefined {
  return typeof value === 'string' && !value.includes('{{') ? value : undefined;
}

function readNote(note: string): Noted {
  if (!isThere(note)) return { folder: '', targets: [] };
  return noted.parse(JSON.parse(readFileSync(note, 'utf8')));
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
