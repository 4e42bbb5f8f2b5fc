import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Providers } from '../../image/provider.ts';
import type { ReadBuild } from '../../image/provider-bake.ts';
import { attributeOf, blocksOf, literalsOf } from '../../recipe/hcl/block.ts';
import { parseConstraints, satisfies } from '../../recipe/version/constraint.ts';
import type { Build, Template } from '../../recipe/template/template.ts';
import { coreOf, parseVersion } from '../../recipe/version/version.ts';
import { isAtLeast, type PackerProgram, setupAdvice } from './program.ts';

/** The providers that keep what the chosen builds make. */
export function providersOf(builds: readonly Build[], template: Template, providers: Providers): Providers {
  const types = typesOf(builds, template);
  return providers.filter(({ builders }) => types.some((type) => builders.some((pattern) => pattern.test(type))));
}

/** A build as providers see it. */
export function readBuildOf({ name, type, file, line, known, literals, blocks }: Build): ReadBuild {
  return {
    name,
    type,
    file,
    line,
    known,
    literals,
    isWritten: (attribute) => blocks.some((block) => attributeOf(block, attribute) !== undefined),
    mayHaveBlock: (block) =>
      blocks.some((one) => blocksOf(one, block).length > 0) ||
      blocks.some((one) => blocksOf(one, 'dynamic').some(({ labels }) => labels[0] === block)),
    blocks: (block) => blocks.flatMap((one) => blocksOf(one, block).map(literalsOf)),
  };
}

/** When the list of builds is not certain, each source that may come to be one counts. */
export function typesOf(builds: readonly Build[], template: Template): readonly string[] {
  return template.buildsKnown ? builds.map(({ type }) => type) : typesThere(template);
}

/** The types of all builds that were read, and of all `source` blocks: a `dynamic` block names them where nobody sees it. */
function typesThere({ builds, files }: Template): readonly string[] {
  const sources = files.flatMap((file) => blocksOf(file, 'source').flatMap(({ labels }) => labels[0] ?? []));
  return [...builds.map(({ type }) => type), ...sources];
}

/** Refuses a Packer that cannot read this template, with the reason; what only Packer can judge is left to it. */
export function checkPackerVersion(packer: PackerProgram, template: Template, kind: Host['kind']): void {
  const needs = (least: string, what: string): void => {
    if (isAtLeast(packer.version, least)) return;
    throw new UserError(
      `The template needs Packer ${least} or later (${what}), but ${packer.path} is ${packer.version}. ` +
        setupAdvice(kind),
    );
  };
  if (template.kind === 'hcl2') needs('1.5', 'HCL2');
  const plugin = template.requiredPlugins[0];
  if (plugin !== undefined) needs('1.7', `required_plugins at ${plugin.file}:${plugin.line}`);
  const source = template.dataSources[0];
  if (source !== undefined) needs('1.7', `a data source at ${source.file}:${source.line}`);
  for (const { constraint, file, line } of template.requiredVersions) {
    if (satisfiesCore(packer.version, constraint)) continue;
    throw new UserError(
      `The template needs Packer ${constraint} (required_version at ${file}:${line}), but ${packer.path} is ${packer.version}. ` +
        setupAdvice(kind, ', with this template'),
    );
  }
}

/** As Packer holds them: without the pre-release. What neither side can read is Packer's to judge. */
function satisfiesCore(version: string, constraint: string): boolean {
  const parsed = parseVersion(version);
  if (parsed === undefined) return true;
  try {
    return satisfies(coreOf(parsed), parseConstraints(constraint));
  } catch {
    return true;
  }
}
