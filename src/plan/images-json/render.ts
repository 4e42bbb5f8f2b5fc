import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { DocumentError } from '../../core/text/document.ts';
import { isInside, shownPath } from '../../core/files/paths.ts';
import { type Entry, resolveEntry } from './entry.ts';
import { EntryProblems } from './entry-problems.ts';
import { readImagesFile } from './images-file.ts';
import { type EntryPlace, locate } from './location.ts';
import { type ImagesJsonRequest, placeOf } from './images-json.ts';

/** What the placeholders of a template stand for. */
export interface TemplateValues {
  readonly version: string;
  readonly name: string;
  readonly ansibleFolder: string;
  readonly saltFolder: string;
  readonly dockerFolder: string;
}

/**
 * The predecessor's `--generate-images`: the `packer.json` of each IMAGES.json, filled in for each of its Packer entries.
 * Entries of a Dockerfile are left alone, which the predecessor wrote over.
 *
 * @returns path (relative to the repository, with slashes) to text, in the order of the entries
 * @throws DocumentError as `readImagesJson` does, but for templates that are not there yet
 */
export function renderTemplates(request: ImagesJsonRequest): ReadonlyMap<string, string> {
  return new Map(request.files.flatMap((file) => renderFile(request, file)));
}

function renderFile(request: ImagesJsonRequest, file: string): readonly (readonly [path: string, text: string])[] {
  const place = placeOf(request, file);
  const problems = new EntryProblems(file);
  const targets = readImagesFile(request.repository, file).flatMap((raw) => {
    const tell = problems.teller(raw);
    const entry = resolveEntry(raw, place, tell);
    if (entry?.builder !== 'packer') return [];
    const folder = join(place.folder, 'packer');
    const target = resolve(folder, entry.file);
    if (!isInside(folder, target)) {
      tell('NO_IMAGE_FILE_ERROR', 'must stay in the folder packer, where the template is written', 'file');
    }
    return [{ entry, path: shownPath(place.repository, target) }];
  });
  problems.throwIfAny();
  if (targets.length === 0) return [];
  const template = templateOf(place, file);
  return targets.map(({ entry, path }) => [path, renderTemplate(template, valuesOf(entry, place))]);
}

/** Fills in the five placeholders in the predecessor's order. A value is put in as it is written inside of JSON's quotes. */
export function renderTemplate(template: string, values: TemplateValues): string {
  return template
    .replaceAll('__VERSION__', () => inJson(values.version))
    .replaceAll('__NAME__', () => inJson(values.name))
    .replaceAll('__ANSIBLE_FOLDER', () => inJson(values.ansibleFolder))
    .replaceAll('__SALT_FOLDER', () => inJson(values.saltFolder))
    .replaceAll('__DOCKER_FOLDER', () => inJson(values.dockerFolder));
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function templateOf(place: EntryPlace, file: string): string {
  const folder = resolve(place.cwd, dockerFolderOf(place));
  const found = locate(place.repository, folder, 'packer.json');
  if (found.kind === 'file') return readFileSync(found.real, 'utf8');
  const wanted = shownPath(place.repository, join(folder, 'packer.json'));
  throw new DocumentError(file, [
    { line: 1, message: `${wanted} is not there: the templates of this file are made from it.` },
  ]);
}

function valuesOf({ name, version }: Entry, place: EntryPlace): TemplateValues {
  const [ansibleFolder, saltFolder] = [probed('ansible', place), probed('salt', place)];
  return { version, name, ansibleFolder, saltFolder, dockerFolder: dockerFolderOf(place) };
}

/** The IMAGES.json is in it, unless it lies where the predecessor was started. */
function dockerFolderOf(place: EntryPlace): string {
  return place.folder === place.cwd ? probed('docker', place) : shownPath(place.cwd, place.folder);
}

/** `docker` or `.docker`, whichever there is. */
function probed(folder: string, { repository, cwd }: EntryPlace): string {
  return [folder, `.${folder}`].find((path) => locate(repository, cwd, path).kind === 'folder') ?? folder;
}
