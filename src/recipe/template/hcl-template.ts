import type { Block, Body } from '../hcl/block.ts';
import { attributeOf, blocksOf, literalOf } from '../hcl/block.ts';
import { buildsOf } from './hcl-builds.ts';
import { readHcl } from '../hcl/hcl.ts';
import { readHclJson } from '../hcl/hcl-json.ts';
import { stepsOf } from './hcl-steps.ts';
import { variablesOf } from './hcl-variables.ts';
import { inFile } from '../hcl/syntax-error.ts';
import type { RequiredPlugin, RequiredVersion, Template, TemplateFile } from './template.ts';

/** The model of a template in HCL2, of all the files that Packer loads together. */
export function hclTemplate(files: readonly TemplateFile[]): Template {
  const bodies = files.map((file) => ({ file, body: inFile(file.path, () => readBody(file)) }));
  /** Collects from every block of one type, of all files. */
  const collect = <T>(type: string, read: (block: Block, file: string) => readonly T[]): readonly T[] =>
    bodies.flatMap(({ file, body }) => blocksOf(body, type).flatMap((block) => read(block, file.path)));
  const steps = collect('build', (block, file) => [stepsOf(block, file)]);
  return {
    kind: 'hcl2',
    variables: bodies.flatMap(({ file, body }) => variablesOf(body, file.path)),
    ...buildsOf(bodies.map(({ file, body }) => ({ file: file.path, blocks: body.blocks }))),
    provisioners: steps.flatMap(({ provisioners }) => provisioners),
    postProcessors: steps.flatMap(({ postProcessors }) => postProcessors),
    requiredVersions: collect('packer', requiredVersionOf),
    requiredPlugins: collect('packer', requiredPluginsOf),
    dataSources: collect('data', ({ labels: [type, name], line }, file) =>
      type === undefined || name === undefined ? [] : [{ type, name, file, line }],
    ),
    files: bodies.map(({ file, body }) => ({ path: file.path, blocks: body.blocks, strings: body.strings })),
  };
}

function readBody({ path, text }: TemplateFile): Body {
  return path.endsWith('.json') ? readHclJson(text) : readHcl(text);
}

function requiredVersionOf(packer: Block, file: string): readonly RequiredVersion[] {
  const constraint = literalOf(packer, 'required_version');
  const line = attributeOf(packer, 'required_version')?.line ?? packer.line;
  // Packer takes a number as its text: 1.10 is the text "1.1" to it.
  const text = typeof constraint === 'number' ? String(constraint) : constraint;
  return typeof text === 'string' ? [{ constraint: text, file, line }] : [];
}

/** Packer requires both members to be literal strings; what is not is left to its own error. */
function requiredPluginsOf(packer: Block, file: string): readonly RequiredPlugin[] {
  return blocksOf(packer, 'required_plugins')
    .flatMap(({ attributes }) => attributes)
    .flatMap(({ name, value, line }) => {
      const plugin = value.known ? value.value : null;
      if (typeof plugin !== 'object' || plugin === null || !('source' in plugin) || !('version' in plugin)) return [];
      const { source, version } = plugin;
      return typeof source === 'string' && typeof version === 'string' ? [{ name, source, version, file, line }] : [];
    });
}
