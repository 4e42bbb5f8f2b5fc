import type { Block, Literal, StringLiteral, MaybeLiteral } from '../hcl/block.ts';

/** One template file: `path` is only carried through to what is found in it. */
export type TemplateFile = { readonly path: string; readonly text: string };

/** `hcl2`: `*.pkr.hcl` and `*.pkr.json`; `json`: the one file of a legacy JSON template. */
export type TemplateKind = 'hcl2' | 'json';

/** Where something was found. Lines are 1-based. */
export type SourcePlace = { readonly file: string; readonly line: number };

export type Variable = SourcePlace & {
  readonly name: string;
  /** The type constraint as written; absent where none is, and always in legacy JSON. */
  readonly type?: string;
  /** Packer takes a value of `-var` literally; otherwise it reads the value as an HCL expression. */
  readonly isString: boolean;
  readonly hasDefault: boolean;
  readonly default: MaybeLiteral;
  /** Of a legacy template: the default as written. */
  readonly written?: string;
  readonly sensitive: boolean;
};

export type Build = SourcePlace & {
  /** As Packer's `-only` matches it: `<build.name>.<type>.<name>` or `<type>.<name>`; legacy JSON: name, else type. */
  readonly name: string;
  readonly type: string;
  readonly sourceName: string;
  readonly buildName?: string;
  /** The name is certain and, in HCL2, the source it refers to was found. */
  readonly known: boolean;
  /** The literal attributes of the source, with those of the build's own `source` block over them. */
  readonly literals: Readonly<Record<string, Literal>>;
  /** The source and, after it, the build's own `source` block; legacy JSON: the builder. */
  readonly blocks: readonly Block[];
};

/** A provisioner or a post-processor. */
export type TemplateStep = SourcePlace & {
  readonly type: string;
  /** Its place among its like, from 0: within its `build` block in HCL2, within the file in legacy JSON. */
  readonly index: number;
  /** The literal `name`, which `-except` matches for post-processors. */
  readonly name?: string;
  /** Absent also where it is computed. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** The literal `name` of the `build` block. */
  readonly build?: string;
  /** It comes out of a `dynamic` block: none, one or many such steps may exist. */
  readonly dynamic: boolean;
  /** Literal attributes: `inline`, `keep_input_artifact`, `playbook_file`, … */
  readonly literals: Readonly<Record<string, Literal>>;
  readonly block: Block;
};

export type Provisioner = TemplateStep & {
  /** An `error-cleanup-provisioner`. */
  readonly isCleanup: boolean;
  /** Literal paths in `script` and `scripts`, as written. */
  readonly scripts: readonly string[];
};

/** `chain` numbers the sequences within the build, from 0; a post-processor that stands alone is a sequence of one. */
export type PostProcessor = TemplateStep & { readonly chain: number };

export type RequiredVersion = SourcePlace & { readonly constraint: string };

export type RequiredPlugin = SourcePlace & { readonly name: string; readonly source: string; readonly version: string };

export type DataSource = SourcePlace & { readonly type: string; readonly name: string };

/** The blocks and string literals of one file, for look-ups that the model has no member for. */
export type FileContent = {
  readonly path: string;
  readonly blocks: readonly Block[];
  readonly strings: readonly StringLiteral[];
};

export type Template = {
  readonly kind: TemplateKind;
  readonly variables: readonly Variable[];
  readonly builds: readonly Build[];
  /** False when `dynamic` blocks, computed lists, computed names or unknown sources leave the builds uncertain. */
  readonly buildsKnown: boolean;
  readonly provisioners: readonly Provisioner[];
  readonly postProcessors: readonly PostProcessor[];
  /** Of every `packer` block of every file; legacy JSON: `min_packer_version` as `>= x`. */
  readonly requiredVersions: readonly RequiredVersion[];
  readonly requiredPlugins: readonly RequiredPlugin[];
  readonly dataSources: readonly DataSource[];
  readonly files: readonly FileContent[];
};
