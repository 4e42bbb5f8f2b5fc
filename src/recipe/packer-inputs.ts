import { UserError } from '../core/errors.ts';
import { show } from '../core/inputs.ts';
import type { PackerWork } from '../image/definition.ts';
import type { DefaultFiles } from './default-files.ts';
import { below } from './disk.ts';
import { substitute } from './dollar-template.ts';
import type { FileDigests } from './file-digests.ts';
import { namedFiles } from './named-files.ts';
import { unmarked } from './path-text.ts';
import type { Repository } from './repository.ts';
import { readSharedTemplate, settle, type SharedTemplate, type Unread } from './shared-template.ts';
import type { Template } from './template.ts';
import { readVarFile, type ReadVarFile, type VarFileContent } from './var-file-content.ts';
import type { KnownValue } from './var-values.ts';

/** What a template and its values read. */
export interface PackerInputs {
  readonly template: Template;
  /** The template's folder. */
  readonly folder: string;
  /** Counts whatever `inputs` says: the template, and what Packer and Berkshelf load from beside it by themselves. */
  readonly always: readonly string[];
  /** Lists of files; the very same list where another leg has it, too. */
  readonly named: readonly (readonly string[])[];
  readonly unread: readonly Unread[];
  readonly varFiles: readonly VarFileContent[];
  readonly lockfile: string | null;
  /** Of a variable of the template; null where it is no text. */
  readonly valueOf: (name: string) => KnownValue;
}

export interface PackerReader {
  /** @param plainText a value as a plain text; undefined where it is known only when the leg is baked */
  readonly inputsOf: (work: PackerWork, plainText: (pattern: string) => string | undefined) => Promise<PackerInputs>;
}

const LOCKFILE = 'packer.lock.yml';

/** Reads each template and each file of variables once, however many legs share it. */
export function createPackerReader(repository: Repository, digests: FileDigests, defaults: DefaultFiles): PackerReader {
  const templates = new Map<string, Promise<SharedTemplate>>();
  const varFiles = new Map<string, Promise<ReadVarFile>>();
  return {
    inputsOf: async (work, plainText) => {
      const cwd = folderOf(repository, work['working-directory']);
      const key = JSON.stringify([cwd, work.template, work.substitutions]);
      const shared = await remembered(templates, key, () =>
        readSharedTemplate(repository, defaults, work.template, cwd, renderingOf(work, plainText)),
      );
      const files = await Promise.all(
        work['var-files'].map((given) => remembered(varFiles, given, () => readVarFile(repository, digests, given))),
      );
      const own = new Map(Object.entries(work.vars).map(([name, pattern]) => [name, plainText(pattern)]));
      const valueOf = (name: string): KnownValue => {
        if (Object.hasOwn(work['secret-vars'], name)) return undefined;
        if (own.has(name)) return own.get(name);
        const file = files.findLast(({ held }) => held.values.has(name));
        return file === undefined ? shared.values.get(name) : file.held.values.get(name);
      };
      const { named, unread, made } = settle(repository, shared, valueOf);
      const ofText = (text: string | undefined): readonly string[] =>
        text === undefined ? [] : filesOfText(repository, shared, text);
      return {
        template: shared.template,
        folder: shared.bases.root,
        always: shared.always,
        named: [
          named,
          ...files.map((file) => remembered(shared.ofVarFiles, file, () => file.held.texts.flatMap(ofText))),
          ...[...own.values()].map(ofText),
        ]
          .map((list) => without(list, made))
          .filter((list) => list.length > 0),
        unread,
        varFiles: files.map(({ path, content }) => ({ path, content })),
        lockfile: lockfileOf(repository, digests, shared.bases.root),
        valueOf,
      };
    },
  };
}

/** The words with dollar signs filled in; what is known only when the leg is baked, as an expression of the template. */
function renderingOf(
  { template, substitutions }: PackerWork,
  plainText: (pattern: string) => string | undefined,
): (text: string) => string {
  if (substitutions === null) return (text) => text;
  const late = template.endsWith('.hcl') ? '${late}' : '{{late}}';
  const { METADATA, NAME, IMAGE } = substitutions;
  const known = {
    METADATA: plainText(METADATA) ?? '',
    NAME: plainText(NAME) ?? late,
    IMAGE: plainText(IMAGE) ?? late,
  };
  return (text) => substitute(text, known);
}

/** What a value names. Most name nothing, and are not worth remembering. */
function filesOfText(repository: Repository, { bases, ofTexts }: SharedTemplate, text: string): readonly string[] {
  const known = ofTexts.get(text);
  if (known !== undefined) return known;
  const found = namedFiles(repository, bases, unmarked(text), false);
  if (found.length > 0) ofTexts.set(text, found);
  return found;
}

/** Where setup-packer looks: beside the template, else at the root. */
function lockfileOf({ disk }: Repository, digests: FileDigests, folder: string): string | null {
  const path = [below(folder, LOCKFILE), LOCKFILE].find((file) => disk.kindOf(file) === 'file');
  const digest = path === undefined ? undefined : digests.digestOf(path);
  if (digest instanceof Promise) throw new UserError(`${show(path ?? '')} is too large for a lockfile.`);
  return digest === undefined ? null : `sha256:${digest.hash}`;
}

function folderOf(repository: Repository, given: string): string {
  const [found] = repository.find(given);
  if (found?.kind === 'folder') return found.path;
  throw new UserError(`working-directory names ${show(given)}, which is no folder of the repository.`);
}

/** The very same list where nothing is left out. */
function without(list: readonly string[], made: ReadonlySet<string>): readonly string[] {
  return list.some((path) => made.has(path)) ? list.filter((path) => !made.has(path)) : list;
}

function remembered<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}
