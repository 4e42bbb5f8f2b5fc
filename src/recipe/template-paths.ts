import type { Attribute, Block, StringPart } from './block.ts';
import { blocksOf, literalOf } from './block.ts';
import { readTemplateText } from './hcl-expression.ts';
import { type Locals, type PathExpression, pathsOf, piecesOfString, readPaths, tokensOf } from './hcl-paths.ts';
import type { Token } from './hcl-token.ts';
import { type JsonNode, type JsonString, readJson } from './json-source.ts';
import { readLegacyString } from './legacy-json.ts';
import type { PathText, Piece } from './path-text.ts';
import type { FileContent, Template } from './template.ts';

/** Options of builders, provisioners and post-processors whose values are files or folders of this machine. */
const PATH_ATTRIBUTES = new Set(
  `source sources source_path script scripts playbook_file playbook_files playbook_dir playbook_paths galaxy_file
   roles_path collections_path group_vars host_vars inventory_file inventory_directory
   cookbook_paths remote_cookbook_paths data_bags_path environments_path roles_paths config_template
   encrypted_data_bag_secret_path manifest_file manifest_dir module_paths hiera_config_path
   local_state_tree local_pillar_roots minion_config grains_file
   user_data_file http_directory floppy_files floppy_dirs cd_files cloud_config goss_file vars_file tests volumes`.split(
    /\s+/,
  ),
);

/**
 * Every text of a template that may name a file: each string literal, whatever the attribute, and each expression where
 * only a path can stand.
 */
export function pathTextsOf(template: Template): readonly PathText[] {
  const locals = template.kind === 'json' ? new Map<string, readonly Token[]>() : localsOf(template.files);
  return template.files.flatMap((file) => {
    const reader: Reader = { file: file.path, kind: kindOf(template, file), locals };
    const strings = file.strings.map(({ parts, line }) =>
      pathText(reader, piecesOf(reader, parts), parts, line, false),
    );
    return [...strings, ...file.blocks.flatMap((block) => pathsOfBlock(reader, block))];
  });
}

/** Every text of a template that names a file which the build itself writes. */
export function madeTextsOf(template: Template): readonly PathText[] {
  const locals = template.kind === 'json' ? new Map<string, readonly Token[]>() : localsOf(template.files);
  return template.files.flatMap((file) => {
    const reader: Reader = { file: file.path, kind: kindOf(template, file), locals };
    return file.blocks.flatMap((block) => madeByBlock(reader, block));
  });
}

function madeByBlock(reader: Reader, block: Block): readonly PathText[] {
  const name = madeAttributeOf(block);
  const own = block.attributes.filter((attribute) => attribute.name === name);
  return [
    ...own.flatMap((attribute) => pathsOfAttribute(reader, attribute, true)),
    ...block.blocks.flatMap((inner) => madeByBlock(reader, inner)),
  ];
}

/** The option that says where the image of a builder, or the file of a post-processor, is written. */
function madeAttributeOf({ type, labels: [label = ''] }: Block): string | undefined {
  if (type === 'post-processor' && label === 'docker-save') return 'path';
  if (type === 'post-processor') return ['checksum', 'compress', 'manifest'].includes(label) ? 'output' : undefined;
  // Within a build a source is named whole: source.file.image.
  const builder = label.startsWith('source.') ? label.split('.')[1] : label;
  return type !== 'provisioner' && builder === 'file' ? 'target' : undefined;
}

/** Legs by the thousand share a template. */
const knownLocals = new WeakMap<Template, Locals>();

/** Every text that the value of one attribute gives, where that is a text or a list of them. */
export function textsOfAttribute(template: Template, path: string, attribute: Attribute): readonly PathText[] {
  const file = template.files.find((one) => one.path === path);
  if (file === undefined) return [];
  const locals = knownLocals.get(template) ?? (template.kind === 'json' ? new Map() : localsOf(template.files));
  knownLocals.set(template, locals);
  return pathsOfAttribute({ file: path, kind: kindOf(template, file), locals }, attribute, true);
}

interface Reader {
  readonly file: string;
  readonly kind: 'native' | 'hcl-json' | 'legacy';
  readonly locals: Locals;
}

function kindOf(template: Template, file: FileContent): Reader['kind'] {
  if (template.kind === 'json') return 'legacy';
  return file.path.endsWith('.json') ? 'hcl-json' : 'native';
}

function localsOf(files: readonly FileContent[]): Locals {
  return new Map(
    files.flatMap((file) => {
      const tokens = ({ text }: Attribute): readonly Token[] =>
        file.path.endsWith('.json') ? tokensOfJson(text) : tokensOf(text);
      const together = blocksOf(file, 'locals').flatMap(({ attributes }) => attributes);
      const alone = blocksOf(file, 'local').flatMap(({ labels: [name = ''], attributes }) =>
        attributes.filter((attribute) => attribute.name === 'expression').map((attribute) => ({ ...attribute, name })),
      );
      return [...together, ...alone].map((attribute) => [attribute.name, tokens(attribute)] as const);
    }),
  );
}

/** A string in HCL's JSON syntax is the inside of one in its native syntax; other values are written alike in both. */
function tokensOfJson(text: string): readonly Token[] {
  return tokensOf(text.replace(/\\\//g, '/'));
}

function pathsOfBlock(reader: Reader, block: Block): readonly PathText[] {
  // What the file provisioner fetches from the guest, and what the build itself makes, are no inputs.
  const made = literalOf(block, 'direction') === 'download' || literalOf(block, 'generated') === true;
  // The sources of a build are blocks, not files.
  const named = (name: string): boolean => PATH_ATTRIBUTES.has(name) && block.type !== 'build' && !made;
  const own = block.attributes.flatMap((attribute) => pathsOfAttribute(reader, attribute, named(attribute.name)));
  return [...own, ...block.blocks.flatMap((inner) => pathsOfBlock(reader, inner))];
}

function pathsOfAttribute(reader: Reader, attribute: Attribute, isPath: boolean): readonly PathText[] {
  if (reader.kind !== 'native') {
    const node = readJson(attribute.text);
    return pathsOfJson(reader, node, isPath, attribute.line - 1);
  }
  const tokens = tokensOf(attribute.text);
  const found = [...(isPath ? pathsOf(tokens, reader.locals) : []), ...readPaths(tokens, reader.locals)];
  return found.map(({ pieces, line }) => ({
    pieces,
    isPath: true,
    text: attribute.text,
    file: reader.file,
    line: attribute.line + line - 1,
  }));
}

/** @param above the lines above the text that the node was read from */
function pathsOfJson(reader: Reader, node: JsonNode, isPath: boolean, above: number): readonly PathText[] {
  if (node.kind === 'string') return pathsOfJsonString(reader, node, isPath, above + node.line);
  if (node.kind === 'array') return node.items.flatMap((item) => pathsOfJson(reader, item, isPath, above));
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) => [
    ...pathsOfJson(reader, key, isPath, above),
    ...pathsOfJson(reader, value, isPath || PATH_ATTRIBUTES.has(key.value), above),
  ]);
}

function pathsOfJsonString(reader: Reader, node: JsonString, isPath: boolean, line: number): readonly PathText[] {
  const { parts } = reader.kind === 'legacy' ? readLegacyString(node) : readTemplateText(node.value, node);
  const own = isPath ? [pathText(reader, piecesOf(reader, parts), parts, line, true)] : [];
  if (reader.kind === 'legacy') return own;
  const read = parts.flatMap((part): readonly PathExpression[] =>
    part.kind === 'text' ? [] : [...readPaths(tokensOf(part.expression), reader.locals)],
  );
  const [only] = parts;
  // A string that is nothing but one expression has its value, which may be a list.
  const paths =
    isPath && parts.length === 1 && only?.kind === 'interpolation'
      ? pathsOf(tokensOf(only.expression), reader.locals).map(({ pieces }) =>
          pathText(reader, pieces, parts, line, true),
        )
      : own;
  return [...paths, ...read.map(({ pieces }) => pathText(reader, pieces, parts, line, true))];
}

function pathText(
  { file }: Reader,
  pieces: readonly Piece[],
  parts: readonly StringPart[],
  line: number,
  isPath: boolean,
): PathText {
  const text = parts.map((part) => (part.kind === 'text' ? part.text : `{${part.expression}}`)).join('');
  return { pieces, isPath, text, file, line };
}

function piecesOf({ kind, locals }: Reader, parts: readonly StringPart[]): readonly Piece[] {
  return kind === 'legacy' ? parts.map(legacyPiece) : piecesOfString({ parts }, locals);
}

function legacyPiece(part: StringPart): Piece {
  if (part.kind === 'text') return { kind: 'text', text: part.text };
  const expression = part.expression.replace(/^-|-$/g, '').trim();
  if (expression === 'template_dir') return { kind: 'root' };
  if (expression === 'pwd') return { kind: 'cwd' };
  const name = /^user\s+(?:`([^`]*)`|"([^"\\]*)")$/.exec(expression);
  return name === null ? { kind: 'unknown' } : { kind: 'variable', name: name[1] ?? name[2] ?? '' };
}
