import { attributeOf, type Literal, literalOf } from '../hcl/block.ts';
import { textsOfAttribute } from '../reading/attribute-texts.ts';
import type { GivenValue } from '../reading/template-scope.ts';
import { appliesTo } from './step.ts';
import type { Build, SourcePlace, PostProcessor, Template } from './template.ts';

/** What a post-processor leaves elsewhere than where the image itself is kept, for one build. */
export interface Deposit extends SourcePlace {
  readonly build: string;
  /** The type of the post-processor. */
  readonly by: string;
  readonly left: Left;
}

export type Left =
  /** Names of the image in docker's daemon. */
  | { readonly kind: 'names'; readonly references: readonly string[] }
  /** Names of the image at registries. */
  | { readonly kind: 'pushed'; readonly references: readonly string[] }
  /** Files, relative to the working directory. */
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | ManifestLeft
  /** Nobody can look for it. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** The list of artifacts that the manifest post-processor writes; of the artifact that it stands behind in its chain. */
export interface ManifestLeft {
  readonly kind: 'manifest';
  /** Null where it, or what it is to hold, is only known when it runs. */
  readonly path: string | null;
  readonly artifact: ChainArtifact;
  readonly stripPath: boolean;
  readonly stripTime: boolean;
  /** Null where the template gives none. */
  readonly customData: Readonly<Record<string, string>> | null;
}

/** What a chain of post-processors has in hand. */
export type ChainArtifact =
  | { readonly kind: 'image' }
  | { readonly kind: 'names'; readonly references: readonly string[] }
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'unknown' };

interface Reading {
  readonly template: Template;
  readonly valueOf: GivenValue;
  readonly step: PostProcessor;
  readonly build: BuildWords;
}

interface BuildWords {
  readonly name: string;
  /** What the name of a source in this build is, which a `source` block may change. */
  readonly local: string;
  /** What Packer calls the build to its plugins: in HCL2 the source's own name. */
  readonly short: string;
  readonly type: string;
}

/**
 * What the post-processors of some builds of a template leave elsewhere, in their order. Shapes by post-processor:
 * packer-plugin-docker post-processor/docker-*, packer post-processor/{compress,checksum,manifest}.
 * @param except patterns of `-except`, by which Packer leaves out post-processors too
 */
export function depositsOf(
  template: Template,
  builds: readonly Pick<Build, 'name' | 'type'>[],
  isExcepted: (name: string) => boolean,
  valueOf: GivenValue,
): readonly Deposit[] {
  if (template.postProcessors.length === 0) return [];
  return builds.flatMap(({ name }) => {
    const build = template.builds.find((one) => one.name === name);
    return build === undefined ? [] : depositsOfBuild(template, build, isExcepted, valueOf);
  });
}

function depositsOfBuild(
  template: Template,
  build: Build,
  isExcepted: (name: string) => boolean,
  valueOf: GivenValue,
): readonly Deposit[] {
  const words = { name: build.name, local: localName(template, build), short: build.sourceName, type: build.type };
  const deposits: Deposit[] = [];
  const held = new Map<string, ChainArtifact>();
  for (const step of template.postProcessors) {
    if (template.kind === 'hcl2' && step.build !== build.buildName) continue;
    if (!appliesTo(step, build.name) || isExcepted(step.name ?? (template.kind === 'json' ? step.type : ''))) continue;
    const chain = `${step.file} ${step.build ?? ''} ${step.chain}`;
    const reading = { template, valueOf, step, build: words };
    const artifact = held.get(chain) ?? { kind: 'image' };
    const left = leftBy(reading, artifact);
    held.set(chain, artifactAfter(reading, artifact, left));
    if (left !== undefined) deposits.push({ build: build.name, by: step.type, left, file: step.file, line: step.line });
  }
  return deposits;
}

function localName({ kind }: Template, { name, type }: Build): string {
  const at = kind === 'json' ? -1 : name.lastIndexOf(`${type}.`);
  return at === -1 ? name : name.slice(at + type.length + 1);
}

function leftBy(reading: Reading, artifact: ChainArtifact): Left | undefined {
  const { step, build } = reading;
  if (step.type === 'manifest') return manifestLeft(reading, artifact);
  if (step.dynamic) return { kind: 'unknown', reason: `how many ${step.type} there are is only known to Packer` };
  switch (step.type) {
    // It only says which files the image is.
    case 'artifice':
      return undefined;
    case 'docker-tag':
      return known(reading, tagsOf(reading), (references) => ({ kind: 'names', references }));
    case 'docker-push':
      return artifact.kind === 'names'
        ? { kind: 'pushed', references: artifact.references }
        : { kind: 'unknown', reason: 'what docker-push pushes is only known when it runs' };
    case 'docker-save':
      return known(reading, textsOf(reading, 'path'), (paths) => ({ kind: 'files', paths }));
    case 'compress':
      return known(reading, textsOf(reading, 'output', 'packer_{{.BuildName}}_{{.BuilderType}}'), (paths) => ({
        kind: 'files',
        paths,
      }));
    case 'checksum':
      return known(reading, sumFiles(reading), (paths) => ({ kind: 'files', paths }));
    default:
      return {
        kind: 'unknown',
        reason: `nobody can look for what ${step.type || 'a post-processor'} does to ${build.name}`,
      };
  }
}

function known(
  { step }: Reading,
  texts: readonly string[] | undefined,
  make: (texts: readonly string[]) => Left,
): Left {
  return texts === undefined || texts.length === 0
    ? { kind: 'unknown', reason: `where ${step.type} puts it is only known when it runs` }
    : make(texts);
}

function artifactAfter(reading: Reading, artifact: ChainArtifact, left: Left | undefined): ChainArtifact {
  const { type } = reading.step;
  if (type === 'artifice') {
    const paths = textsOf(reading, 'files');
    return paths === undefined ? { kind: 'unknown' } : { kind: 'files', paths };
  }
  if (type === 'docker-import') {
    const references = tagsOf(reading);
    return references === undefined ? { kind: 'unknown' } : { kind: 'names', references };
  }
  if (left?.kind === 'names') return { kind: 'names', references: left.references };
  if (type === 'compress') return left?.kind === 'files' ? { kind: 'files', paths: left.paths } : { kind: 'unknown' };
  if (type === 'checksum') {
    if (left?.kind !== 'files' || artifact.kind !== 'files') return { kind: 'unknown' };
    return { kind: 'files', paths: [...artifact.paths, ...left.paths] };
  }
  return ['manifest', 'docker-push', 'docker-save', 'shell-local'].includes(type) ? artifact : { kind: 'unknown' };
}

/** `repository:tag` for each tag; the repository alone where there is none. */
function tagsOf(reading: Reading): readonly string[] | undefined {
  const [repository] = textsOf(reading, 'repository') ?? [];
  const tags = textsOf(reading, 'tags', []);
  const old = textsOf(reading, 'tag', []);
  if (repository === undefined || tags === undefined || old === undefined) return undefined;
  const all = [...tags, ...old.flatMap((text) => text.split(','))];
  return all.length === 0 ? [repository] : all.map((tag) => `${repository}:${tag}`);
}

function sumFiles(reading: Reading): readonly string[] | undefined {
  const types = textsOf(reading, 'checksum_types', ['md5']);
  if (types === undefined) return undefined;
  const output = 'packer_{{.BuildName}}_{{.BuilderType}}_{{.ChecksumType}}.checksum';
  const paths = types.map((type) => textsOf(reading, 'output', output, type)?.[0]);
  return paths.includes(undefined) ? undefined : [...new Set(paths.flatMap((path) => path ?? []))];
}

function manifestLeft(reading: Reading, artifact: ChainArtifact): ManifestLeft {
  const [path] = textsOf(reading, 'output', 'packer-manifest.json') ?? [];
  const { block } = reading.step;
  const data = attributeOf(block, 'custom_data');
  const given = data === undefined ? null : customData(reading, literalOf(block, 'custom_data'));
  const isKnown = path !== undefined && given !== undefined && !reading.step.dynamic;
  const isSet = (name: string): boolean => literalOf(block, name) === true;
  return {
    kind: 'manifest',
    path: isKnown ? path : null,
    artifact,
    stripPath: isSet('strip_path'),
    stripTime: isSet('strip_time'),
    customData: given ?? null,
  };
}

function customData({ build }: Reading, value: Literal | undefined): Readonly<Record<string, string>> | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    typeof one === 'object' ? undefined : filled(String(one), build, ''),
  ]);
  return entries.some(([, text]) => text === undefined) ? undefined : Object.fromEntries(entries);
}

/** The texts that an attribute gives; undefined where one of them is only known when it runs. */
function textsOf(
  { template, valueOf, step, build }: Reading,
  name: string,
  fallback?: string | readonly string[],
  sum = '',
): readonly string[] | undefined {
  const attribute = attributeOf(step.block, name);
  if (attribute === undefined) {
    const texts = typeof fallback === 'string' ? [fallback] : fallback;
    return texts?.map((text) => filled(text, build, sum) ?? text);
  }
  const own = { ...attribute, text: ofBuild(attribute.text, build, sum) };
  const texts = textsOfAttribute(template, step.file, own, valueOf).map((text) =>
    text === undefined ? undefined : filled(text, build, sum),
  );
  return texts.includes(undefined) ? undefined : texts.flatMap((text) => text ?? []);
}

/** What Packer fills in by itself; undefined where something else is left to fill in. */
function filled(text: string, build: BuildWords, sum: string): string | undefined {
  const done = ofBuild(text, build, sum);
  return done.includes('{{') ? undefined : done;
}

function ofBuild(text: string, { local, short, type }: BuildWords, sum: string): string {
  return text
    .replace(/\$\{\s*source\.name\s*\}/g, () => local)
    .replace(/\{\{\s*(?:\.BuildName|build_name)\s*\}\}/g, () => short)
    .replace(/\$\{\s*source\.type\s*\}|\{\{\s*(?:\.BuilderType|build_type)\s*\}\}/g, () => type)
    .replace(/\{\{\s*\.ChecksumType\s*\}\}/g, () => sum);
}
