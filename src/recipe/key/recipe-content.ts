import { sha256 } from '../../core/files/files.ts';
import type { DockerfileWork, LegDefinition, PackerWork } from '../../image/definition.ts';
import type { Canonical } from './key-text.ts';
import { keyText } from './key-text.ts';
import type { PackerInputs } from '../inputs/packer-inputs.ts';

/**
 * Everything that makes an image, besides what it stands on. Patterns are as they are written: what is known only when
 * the leg is baked counts by its name.
 */
export type RecipeContent = {
  /** Raised when the same image would get another recipe. */
  readonly version: 2;
  readonly files: string;
  readonly arch: string | null;
  readonly account: string | null;
  readonly work: { readonly [name: string]: Canonical };
};

export function packerContent(
  { arch, account }: LegDefinition,
  work: PackerWork,
  inputs: Pick<PackerInputs, 'template' | 'varFiles' | 'lockfile'>,
  files: string,
  environment: Readonly<Record<string, string>>,
): RecipeContent {
  const { requiredPlugins, requiredVersions } = inputs.template;
  return {
    version: 2,
    files,
    arch,
    account,
    work: {
      builder: work.builder,
      template: work.template,
      'working-directory': work['working-directory'],
      only: asSet(work.only),
      except: asSet(work.except),
      vars: work.vars,
      substitutions: work.substitutions,
      'secret-vars': work['secret-vars'],
      'var-files': inputs.varFiles.map(({ path, content }) => ({ path, content })),
      arguments: work.arguments,
      // What a variable does to an image nobody can tell. Most have none, and their keys stay.
      ...(Object.keys(work['retry-vars'] ?? {}).length === 0 ? {} : { 'retry-vars': work['retry-vars'] ?? {} }),
      // Digests of the values: of most templates there are none.
      ...(Object.keys(environment).length === 0 ? {} : { env: environment }),
      ...(work['vars-in-environment'] ? { 'vars-in-environment': true } : {}),
      version: work.version,
      'required-versions': requiredVersions.map(({ constraint }) => constraint),
      plugins: requiredPlugins.map(({ name, source, version }) => ({ name, source, version })),
      lockfile: inputs.lockfile,
    },
  };
}

export function dockerContent({ arch, account }: LegDefinition, work: DockerfileWork, files: string): RecipeContent {
  const { builder, file, context, target, platform, args, labels, secrets } = work;
  return {
    version: 2,
    files,
    arch,
    account,
    work: {
      builder,
      file,
      context,
      target,
      platform,
      args,
      labels,
      secrets: asSet(secrets),
      arguments: work.arguments,
    },
  };
}

/** The parts of a leg's recipe by readable name, to tell later which of them changed. What is empty is not among them. */
export function readableValues(
  { arch, account, work }: RecipeContent,
  packer?: Pick<PackerInputs, 'template' | 'varFiles'>,
): Readonly<Record<string, string>> {
  const values: [string, string][] = [];
  const add = (name: string, value: Canonical): void => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return;
    values.push([name, shown(name, typeof value === 'string' ? value : keyText(value))]);
  };
  for (const [name, value] of Object.entries({ arch, account, ...work })) {
    if (MAPS.has(name)) for (const [inner, one] of membersOf(value)) add(`${name}.${inner}`, one);
    else if (!TOLD_APART.has(name)) add(READABLE.get(name) ?? name, value);
  }
  const { varFiles = [], template } = packer ?? {};
  if (varFiles.length > 1)
    add(
      'var-files',
      varFiles.map(({ path }) => path),
    );
  for (const { path, content } of varFiles) add(`var-files.${path}`, content ?? 'none');
  add('template.required_version', template?.requiredVersions.map(({ constraint }) => constraint).join(', ') || null);
  for (const { source, version } of template?.requiredPlugins ?? []) add(`plugins.${source}`, version);
  return Object.fromEntries(values);
}

const READABLE = new Map([
  ['version', 'packer.version'],
  ['lockfile', 'packer.lock.yml'],
]);
const TOLD_APART = new Set(['var-files', 'required-versions', 'plugins']);
const MAPS = new Set(['vars', 'retry-vars', 'secret-vars', 'substitutions', 'args', 'labels', 'env']);
const LONGEST_SHOWN = 40;
const SECRET_NAME = /pass|secret|token|credential|private|key\b|auth|pwd/i;

/** The value itself where it is short and cannot be a secret; otherwise what tells it from another. */
function shown(name: string, value: string): string {
  const isName = name.startsWith('secret-vars.') || name === 'secrets';
  if (value.length <= LONGEST_SHOWN && (isName || !SECRET_NAME.test(name))) return value;
  return sha256(value).slice(0, 'sha256:'.length + 12);
}

function membersOf(value: Canonical): readonly (readonly [string, Canonical])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function asSet(items: readonly string[]): readonly string[] {
  return [...new Set(items)].sort();
}
