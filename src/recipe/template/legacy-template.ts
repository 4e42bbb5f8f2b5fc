import type { Block, Literal } from '../hcl/block.ts';
import { attributeOf, literalOf, literalsOf } from '../hcl/block.ts';
import { readLegacyJson } from './legacy-json.ts';
import { scriptsOf, stepOf } from './step.ts';
import { inFile } from '../hcl/syntax-error.ts';
import type { Build, PostProcessor, Provisioner, Template, TemplateFile } from './template.ts';

/** The model of a legacy JSON template. Values on the command line are always strings there. */
export function legacyTemplate({ path: file, text }: TemplateFile): Template {
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
