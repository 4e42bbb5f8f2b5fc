import { dirname, resolve } from 'node:path';

import { nearestName } from '../../core/text/wording.ts';
import type { JsonNode } from '../../recipe/hcl/json-source.ts';
import { IMAGES_JSON_PLACES } from '../default-manifests.ts';
import type { Draft, DraftLeg, Notice } from '../draft.ts';
import { entryLeg } from './definition.ts';
import { resolveEntry } from './entry.ts';
import { FIELDS } from './entry-fields.ts';
import { EntryProblems } from './entry-problems.ts';
import { type RawEntry, readImagesFile } from './images-file.ts';
import { type ReadEntry, withIds } from './leg-ids.ts';
import { locate, type EntryPlace } from './location.ts';
import { withoutRepeats } from './repeats.ts';

/** The usual places of an IMAGES.json where there is one, relative to the repository; the first is the one to take. */
export function findImagesJson(repository: string): readonly string[] {
  return IMAGES_JSON_PLACES.filter((path) => locate(repository, repository, path).kind === 'file');
}

/**
 * Reads IMAGES.json files into one list: a leg per entry, in their order. What each builds on, `linkChain` finds out.
 * Throws a DocumentError with all that is wrong in the first file that is wrong, each with the predecessor's code.
 */
export function readImagesJson(request: ImagesJsonRequest): Draft {
  const read = withoutRepeats(request.files.flatMap((file) => readFile(request, file)));
  const entries = withIds(read.entries);
  return {
    from: [...request.files],
    legs: entries.map(({ definition, file, entry }): DraftLeg => ({ definition, at: { file, line: entry.line } })),
    notices: [...noticesOf(entries), ...read.notices],
    targets: {},
    buildRegistry: null,
  };
}

function readFile(request: ImagesJsonRequest, file: string): readonly ReadEntry[] {
  const place = placeOf(request, file);
  const problems = new EntryProblems(file);
  const entries = readImagesFile(request.repository, file).flatMap((raw) => {
    const tell = problems.teller(raw);
    const entry = resolveEntry(raw, place, tell);
    const leg = entry === undefined ? undefined : entryLeg(entry, place, tell);
    return leg === undefined ? [] : [{ ...leg, file, raw }];
  });
  problems.throwIfAny();
  return entries;
}

function noticesOf(entries: readonly ReadEntry[]): readonly Notice[] {
  const nameless = entries.find(({ entry }) => entry.nameIsFolder);
  const notices = entries.flatMap(({ raw, active, file }) => {
    const at = (field: string): Pick<Notice, 'file' | 'line'> => ({
      file,
      line: raw.members?.get(field)?.line ?? raw.line,
    });
    const where = `images[${raw.index}]`;
    const misspelt = misspeltFields(raw).map(([name, near]): Notice => ({
      ...at(name),
      message: `${where}.${name} is no field of IMAGES.json. Did you mean "${near}"?`,
    }));
    const shell = `${where}.extra_args holds ${active.join(' ')}, which a shell would act upon. No shell reads it here.`;
    return active.length === 0 ? misspelt : [...misspelt, { ...at('extra_args'), message: shell }];
  });
  if (nameless === undefined) return notices;
  const { entry, file } = nameless;
  const message = `images[${entry.index}] has no "name": it is ${entry.name}, after the folder of the repository, and another one elsewhere.`;
  return [...notices, { file, line: entry.line, message }];
}

/** Members that are neither fields nor named in braces, each with the field that it resembles. */
function misspeltFields({ members = new Map<string, JsonNode>() }: RawEntry): readonly (readonly [string, string])[] {
  const texts = [...members.values()].flatMap((node) => (node.kind === 'string' ? [node.value] : []));
  return [...members.keys()].flatMap((name) => {
    const known = FIELDS.some((field) => field === name) || texts.some((text) => text.includes(`{${name}`));
    const near = known ? undefined : nearestName(name.slice(0, 100), FIELDS);
    return near === undefined ? [] : [[name, near] as const];
  });
}

export interface ImagesJsonRequest {
  /** Absolute, links resolved. */
  readonly repository: string;
  /** The IMAGES.json files, relative to the repository, in the order of the chain. */
  readonly files: readonly string[];
  /** Where the predecessor would have been started: absolute, links resolved. The repository, unless given. */
  readonly cwd?: string;
}

/** What the paths of a file's entries are relative to. */
export function placeOf({ repository, cwd = repository }: ImagesJsonRequest, file: string): EntryPlace {
  const path = resolve(repository, file);
  return { repository, cwd, folder: dirname(path), path };
}
