import { lstatSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

import { messageOf, UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import { show } from '../../core/runner/inputs.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { OwnBake, PackerWords, RoomRequest, SweepRequest } from '../../image/provider-bake.ts';
import { besidePath } from '../file/beside.ts';
import { freePlaces, takePlace } from '../file/taken-places.ts';
import {
  asideOf,
  inTheWay,
  liesIn,
  noteText,
  type Output,
  outputsOf,
  settledPath,
  standingOf,
} from './output-folder.ts';

/**
 * Where a bake puts its machines, noted before anything is moved and before Packer starts. Whatever lies there afterwards is
 * the bake's own: there was nothing, or it was put aside.
 */
const noted = z.object({
  /** Where Packer runs. */
  folder: z.string(),
  outputs: z.array(
    z.object({
      path: z.string(),
      /** Where what was there before is put; null where nothing was. */
      aside: z.string().nullable(),
    }),
  ),
});
type Noted = z.infer<typeof noted>;

type Note = Pick<OwnBake, 'note'>;

/**
 * Puts aside what an earlier bake of the leg left. Throws a UserError for anything else that stands there, and where another
 * bake is about to put a machine there: one of the two would remove what the other makes.
 */
export async function makeRoom(bake: Note & Pick<OwnBake, 'environment'>, room: RoomRequest): Promise<void> {
  const all = outputsOf(room.builds, room.workingDirectory).map((one) => ({ ...one, path: settledPath(one.path) }));
  const own: string[] = [];
  try {
    for (const output of all) {
      const other = await takePlace(bake.environment, output.path, room.slug);
      if (other !== undefined) throw taken(output, other);
      own.push(output.path);
    }
    await clear(bake, room);
  } catch (error) {
    // Of an attempt before, what is noted is still to be swept.
    const known = new Set(readNote(bake.note).outputs.map(({ path }) => path));
    freePlaces(own.filter((path) => !known.has(path)));
    throw error;
  }
}

function taken({ build, path }: Output, other: string): UserError {
  return new UserError(
    `Build ${build.name} (${build.file}:${build.line}) puts its machine into ${show(path)}, where ${other} puts one at this moment. Give each leg an output_directory of its own, as by a variable.`,
  );
}

async function clear({ note }: Note, { builds, workingDirectory, slug }: RoomRequest): Promise<void> {
  const before = readNote(note);
  const outputs: { path: string; aside: string | null }[] = [];
  for (const output of outputsOf(builds, workingDirectory)) {
    const path = settledPath(output.path);
    const known = before.outputs.find((one) => one.path === path);
    if (known !== undefined) {
      // Of an earlier attempt of this very bake.
      removeOwn(known.path, known.aside);
      outputs.push(known);
      continue;
    }
    const standing = await standingOf(output.path, workingDirectory, slug);
    if (standing.kind === 'strange') throw inTheWay(output, workingDirectory, standing.reason);
    outputs.push({ path, aside: standing.kind === 'ours' ? asideOf(path) : null });
  }
  if (outputs.length === 0) return;
  // First the note: whoever is killed in between leaves things where they were, or where the note says.
  writeAtomically(note, JSON.stringify({ folder: workingDirectory, outputs } satisfies Noted));
  for (const { path, aside } of outputs) if (aside !== null && !isThere(aside)) renameSync(path, aside);
}

/** Removes what was put aside, after a good end. */
export function removeAside({ note }: Note): readonly Leftover[] {
  return readNote(note).outputs.flatMap(({ path, aside }) => {
    freePlaces([path]);
    if (aside === null || !isThere(aside)) return [];
    try {
      rmSync(aside, { recursive: true, force: true });
      return [];
    } catch (error) {
      return [left(aside, `the image that was there before could not be removed: ${messageOf(error)}`)];
    }
  });
}

/** After any other end: what the bake left goes, and what was there before comes back. qemu itself must have ended. */
export async function sweepOutputs(request: SweepRequest): Promise<readonly Leftover[]> {
  const { words, keepOnFailure, onFound } = request;
  const { folder, outputs } = readNote(request.note);
  const found: Leftover[] = [];
  for (const { path, aside } of outputs) {
    const before = found.length;
    const made = madeIn(words, folder, path);
    // Without a record nobody would find it again, and the next bake would refuse what lies there.
    const isDone =
      made.length > 0 && (request.kept.length > 0 || made.some((file) => isThere(besidePath(folder, file))));
    if (isDone) {
      if (aside !== null && isThere(aside)) removeOld(aside, found);
    } else if (keepOnFailure) {
      if (isThere(path) && (aside === null || isThere(aside))) found.push(left(path, 'the bake did not end well'));
      if (aside !== null && isThere(aside)) {
        const command = `mv ${quoted(aside)} ${quoted(path)}`;
        found.push({ ...left(aside, 'the earlier image, put aside for this bake'), command });
      }
    } else sweepOne(path, aside, made.length > 0 ? UNRECORDED : NEW, found);
    for (const one of found.slice(before)) onFound(one);
    freePlaces([path]);
  }
  return found;
}

const NEW = 'it was not there before this bake';
const UNRECORDED = 'it was finished, but the bake was ended before it was recorded';

function sweepOne(path: string, aside: string | null, why: string, found: Leftover[]): void {
  try {
    const isOwn = isThere(path) && (aside === null || isThere(aside));
    removeOwn(path, aside);
    if (isOwn) {
      found.push({ kind: 'folder', id: path, region: null, state: 'removed', reason: why, command: null });
    }
  } catch (error) {
    found.push(left(path, `${why}, and could not be removed: ${messageOf(error)}`));
    return;
  }
  if (aside === null || !isThere(aside)) return;
  try {
    renameSync(aside, path);
  } catch (error) {
    const command = `mv ${quoted(aside)} ${quoted(path)}`;
    found.push({ ...left(aside, `the earlier image could not be put back: ${messageOf(error)}`), command });
  }
}

function removeOld(aside: string, found: Leftover[]): void {
  try {
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    found.push(left(aside, `the image that was there before could not be removed: ${messageOf(error)}`));
  }
}

/** What was to be put aside and is not is still where it was: then nothing there is of this bake. */
function removeOwn(path: string, aside: string | null): void {
  if (aside === null || isThere(aside)) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** The files there that Packer reported as those of an image. */
function madeIn({ artifacts }: PackerWords, folder: string, path: string): readonly string[] {
  return artifacts.flatMap(({ files }) => files.filter((file) => liesIn(path, settledPath(resolve(folder, file)))));
}

function readNote(note: string): Noted {
  const text = noteText(note);
  return text === '' ? { folder: '', outputs: [] } : noted.parse(JSON.parse(text));
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function left(path: string, reason: string): Leftover {
  return { kind: 'folder', id: path, region: null, state: 'left', reason, command: `rm -r ${quoted(path)}` };
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
