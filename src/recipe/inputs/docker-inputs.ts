import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import type { DockerfileWork } from '../../image/definition.ts';
import { below } from '../files/disk.ts';
import { readDockerArguments } from './docker-arguments.ts';
import { contextSources } from '../dockerfile/context.ts';
import type { Copy, Dockerfile } from '../dockerfile/content.ts';
import { readDockerfile } from '../dockerfile/dockerfile.ts';
import { ignoreFiles, readIgnore } from '../dockerfile/ignore.ts';
import { UNKNOWN_PART } from '../expression/computed.ts';
import { filesOf } from '../files/file-set.ts';
import { TemplateError } from '../template/loaded-template.ts';
import type { Doubt, Effect } from '../reading/effect.ts';
import type { NamedBase } from '../reading/named-bases.ts';
import { pathPattern } from '../reading/pattern.ts';
import { placesOf } from '../reading/place.ts';
import type { Repository } from '../files/repository.ts';
import { TemplateSyntaxError } from '../hcl/syntax-error.ts';
import { textOf } from './var-file-content.ts';
import { nearestName, withoutTrailing } from '../../core/text/wording.ts';

/** What a Dockerfile reads. */
export interface DockerInputs extends Pick<Effect, 'anything' | 'outside' | 'absent'> {
  readonly context: string;
  /** The Dockerfile and what says which files it may not see. */
  readonly always: readonly string[];
  /** What its instructions and its arguments name: whatever git says of it. */
  readonly named: readonly string[];
  /** The images that it starts from, or takes files of, by a name. */
  readonly bases: readonly NamedBase[];
  /** Any file of the context may be read: what a base does when it is built upon cannot be known, or a source. */
  readonly isOpen: boolean;
  /** That no builder sees a file of the context. */
  readonly ignores: (path: string) => boolean;
}

export interface DockerReader {
  /** @param plainText a value as a plain text; undefined where it is known only when the leg is baked */
  readonly inputsOf: (work: DockerfileWork, plainText: (pattern: string) => string | undefined) => DockerInputs;
}

type Settled = Omit<DockerInputs, 'context' | 'always' | 'ignores'>;

interface SharedDockerfile extends Pick<DockerInputs, 'context' | 'always' | 'ignores'> {
  readonly path: string;
  readonly text: string;
  /** Names of stages, in their order; null where one has none. */
  readonly stages: readonly (string | null)[];
  /** What is copied does not hang on any argument. */
  readonly isPlain: boolean;
  readonly settled: Map<string, Settled>;
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
      checkTarget(work.target === null ? '' : (plainText(work.target) ?? ''), shared);
      const words = work.arguments.map((pattern) => plainText(pattern) ?? pattern.replace(/\{[^{}]*\}/g, UNKNOWN));
      const given = readDockerArguments(words);
      const values = [
        ...Object.entries(work.args).map(([name, pattern]) => [name, plainText(pattern) ?? UNKNOWN] as const),
        ...given.args,
      ];
      const args = new Map(shared.isPlain ? [] : values);
      const settledKey = JSON.stringify([[...args], given.secrets, given.contexts]);
      const settled = shared.settled.get(settledKey) ?? settle(repository, shared, args, given);
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
  if (file?.kind !== 'file') {
    const isLeftOut = repository.trackedIn(work.file).some(repository.isSkipped);
    throw new UserError(
      isLeftOut
        ? `file names ${show(work.file)}, which a sparse checkout leaves out. Add it to sparse-checkout of actions/checkout.`
        : `file names ${show(work.file)}, which is no file of the repository.`,
    );
  }
  const [beside, inContext] = ignoreFiles(work.file);
  const ignoring = [beside, below(context.path, inContext)].flatMap((path) =>
    repository.find(path).filter(({ kind }) => kind === 'file'),
  );
  const readers = ignoring.map(({ path }) => inFile(path, () => readIgnore(textOf(repository, path))));
  const text = textOf(repository, file.path);
  return {
    path: file.path,
    text,
    stages: inFile(file.path, () => readDockerfile(text)).stages.map(({ name }) => name),
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

/** A target is the name of a stage in any case, or its number (BuildKit, instructions.HasStage). Empty: none is named. */
function checkTarget(target: string, { path, stages }: Pick<SharedDockerfile, 'path' | 'stages'>): void {
  const isNumber = /^\d+$/.test(target) && Number(target) < stages.length;
  if (target === '' || isNumber || stages.includes(target.toLowerCase())) return;
  const names = stages.flatMap((name) => name ?? []);
  const near = nearestName(target, names);
  const known = names.length === 0 ? 'None has a name.' : `There are ${names.join(', ')}.`;
  const hint = near === undefined ? known : `Did you mean ${show(near)}?`;
  throw new UserError(`target names ${show(target)}, which is no stage of ${path}. ${hint}`);
}

function isPlain(text: string): boolean {
  const without = readDockerfile(text);
  const all = readDockerfile(text, new Map(without.args.map(({ name }) => [name, UNKNOWN])));
  const told = ({ copies, unread, remotes, stages, bases }: Dockerfile): string =>
    JSON.stringify([copies, unread, remotes, stages, bases]);
  return told(without) === told(all);
}

function settle(
  repository: Repository,
  { path, context, text, ignores }: SharedDockerfile,
  args: ReadonlyMap<string, string>,
  { secrets, contexts }: ReturnType<typeof readDockerArguments>,
): Settled {
  const dockerfile = inFile(path, () => readDockerfile(text, args));
  const named = new Set<string>();
  const anything: Doubt[] = [];
  const outside: Doubt[] = [];
  const absent: Effect['absent'][number][] = [];
  const at = (line: number, shown: string): Doubt => ({ text: shown.replaceAll(UNKNOWN, '…'), file: path, line });
  for (const { kind, text: shown, line } of dockerfile.unread) if (kind !== 'base') anything.push(at(line, shown));
  for (const copy of dockerfile.copies) {
    for (const one of filesCopied(repository, context, copy)) if (!ignores(one)) named.add(one);
    for (const source of copy.sources) {
      const place = below(context, withoutTrailing(source.replace(/^(?:\.{0,2}\/)+/, ''), '/'));
      const found = repository.find(place);
      // Docker looks for what the link names in the context, where it may be anything.
      if (found.some(({ kind }) => kind === 'outside') && !ignores(place))
        outside.push(at(copy.line, `COPY ${source}`));
      if (found.length > 0 || !repository.trackedIn(place).some(repository.isSkipped)) continue;
      absent.push({ ...at(copy.line, `COPY ${source}`), path: place });
    }
  }
  for (const { url, isSettled, line } of dockerfile.remotes) if (!isSettled) outside.push(at(line, `ADD ${url}`));
  const folders = { root: context, cwd: context, repository: repository.root };
  for (const given of [...secrets, ...contexts.map((one) => one.path).filter(isLocal)]) {
    const { written, leadsOut } = placesOf(given.replaceAll(UNKNOWN, UNKNOWN_PART), folders, [context]);
    if (leadsOut && !secrets.includes(given)) outside.push(at(1, `--build-context ${given}`));
    for (const place of written) {
      for (const found of repository.find(place)) for (const one of filesOf(repository, found, true)) named.add(one);
    }
  }
  return {
    named: [...named],
    bases: basesOf(path, dockerfile, new Set(contexts.map(({ name }) => name))),
    isOpen: anything.length > 0 || dockerfile.stages.some(({ base }) => hidesTriggers(base)),
    anything: [],
    outside,
    absent,
  };
}

/**
 * Of all stages, for which of them are built hangs on the target. A frontend is no base: it makes no part of the image.
 * @param contexts names that the build is given another meaning for
 */
function basesOf(path: string, { bases }: Dockerfile, contexts: ReadonlySet<string>): readonly NamedBase[] {
  const words = { from: 'FROM', copy: 'COPY --from=', mount: 'RUN --mount from=' };
  return bases.flatMap(({ kind, reference, line }) => {
    if (kind === 'frontend' || contexts.has(reference) || reference.includes(UNKNOWN) || reference === '') return [];
    const text = kind === 'from' ? `${words.from} ${reference}` : `${words[kind]}${reference}`;
    return [{ request: { of: 'docker', reference } as const, text, build: null, file: path, line }];
  });
}

/** What is not in the repository: an image, a git repository, an archive of somewhere, a target of bake. */
function isLocal(context: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:)/i.test(context);
}

/** The triggers (`ONBUILD`) of an image that is not known, or is made for them, may copy anything. */
function hidesTriggers(base: string | null): boolean {
  return base === null || base.includes(UNKNOWN) || /onbuild/i.test(base);
}

/** The sources of COPY, ADD or a mount: below the context, however they are written. */
function filesCopied(repository: Repository, context: string, copy: Copy): readonly string[] {
  return contextSources(copy).flatMap(({ path, folder, takes }, index) => {
    const source = copy.sources[index] ?? '';
    if (source.includes(UNKNOWN)) return filesLike(repository, context, source);
    const taken = (file: string): boolean => {
      const inside = insideOf(context, file);
      return inside === undefined || takes(inside);
    };
    if (path === undefined) return repository.disk.filesIn(below(context, folder)).filter(taken);
    // Also of the context itself: what git does not track, and what belongs to other legs, is copied all the same.
    const found = repository.find(below(context, path)).flatMap((one) => filesOf(repository, one, true));
    return copy.excludes.length === 0 ? found : found.filter(taken);
  });
}

/** A source of which a part is not known may be any that fits. */
function filesLike(repository: Repository, context: string, source: string): readonly string[] {
  const folders = { root: '', cwd: '', repository: repository.root };
  const [inside = ''] = placesOf(source.replaceAll(UNKNOWN, UNKNOWN_PART).replace(/^\/+/, ''), folders, ['']).inside;
  const pattern = pathPattern(inside === '' ? UNKNOWN_PART : inside, true);
  return repository.disk.filesIn(context).filter((file) => {
    const path = insideOf(context, file);
    return path !== undefined && pattern.matches(path);
  });
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
