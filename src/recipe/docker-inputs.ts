import { posix } from 'node:path';

import picomatch from 'picomatch';

import { UserError } from '../core/errors.ts';
import { show } from '../core/inputs.ts';
import type { DockerfileWork } from '../image/definition.ts';
import { below } from './disk.ts';
import { readDockerfile } from './dockerfile/dockerfile.ts';
import { ignoreFiles, readIgnore } from './dockerfile/ignore.ts';
import { filesOf } from './file-set.ts';
import { TemplateError } from './loaded-template.ts';
import type { Unread } from './shared-template.ts';
import type { Repository } from './repository.ts';
import { TemplateSyntaxError } from './syntax-error.ts';
import { textOf } from './var-file-content.ts';

/** What a Dockerfile reads. */
export interface DockerInputs {
  readonly context: string;
  /** The Dockerfile and what says which files it may not see. */
  readonly always: readonly string[];
  /** What it copies by name: there, files that git does not track count as well. */
  readonly named: readonly string[];
  /** That no builder sees a file of the context. */
  readonly ignores: (path: string) => boolean;
  readonly unread: readonly Unread[];
}

export interface DockerReader {
  /** @param plainText a value as a plain text; undefined where it is known only when the leg is baked */
  readonly inputsOf: (work: DockerfileWork, plainText: (pattern: string) => string | undefined) => DockerInputs;
}

interface SharedDockerfile extends Omit<DockerInputs, 'named' | 'unread'> {
  readonly path: string;
  readonly text: string;
  /** What is copied does not hang on any argument. */
  readonly isPlain: boolean;
  readonly settled: Map<string, Pick<DockerInputs, 'named' | 'unread'>>;
}

/** Stands for a value that is given but not known; it is in no path. */
const UNKNOWN = '\u0003\u0003\u0003\u0003';

/** Reads each Dockerfile with its context once, however many legs share it. */
export function createDockerReader(repository: Repository): DockerReader {
  const known = new Map<string, SharedDockerfile>();
  return {
    inputsOf: (work, plainText) => {
      const key = `${work.context}\0${work.file}`;
      const shared = known.get(key) ?? readShared(repository, work);
      known.set(key, shared);
      const args = shared.isPlain
        ? new Map<string, string>()
        : new Map(Object.entries(work.args).map(([name, pattern]) => [name, plainText(pattern) ?? UNKNOWN]));
      const settledKey = JSON.stringify([...args]);
      const settled = shared.settled.get(settledKey) ?? copiedFiles(repository, shared, args);
      shared.settled.set(settledKey, settled);
      return { ...shared, ...settled };
    },
  };
}

function readShared(repository: Repository, work: DockerfileWork): SharedDockerfile {
  const [context] = repository.find(work.context);
  if (context?.kind !== 'folder') {
    throw new UserError(`context names ${show(work.context)}, which is no folder of the repository.`);
  }
  const [file] = repository.find(work.file);
  if (file?.kind !== 'file') throw new UserError(`file names ${show(work.file)}, which is no file of the repository.`);
  const [beside, inContext] = ignoreFiles(work.file);
  const ignoring = [beside, below(context.path, inContext)].flatMap((path) =>
    repository.find(path).filter(({ kind }) => kind === 'file'),
  );
  const readers = ignoring.map(({ path }) => inFile(path, () => readIgnore(textOf(repository, path))));
  const text = textOf(repository, file.path);
  return {
    path: file.path,
    text,
    isPlain: inFile(file.path, () => isPlain(text)),
    context: context.path,
    always: [file, ...ignoring].flatMap((found) => filesOf(repository, found, false)),
    // BuildKit heeds the one beside the Dockerfile alone, the builder before it the other: what either sees counts.
    ignores: (path) => {
      const inside = insideOf(context.path, path);
      return inside !== undefined && readers.length > 0 && readers.every((ignores) => ignores(inside));
    },
    settled: new Map(),
  };
}

function isPlain(text: string): boolean {
  const without = readDockerfile(text);
  const all = readDockerfile(text, new Map(without.args.map(({ name }) => [name, UNKNOWN])));
  return JSON.stringify([without.copies, without.unread]) === JSON.stringify([all.copies, all.unread]);
}

function copiedFiles(
  repository: Repository,
  { path, context, text, ignores }: SharedDockerfile,
  args: ReadonlyMap<string, string>,
): Pick<DockerInputs, 'named' | 'unread'> {
  const dockerfile = inFile(path, () => readDockerfile(text, args));
  const named = new Set<string>();
  const unread: Unread[] = dockerfile.unread.flatMap(({ kind, text, line }) =>
    kind === 'base' ? [] : [{ text, file: path, line }],
  );
  for (const { sources, line } of dockerfile.copies) {
    for (const source of sources) {
      if (source.includes(UNKNOWN)) unread.push({ text: source.replaceAll(UNKNOWN, '…'), file: path, line });
      else for (const one of filesNamed(repository, context, source)) if (!ignores(one)) named.add(one);
    }
  }
  return { named: [...named], unread };
}

/** A source of COPY, ADD or a mount: below the context, however it is written. */
function filesNamed(repository: Repository, context: string, source: string): readonly string[] {
  // As docker does it: no path climbs out of the context.
  const path = posix.join('/', source).replace(/\/+$/, '').slice(1);
  const wildcard = path.search(/[*?[]/);
  if (wildcard === -1) {
    // Also of the context itself: what git does not track, and what belongs to other legs, is copied all the same.
    return repository.find(below(context, path)).flatMap((found) => filesOf(repository, found, true));
  }
  const folder = below(context, path.slice(0, path.lastIndexOf('/', wildcard) + 1)).replace(/\/+$/, '');
  const pattern = below(context, path);
  const matches = picomatch([pattern, `${pattern}/**`], { dot: true, nobrace: true });
  return repository.disk.filesIn(folder).filter((file) => matches(file));
}

function insideOf(folder: string, path: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

function inFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    throw new TemplateError(`${path}:${error.line}: ${error.message}`, path, error.line);
  }
}
