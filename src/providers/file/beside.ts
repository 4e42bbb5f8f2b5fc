import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { sha256OfFile, writeAtomically } from '../../core/files/files.ts';
import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { isInside } from '../../core/files/paths.ts';
import type { Found, FoundImage, Mark } from '../../image/found.ts';
import type { Marks, PassedTests } from '../../image/provider-verify.ts';
import type { KeepRequest } from '../../image/provider-keep.ts';
import { type BakedImage, imageFile } from '../../image/record.ts';
import { epoch } from '../../image/refresh.ts';
import type { DepositedFile, DepositPlace, DepositSeen } from '../../image/provider-plan.ts';

/** What lies beside an image that is files, in `<first file>.bakehouse.json`: it has no tags that could tell it. */
const besideRecord = z.object({
  schema: z.literal('bakehouse/file/1'),
  key: z.string().min(1),
  recipe: z.string().nullable(),
  build: z.string().nullable(),
  id: z.string().min(1),
  created: z.iso.datetime().nullable(),
  files: z
    .array(imageFile.extend({ path: z.string().min(1) }))
    .min(1)
    .describe('All files of the image, relative to the working directory of the bake.'),
  run: z.string().nullable(),
  epoch: epoch.optional().describe('The day from which on it counts as fresh; absent where it is not refreshed.'),
  leg: z.string().optional().describe('The slug of the leg that it is of.'),
  packer: z.string().optional().describe('The version of the Packer that made it.'),
  verified: z.boolean(),
});
export type BesideRecord = z.infer<typeof besideRecord>;

const MOST_BYTES = 1024 * 1024;
/** How the name of a record goes on after that of the file. */
export const BESIDE = '.bakehouse.json';

/** Where the record of an image lies whose first file is `path`. */
export function besidePath(folder: string, path: string): string {
  return `${resolve(folder, path)}${BESIDE}`;
}

/** What a file says that may be such a record; undefined where it is none. Throws what the system says. */
export function readBesideRecord(file: string): BesideRecord | undefined {
  if (statSync(file).size > MOST_BYTES) return undefined;
  try {
    return besideRecord.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Writes the record beside the image's first file, or writes it anew when its tests have passed.
 * Throws a UserError when a file is outside `folder`.
 * @param folder the working directory of the bake
 */
export function writeBeside(folder: string, record: Omit<BesideRecord, 'schema'>): string {
  for (const { path } of record.files) {
    if (!isInside(folder, resolve(folder, path))) {
      throw new UserError(`The image's file ${path} is outside ${folder}, so no record is kept beside it.`);
    }
  }
  const path = besidePath(folder, record.files[0]?.path ?? '');
  // With the modes of an ordinary file: whoever may read the image may know where it comes from.
  writeAtomically(path, `${JSON.stringify({ schema: 'bakehouse/file/1', ...record }, undefined, 2)}\n`, 0o644);
  return path;
}

/**
 * The images whose first files these are, when every one has a record of that key and all its files are as recorded,
 * byte for byte; else none. Never throws.
 * @param paths of the first file of each image that the leg makes, relative to `folder`
 */
export async function lookUpBeside(folder: string, paths: readonly string[], key: string): Promise<Found> {
  const images: FoundImage[] = [];
  const reasons: string[] = [];
  let never = 0;
  for (const path of paths) {
    const seen = await look(folder, path, key);
    if (typeof seen === 'object') images.push(foundImage(seen));
    else if (seen !== undefined) reasons.push(seen);
    else {
      never += 1;
      reasons.push(`${path} has no record beside it`);
    }
  }
  if (paths.length > 0 && images.length === paths.length) return { kind: 'found', images };
  return { kind: 'missing', reason: never === paths.length ? null : reasons.join('; ') };
}

/** What is recorded beside a file, where that is of this key and the file as recorded; else why it is not. Never throws. */
async function besideRecordOf(folder: string, path: string, key: string): Promise<BesideRecord | string> {
  return (await look(folder, path, key)) ?? `${path} has no record beside it`;
}

/** What is recorded beside files that may be of a recipe: none where nothing is, or it is of another. Never throws. */
export function marksBeside(folder: string, paths: readonly string[], recipe: string): readonly Mark[] {
  return paths.flatMap((path) => {
    try {
      const found = readBesideRecord(besidePath(folder, path));
      return found?.recipe === recipe ? [{ key: found.key, epoch: found.epoch ?? null }] : [];
    } catch {
      return [];
    }
  });
}

/** The record, or why it does not count, or undefined when nothing is recorded. */
async function look(folder: string, path: string, key: string): Promise<BesideRecord | string | undefined> {
  const file = besidePath(folder, path);
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) return undefined;
    if (size > MOST_BYTES) return `the record beside ${path} is too large`;
    const parsed = besideRecord.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.success) return `the record beside ${path} is none of ours`;
    if (parsed.data.key !== key) return `${path} is of another key`;
    if (resolve(folder, parsed.data.files[0]?.path ?? '') !== resolve(folder, path))
      return `the record beside ${path} is of another file`;
    return (await damage(folder, parsed.data)) ?? parsed.data;
  } catch (error) {
    if (error instanceof SyntaxError) return `the record beside ${path} is not JSON`;
    return `${path} cannot be read (${codeOf(error) ?? messageOf(error)})`;
  }
}

async function damage(folder: string, { files }: BesideRecord): Promise<string | undefined> {
  for (const { path, size, sha256 } of files) {
    const full = resolve(folder, path);
    if (!isInside(folder, full)) return `the record names ${path}, which is outside the working directory`;
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat === undefined || !stat.isFile()) return `${path} is missing`;
    if (stat.size !== size || (await sha256OfFile(full)) !== sha256) return `${path} has changed since it was baked`;
  }
  return undefined;
}

function foundImage({ build, id, created, files, run, packer, verified }: BesideRecord): FoundImage {
  return {
    build,
    provider: 'file',
    account: null,
    region: 'local',
    id,
    created,
    digests: {},
    tags: [],
    files,
    verified,
    runId: run,
    ...(packer === undefined ? {} : { packer }),
  };
}

/** What lies beside the first file; whatever builder wrote the files, they are marked alike. */
export const fileMarks: Marks = {
  takes: ({ files }) => files.length > 0,
  verified: async (image, passed) => writeMark(image, passed, true),
  unverified: async (image, asked) => {
    // Of another bake, or none any more: then nothing here says that these files passed.
    const there = await besideRecordOf(asked.folder, image.files[0]?.path ?? '', asked.key);
    if (typeof there !== 'string' && there.verified) writeMark(image, asked, false);
  },
};

function writeMark(
  { build, id, created, files }: BakedImage,
  { record, key, slug, folder }: PassedTests,
  isVerified: boolean,
): void {
  if (files.length === 0) return;
  const run = record['baked-in'] === '' ? null : record['baked-in'];
  const { packer } = record.tools;
  writeBeside(folder, {
    key,
    recipe: record.recipe,
    ...(record.epoch === undefined ? {} : { epoch: record.epoch }),
    build,
    id,
    created,
    files,
    run,
    leg: slug,
    ...(packer === null ? {} : { packer }),
    verified: isVerified,
  });
}

/** Writes the record beside an image that is files, by which its key finds it. */
export function keepImage(
  image: BakedImage,
  { key, recipe, epoch: day, slug, workingDirectory, runId, packer }: KeepRequest,
): BakedImage {
  if (image.files.length === 0 || key === null) return image;
  writeBeside(workingDirectory, {
    key,
    recipe,
    ...(day === null ? {} : { epoch: day }),
    build: image.build,
    id: image.id,
    created: image.created,
    files: image.files,
    run: runId === '' ? null : runId,
    leg: slug,
    ...(packer === null ? {} : { packer }),
    verified: false,
  });
  return image;
}

/** A file that a post-processor left, by the record beside it. */
export async function lookForFile({ at, key, workingDirectory }: DepositPlace): Promise<DepositSeen> {
  const seen = await besideRecordOf(workingDirectory, at, key);
  if (typeof seen === 'string') return { kind: 'missing', reason: seen };
  const file = seen.files.find((one) => resolve(workingDirectory, one.path) === resolve(workingDirectory, at));
  return { kind: 'there', digest: file?.sha256 ?? null };
}

/** Writes the record beside it, by which the file is known again. Throws where it cannot be written. */
export function noteFile({ workingDirectory, path, size, digest, build, key, recipe, runId }: DepositedFile): void {
  writeBeside(workingDirectory, {
    key,
    recipe,
    build,
    id: digest,
    created: null,
    files: [{ path, size, sha256: digest }],
    run: runId,
    verified: false,
  });
}
