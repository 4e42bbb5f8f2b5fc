import type { SourceRequest } from './definition.ts';

// What a provider knows of templates: its builders' own options, and the names behind which there are images.

/** What the value of an option is to a bake. */
export type OptionRole =
  /** A file or folder of this machine. */
  | 'path'
  /** Most likely one: an option of a plugin that is not known, called like one. */
  | 'path-like'
  /** The same, and a URL whose content a checksum settles. */
  | 'download'
  /** Words, some of which may name files. */
  | 'text'
  /** The same, of which only those with a slash or a dot do. */
  | 'words'
  /** A command line, or a list of them, that runs on this machine. */
  | 'command'
  /** A folder that the bake itself fills, and a file that it writes. */
  | 'made-folder'
  | 'made-file'
  /** A name, a path of the guest, or another thing that is no file here. */
  | 'nothing'
  /** A file of credentials: one of the machine's own is no doubt, since what it opens is the same image. */
  | 'credential';

/** Words of templates and scripts that only their provider knows. It acts on nothing, and is read for every template. */
export interface RecipeWords {
  /** Roles of options: by name wherever they stand, or as `KIND.TYPE.NAME` with `*` for any kind: `source.docker.image`. */
  readonly options?: Readonly<Record<string, OptionRole>>;
  /** Images that builders start from by a name, behind which there may be another one tomorrow. Absent: by their ids only. */
  readonly bases?: NamedBases;
  /** A command of scripts that writes its last operand where the one before it is an address of the provider's. */
  readonly fetches?: { readonly command: RegExp; readonly from: RegExp };
}

export interface NamedBases {
  /** Of one of its builders. The expressions of the template that `written` asks for are computed as far as they can be. */
  readonly ofBuilder: (written: WrittenSettings) => readonly SourceRequest[];
  /** The attributes or blocks of a builder in which they may stand: the first that is written is told. */
  readonly settings: readonly string[];
  /** Data sources that find one, by their types: they read nothing else. */
  readonly ofData: Readonly<Record<string, (written: WrittenSettings) => readonly SourceRequest[]>>;
}

/** The settings of a builder or a data source, with those of the build over them. */
export interface WrittenSettings {
  /** The working directory of the build, relative to the repository. */
  readonly folder: string;
  /**
   * The value of an attribute or a block, or of a member within it, as JSON has it. Undefined where it cannot be told before
   * Packer runs.
   * @param absent what stands for one that is not written
   */
  readonly value: (path: readonly [string, ...string[]], absent: unknown) => unknown;
  /** A text that is no path of this machine; null where none is written, undefined where it cannot be told. */
  readonly text: (name: string) => string | null | undefined;
}
