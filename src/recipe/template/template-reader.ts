import type { Block, Body, Literal } from '../hcl/block.ts';
import { attributeOf, blocksOf, literalOf, literalsOf } from '../hcl/block.ts';
import { readHclJson } from '../hcl/hcl-json.ts';
import { readHcl } from '../hcl/hcl.ts';
import { inFile } from '../hcl/syntax-error.ts';
import { buildsOf } from './hcl-builds.ts';
import { stepsOf } from './hcl-steps.ts';
import { variablesOf } from './hcl-variables.ts';
import { readLegacyJson } from './legacy-json.ts';
import { scriptsOf, stepOf } from './step.ts';
import type {
  Build,
  PostProcessor,
  Provisioner,
  RequiredPlugin,
  RequiredVersion,
  Template,
  TemplateFile,
  TemplateKind,
} from './template.ts';

/**
 * Reads a template without running it. A `.json` file is read as JSON, any other as HCL's native syntax.
 * Throws a `TemplateSyntaxError` naming file, line and column when a file cannot be read.
 */
export function readTemplate(files: readonly TemplateFile[], kind: TemplateKind): Template {
  if (kind === 'hcl2') return hclTemplate(files);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new TypeError(`A legacy template is one file, not ${files.length}.`);
  return legacyTemplate(file);
}

/** The model of a template in HCL2, of all the files that Packer loads together. */
function hclTemplate(files: readonly TemplateFile[]): Template {
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

/** The model of a legacy JSON template. Values on the command line are always strings there. */
function legacyTemplate({ path: file, text }: TemplateFile): Template {
  const legacy = inFile(file, () => readLegacyJson(text));
  const { builders, cleanupProvisioner: cleanup, minVersion, strings } = legacy;
  const builds = builders.map((block) => buildOf(block, file));
  const provisioners = [...legacy.provisioners, ...(cleanup === undefined ? [] : [cleanup])];
  const postProcessors = legacy.postProcessors.flatMap((blocks, chain) => blocks.map((block) => ({ block, chain })));
  return {
    kind: 'json',
    variables: legacy.variables.map(({ name, default: initial, written, line }) => ({
      name,
      isString: true,
      hasDefault: !(initial.known && initial.value === null),
      default: initial,
      ...(written === undefined ? {} : { written }),
      sensitive: legacy.sensitiveVariables.includes(name),
      file,
      line,
    })),
    builds,
    buildsKnown: builds.every(({ known }) => known),
    provisioners: provisioners.map((block, index): Provisioner => ({
      ...stepOf(block, context(block, index, file), asWritten),
      isCleanup: block === cleanup,
      scripts: scriptsOf(block),
    })),
    postProcessors: postProcessors.map(({ block, chain }, index): PostProcessor => ({
      ...stepOf(block, context(block, index, file), asWritten),
      chain,
    })),
    requiredVersions:
      minVersion === undefined || minVersion.version === ''
        ? []
        : [{ constraint: `>= ${minVersion.version}`, file, line: minVersion.line }],
    requiredPlugins: [],
    dataSources: [],
    files: [
      { path: file, blocks: [...builders, ...provisioners, ...postProcessors.map(({ block }) => block)], strings },
    ],
  };
}

/** Packer computes nothing in `only` and `except`: it compares them with the names as they are written (core.go, Build). */
function asWritten(block: Block, list: string): Literal | undefined {
  const written = attributeOf(block, list)?.text;
  return written === undefined ? undefined : JSON.parse(written);
}

function context(block: Block, index: number, file: string): Parameters<typeof stepOf>[1] {
  return { type: block.labels[0] ?? '', index, dynamic: false, file };
}

/** An empty name is as good as none (packer-plugin-sdk template/parse.go); a name with `{{` is computed. */
function buildOf(block: Block, file: string): Build {
  const type = block.labels[0] ?? '';
  const written = attributeOf(block, 'name');
  const given = literalOf(block, 'name');
  const name = typeof given === 'string' && given !== '' ? given : type;
  return {
    name,
    type,
    sourceName: name,
    known: !type.includes('{{') && (written === undefined || typeof given === 'string'),
    literals: literalsOf(block),
    blocks: [block],
    file,
    line: block.line,
  };
}
