import { posix } from 'node:path';
import { z } from 'zod';

import type { Environment } from '../../core/runner/host.ts';
import type { LegDefinition } from '../../image/definition.ts';
import { slugOf } from '../../image/leg.ts';
import { fill, fillKnown } from '../../image/placeholder.ts';
import type { SourceKind } from '../../image/provider-plan.ts';
import { attributesOf, type Axis, type Cell } from './axes.ts';
import { type ExpandedImage, filledTexts } from './texts.ts';
import type { ImageOfManifest, Manifest } from './manifest.ts';
import type { ManifestPaths } from './manifest-paths.ts';

/** `source.map` once it is filled: a placeholder may have stood for nothing. */
const filledMap = z.object({ file: z.string(), field: z.union([z.string(), z.array(z.string())]) });

/** What all legs of a manifest share. */
export interface ManifestSetting {
  readonly manifest: Manifest;
  readonly axes: readonly Axis[];
  readonly environment: Environment;
  readonly paths: ManifestPaths;
  /** What providers take as `source`, by their names. */
  readonly kinds: ReadonlyMap<string, SourceKind>;
}

/** One cell of an image, with all filled in that is known before the bake. */
export function definitionOf(
  setting: ManifestSetting,
  expanded: ExpandedImage,
  cell: Cell,
  id: string,
  parent: string | null,
): LegDefinition {
  const { manifest, paths } = setting;
  const { name, image } = expanded;
  const values = valuesOf(setting, expanded, cell);
  const known = (text: string): string => fillKnown(text, values);
  const each = (texts: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, known(text)]));
  return {
    leg: id,
    slug: slugOf(id),
    image: name,
    tier: image.tier,
    axes: { ...cell },
    name: known(image.name ?? manifest.name ?? slugOf(id)),
    version: null,
    parent,
    source: sourceOf(setting, expanded, cell, values),
    work: workOf(setting, expanded, values, known, each),
    inputs: image.inputs?.map((glob) => paths.glob(fill(glob, values))) ?? null,
    accept: [...image.accept],
    ...(image.reuse === undefined ? {} : { reuse: image.reuse }),
    ...reuseFromOf(image['reuse-from'] ?? manifest['reuse-from']),
    ...refreshOf(image.refresh ?? manifest.refresh),
    extras: [],
    tags: each({ ...manifest.tags, ...image.tags }),
    'declared-tag': null,
    verify: verifyOf(image.verify, values),
    ...scanOf(image.scan ?? manifest.scan),
    publish: [...image.publish],
    'runs-on': filledRunner(image['runs-on'], values),
    arch: image.arch === undefined ? null : fill(image.arch, values),
    timeout: image.timeout ?? null,
    account: image.account === undefined ? null : fill(image.account, values),
    ...(image.role === undefined ? {} : { role: fill(image.role, values) }),
    ...(image.concurrency === undefined ? {} : { concurrency: fill(image.concurrency, values) }),
    'retry-shell-flake': false,
  };
}

function verifyOf(verify: ImageOfManifest['verify'], values: ReadonlyMap<string, string>): LegDefinition['verify'] {
  if (verify === undefined) return null;
  if (verify === 'none') return { none: true };
  if (!('script' in verify) || verify.script.machine === undefined) return { ...verify };
  const machine = filledTexts(verify.script.machine, (text) => fill(text, values));
  return { script: { ...verify.script, machine } };
}

function reuseFromOf(refs: readonly string[] | undefined): Pick<LegDefinition, 'reuse-from'> {
  return refs === undefined ? {} : { 'reuse-from': [...refs] };
}

function scanOf(scan: ImageOfManifest['scan']): Pick<LegDefinition, 'scan'> {
  return scan === undefined || scan === 'none' ? {} : { scan };
}

function refreshOf(refresh: Manifest['refresh']): Pick<LegDefinition, 'refresh'> {
  return refresh === undefined || refresh === 'never' ? {} : { refresh };
}

function valuesOf(
  { manifest, axes, environment }: ManifestSetting,
  { name, image }: ExpandedImage,
  cell: Cell,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const axis of axes) if (axis.default !== undefined) values.set(axis.name, axis.default);
  for (const [axis, value] of Object.entries(cell)) values.set(axis, value);
  for (const [attribute, text] of attributesOf(axes, cell)) values.set(attribute, text);
  values.set('image', name).set('tier', image.tier);
  for (const variable of manifest.env) {
    values.set(`env.${variable}`, environment[variable] ?? '');
  }
  return values;
}

function workOf(
  { manifest, paths }: ManifestSetting,
  expanded: ExpandedImage,
  values: ReadonlyMap<string, string>,
  known: (text: string) => string,
  each: (texts: Readonly<Record<string, string>>) => Record<string, string>,
): LegDefinition['work'] {
  const { name, image } = expanded;
  const at = ['images', name];
  const { packer, dockerfile } = image;
  if (packer !== undefined) {
    const path = [...at, 'packer'];
    const folder = packer['working-directory'];
    return {
      builder: 'packer',
      template: paths.existing([...path, 'template'], fill(packer.template, values)),
      'working-directory':
        folder === undefined ? paths.folder : paths.existing([...path, 'working-directory'], fill(folder, values)),
      only: packer.only.map(known),
      except: packer.except.map(known),
      vars: each({ ...manifest.vars, ...packer.vars }),
      'secret-vars': Object.fromEntries(packer['secret-vars'].map((secret) => [secret, secret])),
      'var-files': packer['var-files'].map((text, index) =>
        paths.varFile([...path, 'var-files', index], fill(text, values)),
      ),
      ...(packer['retry-vars'] === undefined ? {} : { 'retry-vars': each(packer['retry-vars']) }),
      arguments: packer.arguments.map(known),
      version: packer.version ?? null,
      'vars-in-environment': false,
      substitutions: null,
    };
  }
  if (dockerfile === undefined) throw new TypeError(`${name} has neither packer nor dockerfile.`);
  const path = [...at, 'dockerfile'];
  const file = paths.existing([...path, 'file'], fill(dockerfile.file, values));
  const { context } = dockerfile;
  return {
    builder: 'dockerfile',
    file,
    context: context === undefined ? posix.dirname(file) : paths.existing([...path, 'context'], fill(context, values)),
    target: dockerfile.target === undefined ? null : known(dockerfile.target),
    platform: dockerfile.platform === undefined ? null : known(dockerfile.platform),
    args: each(dockerfile.args),
    labels: each(dockerfile.labels),
    secrets: [...dockerfile.secrets],
    arguments: [],
  };
}

function sourceOf(
  { paths, kinds }: ManifestSetting,
  { name, image: { source } }: ExpandedImage,
  cell: Cell,
  values: ReadonlyMap<string, string>,
): LegDefinition['source'] {
  if (source === undefined) return null;
  const [of = '', written] = Object.entries(source).find(([, member]) => member !== undefined) ?? [];
  const filled = filledTexts(written, (text) => fill(text, values));
  const kind = kinds.get(of);
  if (kind !== undefined) return kind.requestOf(filled, cell);
  if (of === 'id') return { of: 'id', id: String(filled) };
  const { file, field } = filledMap.parse(filled);
  return {
    of: 'map',
    file: paths.existing(['images', name, 'source', 'map', 'file'], file),
    field: typeof field === 'string' ? [field] : field,
  };
}

function filledRunner(
  runner: ImageOfManifest['runs-on'],
  values: ReadonlyMap<string, string>,
): LegDefinition['runs-on'] {
  if (runner === undefined) return null;
  const filled = (labels: string | readonly string[]): string | string[] =>
    typeof labels === 'string' ? fill(labels, values) : labels.map((label) => fill(label, values));
  if (typeof runner === 'string' || Array.isArray(runner)) return filled(runner);
  const { group, labels } = runner;
  return { group: fill(group, values), ...(labels === undefined ? {} : { labels: filled(labels) }) };
}
