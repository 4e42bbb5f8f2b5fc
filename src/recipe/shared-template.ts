import { relative, sep } from 'node:path';

import type { DefaultFiles } from './default-files.ts';
import { below, parentOf } from './disk.ts';
import { loadTemplate } from './loaded-template.ts';
import { type Bases, namedFiles } from './named-files.ts';
import { isWhole, type PathText, rendered, unmarked } from './path-text.ts';
import type { Repository } from './repository.ts';
import { templateFiles } from './template-files.ts';
import { madeTextsOf, pathTextsOf } from './template-paths.ts';
import type { Place, Template } from './template.ts';
import { type ReadVarFile, textOf } from './var-file-content.ts';
import { knownValue, type KnownValue, readVarValues } from './var-values.ts';

/** A path that is made only when the template runs: which file it will be cannot be told. */
export interface Unread extends Place {
  readonly text: string;
}

/** A template with what is the same for all legs that share it. */
export interface SharedTemplate {
  readonly template: Template;
  readonly bases: Bases;
  readonly always: readonly string[];
  readonly named: readonly string[];
  /** Of those, what is named where only a path can stand. */
  readonly needed: readonly string[];
  /** Texts that name files which the build writes. */
  readonly madeTexts: readonly PathText[];
  /** Texts that hang on variables, and the names of those. */
  readonly open: readonly PathText[];
  readonly variables: readonly string[];
  readonly unread: readonly Unread[];
  /** What the template itself gives its variables, and what lies beside it for that. */
  readonly values: ReadonlyMap<string, KnownValue>;
  readonly settled: Map<string, Settled>;
  readonly ofVarFiles: Map<ReadVarFile, readonly string[]>;
  readonly ofTexts: Map<string, readonly string[]>;
}

interface Reading {
  readonly named: readonly string[];
  readonly needed: readonly string[];
  readonly unread: readonly Unread[];
}

/** What a template names with values for its variables. */
interface Settled extends Pick<Reading, 'named' | 'unread'> {
  /** Files that the build writes and does not read: what lies there is of an earlier bake. */
  readonly made: ReadonlySet<string>;
}

const BERKSHELF = ['Berksfile', 'Berksfile.lock'];
const LONGEST_SHOWN = 160;

/**
 * @param given the path of the template
 * @param cwd the working directory, a folder of the repository with links resolved
 * @param render what is done to its text before it is read
 */
export async function readSharedTemplate(
  repository: Repository,
  defaults: DefaultFiles,
  given: string,
  cwd: string,
  render: (text: string) => string,
): Promise<SharedTemplate> {
  const { disk, root } = repository;
  const loaded = loadTemplate(root, root, given, render);
  const template = loaded.model;
  const path = relative(root, loaded.path).split(sep).join('/');
  const folder = disk.kindOf(path) === 'folder' ? path : parentOf(path);
  const bases: Bases = { root: folder, cwd, defaultsOf: (around) => defaults.of(around, given) };
  const auto =
    template.kind === 'hcl2' ? templateFiles(disk.namesIn(folder)).varFiles.map((name) => below(folder, name)) : [];
  const values = new Map<string, KnownValue>(
    template.variables.flatMap(({ name, hasDefault, default: initial }) =>
      hasDefault && initial.known ? [[name, knownValue(initial.value)] as const] : [],
    ),
  );
  const autoTexts: string[] = [];
  for (const file of auto) {
    const held = await readVarValues(file, textOf(repository, file));
    for (const [name, value] of held.values) values.set(name, value);
    autoTexts.push(...held.texts);
  }
  const texts = pathTextsOf(template);
  const madeTexts = madeTextsOf(template);
  const isOpen = ({ pieces }: PathText): boolean => pieces.some(({ kind }) => kind === 'variable');
  const closed = readingOf(
    repository,
    bases,
    texts.filter((text) => !isOpen(text)),
    () => undefined,
  );
  const open = texts.filter(isOpen);
  const beside = [...new Set([folder, cwd])].flatMap((place) => BERKSHELF.map((name) => below(place, name)));
  return {
    template,
    bases,
    always: [
      ...repository.find(given).flatMap(({ links }) => links),
      ...template.files.map((file) => file.path),
      ...auto,
      ...beside.filter((file) => disk.kindOf(file) !== undefined),
    ],
    named: [...closed.named, ...autoTexts.flatMap((text) => namedFiles(repository, bases, unmarked(text), false))],
    needed: closed.needed,
    madeTexts,
    open,
    variables: [
      ...new Set(
        [...open, ...madeTexts].flatMap(({ pieces }) =>
          pieces.flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : [])),
        ),
      ),
    ],
    unread: closed.unread,
    values,
    settled: new Map(),
    ofVarFiles: new Map(),
    ofTexts: new Map(),
  };
}

/** What the texts that hang on variables come to; the same values are looked up once. */
export function settle(repository: Repository, shared: SharedTemplate, valueOf: (name: string) => KnownValue): Settled {
  const key = JSON.stringify(shared.variables.map((name) => [valueOf(name) ?? null, valueOf(name) === undefined]));
  const known = shared.settled.get(key);
  if (known !== undefined) return known;
  const open = readingOf(repository, shared.bases, shared.open, valueOf);
  const needed = new Set([...shared.needed, ...open.needed]);
  const settled = {
    named: [...shared.named, ...open.named],
    unread: [...shared.unread, ...open.unread],
    made: new Set(madeFiles(repository, shared, valueOf).filter((path) => !needed.has(path))),
  };
  shared.settled.set(key, settled);
  return settled;
}

function madeFiles(
  repository: Repository,
  { bases, madeTexts }: SharedTemplate,
  valueOf: (name: string) => KnownValue,
): readonly string[] {
  return madeTexts
    .map(({ pieces }) => rendered(pieces, (name) => valueOf(name) ?? undefined))
    .filter(isWhole)
    .flatMap((rendering) => namedFiles(repository, bases, rendering, true));
}

function readingOf(
  repository: Repository,
  bases: Bases,
  texts: readonly PathText[],
  valueOf: (name: string) => KnownValue,
): Reading {
  const named = new Set<string>();
  const needed = new Set<string>();
  const unread = new Map<string, Unread>();
  for (const { pieces, isPath, text, file, line } of texts) {
    const rendering = rendered(pieces, (name) => valueOf(name) ?? undefined);
    for (const path of namedFiles(repository, bases, rendering, isPath)) {
      named.add(path);
      if (isPath) needed.add(path);
    }
    const [only] = pieces;
    // A list of paths: each of its texts counts by itself.
    const isList = pieces.length === 1 && only?.kind === 'variable' && valueOf(only.name) === null;
    if (!isPath || isWhole(rendering) || isList) continue;
    const oneLine = text.replace(/\s+/g, ' ');
    const shown = oneLine.length > LONGEST_SHOWN ? `${oneLine.slice(0, LONGEST_SHOWN)}…` : oneLine;
    unread.set(`${file}:${line}:${shown}`, { text: shown, file, line });
  }
  return { named: [...named], needed: [...needed], unread: [...unread.values()] };
}
