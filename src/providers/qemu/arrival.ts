import { randomBytes } from 'node:crypto';
import { copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { codeOf, UserError } from '../../core/errors.ts';
import { sha256OfFile } from '../../core/files/files.ts';
import { isInside } from '../../core/files/paths.ts';
import { show } from '../../core/runner/inputs.ts';
import type { BakedImage } from '../../image/record.ts';
import { writeBeside } from '../file/beside.ts';
import { asideOf, settledPath, standingOf } from './output-folder.ts';

// How a machine that another job baked gets to its place here. Any job of the run may have written the record and what came: no
// file is anywhere before its bytes are those of the record, and what lies in the way and is not ours stays.

/** Throws a UserError for a record whose files do not stay in the folder, also by links. @param folder where the builder ran; absolute */
export function placesOf({ files }: Pick<BakedImage, 'files'>, folder: string, leg: string): readonly string[] {
  const places = files.map(({ path }) => resolve(folder, path));
  const root = dirname(settledPath(join(folder, 'any')));
  const isIn = (place: string): boolean =>
    place !== folder && isInside(folder, place) && isInside(root, settledPath(place));
  const wrong = files.find((_, index) => !isIn(places[index] ?? ''));
  if (wrong !== undefined || new Set(places).size < places.length || places.length === 0) {
    throw new UserError(
      `The record of ${leg} ${wrong === undefined ? 'names no files, or one twice' : `names the file ${show(wrong.path)}, which is outside of its folder`}. Take the record that bake wrote, or bake again.`,
    );
  }
  return places;
}

/** Where a file of the folder lies among those that came, however its record writes its path. */
export function cameAs(came: string, folder: string, path: string): string {
  return resolve(came, relative(folder, resolve(folder, path)));
}

/** Whether all files of an image lie in their places, byte for byte. */
export async function isHere({ files }: Pick<BakedImage, 'files'>, places: readonly string[]): Promise<boolean> {
  for (const [index, { size, sha256 }] of files.entries()) {
    const path = places[index] ?? '';
    const stat = statOf(path);
    if (stat?.isFile() !== true || stat.size !== size || (await sha256OfFile(path)) !== sha256) return false;
  }
  return true;
}

/**
 * Throws a UserError unless a folder holds the files of an image and nothing else: no links, nothing larger or smaller, each of
 * the digest that the record says.
 * @param what begins the message
 * @param came where the files lie, by their paths in the record
 * @param folder to which those are relative; absolute
 */
export async function refuseOthers(
  what: string,
  { files }: Pick<BakedImage, 'files'>,
  came: string,
  folder: string,
): Promise<void> {
  const refuse = (reason: string): never => {
    throw new UserError(`${what} cannot be used: ${reason}. It is not what a bake kept, and nothing of it is used.`);
  };
  const wanted = new Map(files.map((file) => [cameAs(came, folder, file.path), file]));
  for (const entry of readdirSync(came, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) continue;
    const name = show(relative(came, path).split(sep).join('/'));
    if (!entry.isFile()) refuse(`${name} is no plain file`);
    if (!wanted.has(path)) refuse(`it holds ${name}, which its record does not name`);
  }
  for (const [path, { path: name, size, sha256 }] of wanted) {
    const stat = statOf(path);
    if (stat?.isFile() !== true) refuse(`${show(name)} is not in it`);
    if (stat?.size !== size) refuse(`${show(name)} has ${stat?.size ?? 0} bytes, and not the ${size} of its record`);
    const is = await sha256OfFile(path);
    if (is !== sha256) refuse(`${show(name)} is ${is}, and not the ${sha256} of its record`);
  }
}

interface Arrival {
  readonly leg: string;
  readonly slug: string;
  readonly key: string | null;
  readonly image: BakedImage;
  /** Where the builder of the leg runs here; absolute. */
  readonly folder: string;
  /** Where the files lie, proven, by their paths in the record. */
  readonly came: string;
  /** Whether the record of the run says that it passed its tests. */
  readonly isVerified: boolean;
}

/**
 * Moves the files of an image to their places, with the record beside them. An earlier image of the leg that lies there whole
 * gives way. Throws a UserError for anything else in the way, and moves nothing then.
 */
export async function settle({ leg, slug, key, image, folder, came, isVerified }: Arrival): Promise<void> {
  const places = placesOf(image, folder, leg);
  const homes = [...new Set(places.map(dirname))];
  const outdated: string[] = [];
  for (const home of homes) {
    if (statOf(home) === undefined) continue;
    const standing = await standingOf(home, folder, slug);
    if (standing.kind === 'ours') outdated.push(home);
    else if (places.some((place) => dirname(place) === home && statOf(place) !== undefined)) {
      const reason = standing.kind === 'strange' ? standing.reason : 'is there';
      throw new UserError(
        `The disk of ${leg} belongs into ${show(relative(folder, home))}, which is there already: it ${reason}. Move it away, or remove it.`,
      );
    }
  }
  for (const home of outdated) {
    // In one step, so that nobody takes half of it for whole.
    const aside = asideOf(home);
    renameSync(home, aside);
    rmSync(aside, { recursive: true, force: true });
  }
  for (const home of homes) mkdirSync(home, { recursive: true });
  // First the record: who is killed in between leaves what the next one knows for ours.
  if (key !== null) {
    const { build, id, created, files } = image;
    const about = { key, recipe: null, build, id, created, files, run: null, leg: slug };
    writeBeside(folder, { ...about, verified: isVerified });
  }
  for (const [index, { path }] of image.files.entries()) move(cameAs(came, folder, path), places[index] ?? '');
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    const part = `${to}.${randomBytes(4).toString('hex')}`;
    try {
      copyFileSync(from, part);
      renameSync(part, to);
    } catch (copying) {
      rmSync(part, { force: true });
      throw copying;
    }
  }
}

function statOf(path: string) {
  return lstatSync(path, { throwIfNoEntry: false });
}
