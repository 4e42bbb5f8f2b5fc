import { basename, resolve } from 'node:path';

import { show } from '../../core/runner/inputs.ts';
import { slashedWay } from '../../core/files/paths.ts';
import { type FieldName, pythonMembers, type Tell, textsOf } from './entry-fields.ts';
import { type ImageReference, parseImageReference } from './image-reference.ts';
import type { RawEntry } from './images-file.ts';
import type { EntryPlace } from './location.ts';
import { type FormatArguments, pythonFormat } from './python-format.ts';
import { type PythonValue, FormatError } from './python-value.ts';
import { workingDirectoryOf } from './working-directory.ts';

/** An entry after rules 1 to 8. */
export interface Entry {
  readonly index: number;
  readonly line: number;
  readonly builder: 'packer' | 'dockerfile';
  readonly name: string;
  /** The name is that of a folder of this machine, as none is given. */
  readonly nameIsFolder: boolean;
  readonly version: string;
  readonly tag: string | null;
  readonly reference: ImageReference | null;
  /** As written, formatted. */
  readonly file: string;
  /** Relative to the repository, links resolved. */
  readonly workingDirectory: string;
  readonly extraArgs: string;
}

type Texts = ReadonlyMap<FieldName, string>;

const MOST_ID = 200;
/** What would break a line of a log, or make it look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Rules 1 to 8 of the predecessor's `parse_docker_images`, but for what it looked up when it built.
 * Undefined when something was told.
 */
export function resolveEntry(raw: RawEntry, place: EntryPlace, tellReader: Tell): Entry | undefined {
  let fits = true;
  const tell: Tell = (code, what, field) => {
    fits = false;
    tellReader(code, what, field);
  };
  if (raw.members === undefined) {
    tell('NOT_A_MAPPING', 'must be an object, as {"file": "base.json"}');
    return undefined;
  }
  const texts = textsOf(raw.members, tell);
  if (texts === undefined) return undefined;
  const dockerfile = texts.get('dockerfile') ?? texts.get('docker_file') ?? '';
  const builder = builderOf(texts, dockerfile, tell);
  const reference = referenceOf(texts, builder, tell);
  const given = texts.get('name') ?? '';
  const ownName = given === '' ? basename(place.cwd).replaceAll('setups.', '') : given;
  if (ownName === '') tell('NO_NAME', 'has no name, and the folder that plan runs in gives none; write "name"');
  const workingDirectory = workingDirectoryOf(texts.get('working_dir') ?? '', place, tell);
  if (!fits || builder === undefined || workingDirectory === undefined) return undefined;

  const ownVersion = texts.get('version') ?? '';
  const ownFile = (texts.get('file') ?? dockerfile) || defaultFile(builder, ownName, ownVersion);
  const isDockerfile = builder === 'dockerfile' && reference !== null;
  const name = isDockerfile ? reference.image : ownName;
  const taggedVersion = (isDockerfile ? reference.tag : null) ?? ownVersion;
  const named = new Map<string, PythonValue>([
    ...pythonMembers(raw.members),
    ['images_file', slashedWay(place.repository, place.path)],
    ['builder_type', builder],
    ['name', name],
    ['file', ownFile],
    ...(taggedVersion === '' ? [] : [['version', taggedVersion] as const]),
    ...(isDockerfile ? [['img_parts', new Map<string, PythonValue>(Object.entries(reference))] as const] : []),
  ]);
  const positional = [name, taggedVersion === '' ? null : taggedVersion];
  const file = isDockerfile ? formatted('file', ownFile, { positional, named }, tell) : ownFile;
  if (file === undefined) return undefined;
  if (file === '') tell('NO_IMAGE_FILE_ERROR', 'names no file', 'file');
  const version = taggedVersion === '' ? stem(file) : taggedVersion;
  if (version === '') {
    tell(
      'NO_VERSION',
      `has no version, and the file ${show(file)} gives none; write "version", or a tag with :version`,
    );
  }
  checkId('NO_NAME', name, tell);
  checkId('NO_VERSION', version, tell);

  // The predecessor worked in the working_dir and gave absolute paths. Relative ones are the same on every machine.
  const home = resolve(place.repository, workingDirectory);
  const fromHome = (path: string): string => slashedWay(home, path) || '.';
  const fileHome = builder === 'packer' ? resolve(place.folder, builder) : home;
  named.set('file', file).set('version', version).set('working_dir', '.');
  named.set('images_file', fromHome(place.path)).set('fimage_file', fromHome(resolve(fileHome, file)));
  named.set('extra_args', texts.get('extra_args') ?? '');
  const extraArgs = formatted('extra_args', texts.get('extra_args') ?? '', { positional: [], named }, tell);
  if (!fits || extraArgs === undefined) return undefined;
  const { index, line } = raw;
  const nameIsFolder = !isDockerfile && given === '';
  const tag = texts.get('tag') || null;
  return { index, line, builder, name, nameIsFolder, version, tag, reference, file, workingDirectory, extraArgs };
}

function builderOf(texts: Texts, dockerfile: string, tell: Tell): Entry['builder'] | undefined {
  const type = dockerfile === '' ? (texts.get('builder_type') ?? 'packer') : 'dockerfile';
  if (type === 'packer' || type === 'dockerfile') return type;
  if (type === 'docker') return 'dockerfile';
  tell('INVALID_BUILDER_TYPE', `must be packer, dockerfile or docker, but was ${show(type)}`, 'builder_type');
  return undefined;
}

function referenceOf(texts: Texts, builder: Entry['builder'] | undefined, tell: Tell): ImageReference | null {
  const tag = texts.get('tag') ?? '';
  if (tag === '') {
    if (builder === 'dockerfile') tell('NO_TAG', 'has no tag; an image from a Dockerfile needs one, as "acme/web:1.0"');
    return null;
  }
  const reference = parseImageReference(tag);
  if (reference === undefined) {
    const wanted = '[host:port/][repo/]image[:tag] in lower case; a registry is one only with its port';
    tell('INVALID_DOCKER_TAG', `must be ${wanted}, but was ${show(tag)}`, 'tag');
  }
  return reference ?? null;
}

function defaultFile(builder: Entry['builder'], name: string, version: string): string {
  const full = version === '' ? name : `${name}-${version}`;
  if (builder === 'packer') return `${full}.json`;
  return version === '' ? 'Dockerfile' : `Dockerfile.${full}`;
}

/** `'.'.join(file.split('.')[:-1]).strip()` */
function stem(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('.'))).trim();
}

/** The predecessor formatted only what has both braces. */
function formatted(field: FieldName, text: string, given: FormatArguments, tell: Tell): string | undefined {
  if (!text.includes('{') || !text.includes('}')) return text;
  try {
    return pythonFormat(text, given);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    tell(error.kind, `cannot be formatted: ${error.words}`, field);
    return undefined;
  }
}

function checkId(code: string, text: string, tell: Tell): void {
  if (text.length <= MOST_ID && !UNSEEN.test(text)) return;
  tell(code, `gives ${show(text)} to the id of a leg, which takes ${MOST_ID} characters that can be seen`);
}
