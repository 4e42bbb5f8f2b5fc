import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { DockerfileWork, LegDefinition, PackerWork } from '../../image/definition.ts';
import { fill } from '../../image/placeholder.ts';
import { parseReference } from '../../image/container-reference.ts';
import { attributeOf } from '../../recipe/hcl/block.ts';
import { depositsOf } from '../../recipe/template/deposits.ts';
import { readDockerArguments } from '../../recipe/inputs/docker-arguments.ts';
import { readDockerfile } from '../../recipe/dockerfile/dockerfile.ts';
import { type Computed, scalar } from '../../recipe/expression/computed.ts';
import { loadTemplate, templateFiles } from '../../recipe/template/loaded-template.ts';
import { textsOfAttribute } from '../../recipe/reading/attribute-texts.ts';
import type { GivenValue } from '../../recipe/reading/template-scope.ts';
import { TemplateSyntaxError } from '../../recipe/hcl/syntax-error.ts';
import type { Build, Template } from '../../recipe/template/template.ts';
import { readVarValues } from '../../recipe/template/var-values.ts';

/** Names of container images, all as `host/path:tag`. */
export interface ImageNames {
  /** What the image of an entry is called on success. */
  readonly names: readonly string[];
  /** What it begins with or copies from. */
  readonly bases: readonly string[] | 'unknown';
}

type Bases = ImageNames['bases'];

const NONE: ImageNames = { names: [], bases: [] };

/**
 * Reads what the images of legs are called and begin with. A mistake in a file is for its own reader to tell: here, it
 * names nothing.
 * @param repository absolute, links resolved
 */
export function createImageNames(repository: string): (leg: LegDefinition) => Promise<ImageNames> {
  const known = new Map<string, Promise<ImageNames>>();
  return async ({ work, 'declared-tag': tag }) => {
    const key = JSON.stringify(work);
    const found = known.get(key) ?? read(repository, work);
    known.set(key, found);
    const { names, bases } = await found;
    return { names: [...plainNames(tag === null ? [] : [tag]), ...names], bases };
  };
}

async function read(repository: string, work: LegDefinition['work']): Promise<ImageNames> {
  try {
    return work.builder === 'packer'
      ? await namesOfTemplate(repository, work)
      : { names: [], bases: basesOfDockerfile(repository, work) };
  } catch (error) {
    if (error instanceof UserError || error instanceof TemplateSyntaxError) return NONE;
    throw error;
  }
}

function basesOfDockerfile(repository: string, work: DockerfileWork): Bases {
  const { args, contexts } = readDockerArguments(work.arguments.map(plain));
  const { bases, unread } = readDockerfile(readFileSync(join(repository, work.file), 'utf8'), args);
  if (unread.some(({ kind }) => kind === 'base')) return 'unknown';
  const contextOf = new Map(contexts.map(({ name, path }) => [name, path]));
  return plainNames(
    bases.flatMap(({ kind, reference }) => {
      if (kind === 'frontend') return [];
      const context = contextOf.get(reference);
      if (context === undefined) return [reference];
      return context.startsWith(IMAGE_CONTEXT) ? [context.slice(IMAGE_CONTEXT.length)] : [];
    }),
  );
}

const IMAGE_CONTEXT = 'docker-image://';

async function namesOfTemplate(repository: string, work: PackerWork): Promise<ImageNames> {
  const path = join(repository, work.template);
  const { model } = loadTemplate(repository, repository, work.template);
  const values = await valuesOf(repository, work, model.kind === 'hcl2' ? path : undefined);
  const given: GivenValue = (name) => values.get(name);
  const builds = model.builds.filter(({ type }) => type === 'docker');
  const bases = builds.map((build) => imagesOf(model, build, given));
  const names = depositsOf(model, builds, () => false, given).flatMap(({ left }) =>
    left.kind === 'names' ? left.references : [],
  );
  return {
    names: plainNames(names),
    bases: bases.includes('unknown') ? 'unknown' : plainNames(bases.flat()),
  };
}

/** Values of variables as Packer takes them: of the command line over those of its files, over those beside the template. */
async function valuesOf(
  repository: string,
  { vars, 'var-files': varFiles }: PackerWork,
  hcl: string | undefined,
): Promise<ReadonlyMap<string, Computed>> {
  const values = new Map<string, Computed>();
  for (const file of [
    ...(hcl === undefined ? [] : filesBeside(hcl)),
    ...varFiles.map((one) => join(repository, one)),
  ]) {
    const held = await readVarValues(file, textOf(file));
    for (const [name, value] of held.values) values.set(name, value);
  }
  for (const [name, value] of Object.entries(vars)) values.set(name, scalar(plain(value)));
  return values;
}

function filesBeside(template: string): readonly string[] {
  const folder = statSync(template).isDirectory() ? template : dirname(template);
  return templateFiles(readdirSync(folder)).varFiles.map((name) => join(folder, name));
}

/** Of a file of variables that is not there, somebody else tells. */
function textOf(path: string): string {
  const file = path.replace(/\?$/, '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, 'utf8') : '';
}

function imagesOf(template: Template, { blocks, file }: Build, given: GivenValue): Bases {
  const attribute = blocks.flatMap((block) => attributeOf(block, 'image') ?? []).at(-1);
  if (attribute === undefined) return 'unknown';
  const texts = textsOfAttribute(template, file, attribute, given);
  return texts.includes(undefined) ? 'unknown' : texts.flatMap((text) => text ?? []);
}

/** One that names a digest is that of a registry; what is no name is none of ours. */
function plainNames(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    try {
      const { host, path, tag, digest } = parseReference(text);
      return digest === null ? [`${host}/${path}:${tag}`] : [];
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  });
}

/** An IMAGES.json has no placeholders of ours. */
function plain(pattern: string): string {
  return fill(pattern, new Map());
}
