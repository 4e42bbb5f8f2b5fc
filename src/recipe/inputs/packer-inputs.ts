import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import type { PackerWork } from '../../image/definition.ts';
import { fill, placeholdersOf } from '../../image/placeholder.ts';
import type { Providers } from '../../image/provider.ts';
import type { DefaultFiles } from '../files/default-files.ts';
import { below } from '../files/disk.ts';
import { substitute } from '../template/dollar-template.ts';
import { type Computed, scalar, UNKNOWN, UNKNOWN_PART, unmarked } from '../expression/computed.ts';
import type { FileDigests } from '../files/file-digests.ts';
import { type Counted, countedOf } from '../reading/counted.ts';
import type { Effect } from '../reading/effect.ts';
import type { NamedBase } from '../reading/named-bases.ts';
import type { GivenValue } from '../reading/template-scope.ts';
import type { Builds } from '../reading/resolved-builds.ts';
import type { Repository } from '../files/repository.ts';
import { filesOfText, readSharedTemplate, type SharedTemplate } from './shared-template.ts';
import type { Template } from '../template/template.ts';
import { readVarFile, type ReadVarFile, type VarFileContent } from './var-file-content.ts';

/** What a template and its values read. */
export interface PackerInputs extends Pick<Effect, 'anything' | 'wide' | 'outside' | 'absent'> {
  /** With the builds that it has with these values. */
  readonly template: Template;
  /** The template's folder. */
  readonly folder: string;
  /** Counts whatever `inputs` says: the template, and what Packer and Berkshelf load from beside it by themselves. */
  readonly always: readonly string[];
  readonly counted: Counted;
  /** Further lists of files that values name; the very same list where another leg has it, too. */
  readonly named: readonly (readonly string[])[];
  readonly varFiles: readonly VarFileContent[];
  readonly lockfile: string | null;
  /** The images that its builds start from by a name. */
  readonly bases: readonly NamedBase[];
  /** What a variable of the template is given, other than its default. */
  readonly given: GivenValue;
}

export interface PackerReader {
  /** @param plainText a value as a plain text; undefined where it is known only when the leg is baked */
  readonly inputsOf: (work: PackerWork, plainText: (pattern: string) => string | undefined) => Promise<PackerInputs>;
}

const LOCKFILE = 'packer.lock.yml';

/** Reads each template and each file of variables once, however many legs share it. */
export function createPackerReader(
  repository: Repository,
  digests: FileDigests,
  defaults: DefaultFiles,
  providers: Providers,
): PackerReader {
  const templates = new Map<string, Promise<SharedTemplate>>();
  const varFiles = new Map<string, Promise<ReadVarFile>>();
  const resolved = new WeakMap<Builds, Template>();
  return {
    inputsOf: async (work, plainText) => {
      const cwd = folderOf(repository, work['working-directory']);
      const key = JSON.stringify([cwd, work.template, work.substitutions]);
      const shared = await remembered(templates, key, () =>
        readSharedTemplate(repository, defaults, work.template, cwd, renderingOf(work, plainText), providers),
      );
      const files = await Promise.all(
        work['var-files'].map((given) => remembered(varFiles, given, () => readVarFile(repository, digests, given))),
      );
      const given = (name: string): Computed | undefined => {
        if (Object.hasOwn(work['secret-vars'], name)) return UNKNOWN;
        const own = Object.hasOwn(work.vars, name) ? work.vars[name] : undefined;
        if (own !== undefined) return partlyKnown(own);
        const file = files.findLast(({ held }) => held.values.has(name));
        return file === undefined ? shared.values.get(name) : file.held.values.get(name);
      };
      const effect = shared.reading.effectOf(given);
      const builds = shared.reading.buildsOf(given);
      const template = resolved.get(builds) ?? { ...shared.template, ...builds };
      resolved.set(builds, template);
      const ofText = (text: string | undefined): readonly string[] => {
        if (text === undefined) return [];
        const known = shared.ofTexts.get(text) ?? filesOfText(shared.room, text);
        // Most name nothing, and are not worth remembering.
        if (known.length > 0) shared.ofTexts.set(text, known);
        return known;
      };
      return {
        template,
        folder: shared.folder,
        always: shared.always,
        counted: countedOf(effect),
        named: [
          shared.besideIt,
          ...files.map((file) => remembered(shared.ofVarFiles, file, () => file.held.texts.flatMap(ofText))),
          ...Object.values(work.vars).map((pattern) => ofText(plainText(pattern))),
        ].filter((list) => list.length > 0),
        anything: effect.anything,
        wide: effect.wide,
        outside: effect.outside,
        absent: effect.absent,
        varFiles: files.map(({ path, content }) => ({ path, content })),
        lockfile: lockfileOf(repository, digests, shared.folder),
        bases: shared.reading.basesOf(given),
        given,
      };
    },
  };
}

/** A value, what is known of it only when the leg is baked as a part that is not known. */
function partlyKnown(pattern: string): Computed {
  const late = placeholdersOf(pattern);
  return scalar(fill(unmarked(pattern), new Map(late.map((name) => [name, UNKNOWN_PART]))));
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

function remembered<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}
