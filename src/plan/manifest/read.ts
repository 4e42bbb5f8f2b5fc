import { z } from 'zod';

import { readBounded } from '../../core/files/bounded-file.ts';
import {
  checkDocument,
  type Document,
  DocumentError,
  type Problem,
  readDocument,
  toldProblems,
  wantedValue,
} from '../../core/text/document.ts';
import type { Environment } from '../../core/runner/host.ts';
import { memberOf } from '../../core/values.ts';
import type { LegDefinition } from '../../image/definition.ts';
import { documentSecrets } from '../../core/secrets/literal-secret.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import type { Providers } from '../../image/provider.ts';
import type { Draft, DraftLeg } from '../draft.ts';
import { machineForm, sourceKinds } from '../sources.ts';
import { type Axis, axesOf, type Cell, cellsOf, lackingAttributes, legId } from './axes.ts';
import { definitionOf, type ManifestSetting } from './definition.ts';
import type { ExpandedImage } from './texts.ts';
import { checkLinks } from './links.ts';
import { type ImageOfManifest, looseManifest, type Manifest, manifestWith, type ManifestTarget } from './manifest.ts';
import { ManifestPaths } from './manifest-paths.ts';
import { ManifestProblems } from './manifest-problems.ts';
import { byShared, parentCell } from './parent-cell.ts';
import { checkPatterns } from './patterns.ts';

export interface ManifestRequest {
  /** Absolute, links resolved. */
  readonly repository: string;
  /** Relative to the repository. */
  readonly file: string;
  readonly environment: Environment;
  /** Whose images a `source` may name. */
  readonly providers: Providers;
  /** Without them targets are not looked into. */
  readonly targets?: TargetRules;
}

/** What is known of targets by whoever publishes to them. */
export interface TargetRules {
  readonly schema: z.ZodType<ManifestTarget>;
  /**
   * What is wrong with the targets of the manifest for its legs.
   * @param targets by name; they fit the schema
   */
  readonly problemsOf: (
    targets: Readonly<Record<string, unknown>>,
    legs: readonly LegDefinition[],
  ) => readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** What is larger is not even read to say that it is too large. */
const MOST_READ = 64 * 1024 * 1024;

/** Reads a `bakehouse.yml` into legs. Throws a DocumentError with all that is wrong, each with its line. */
export function readManifest(request: ManifestRequest): Draft {
  const { repository, file } = request;
  const path = insideWorkspace('Input "manifest"', repository, repository, file);
  const bytes = readBounded('Input "manifest"', path, MOST_READ);
  const document = readDocument(file, bytes);
  const kinds = sourceKinds(request.providers);
  const machine = machineForm(request.providers);
  const schema =
    request.targets === undefined
      ? looseManifest(kinds, machine)
      : manifestWith(request.targets.schema, kinds, machine);
  const checked = checkDocument(document, schema);
  // The plan has them as they are written, without defaults: who publishes reads them again.
  const targets = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));
  const manifest: Manifest = {
    ...checked,
    targets: targets.parse(memberOf(wantedValue(document, schema), 'targets') ?? {}),
  };
  const isTwice = checked['build-registry'] !== undefined && checked.staging !== undefined;
  const mistakes: readonly Problem[] = [
    ...(isTwice
      ? [
          {
            line: document.lineOf(['staging']),
            message: 'The file has either build-registry or staging, its former name, not both.',
          },
        ]
      : []),
    ...documentSecrets(document, bytes.toString('utf8'), true).map(({ line, what }) => ({
      line,
      message: `This looks like ${what}; a secret is never written down here. Name it in secret-vars or secrets, or end the line in # allow-secret.`,
    })),
    ...checkLinks(document, manifest, request.environment),
  ];
  // What does not hold together cannot be expanded.
  if (mistakes.length > 0) throw new DocumentError(file, toldProblems(mistakes));
  const problems = new ManifestProblems(document);
  const legs = legsOf(request, document, manifest, problems);
  if (problems.found.length === 0) {
    const definitions = legs.map(({ definition }) => definition);
    for (const { path: at, message } of request.targets?.problemsOf(manifest.targets, definitions) ?? [])
      problems.tellOnce(['targets', ...at], message);
  }
  if (problems.found.length > 0) throw new DocumentError(file, toldProblems(problems.found));
  return {
    from: [file],
    legs,
    notices: [],
    targets: manifest.targets,
    ...(Object.keys(manifest.channels).length === 0 ? {} : { channels: manifest.channels }),
    buildRegistry: manifest['build-registry'] ?? manifest.staging ?? null,
    ...(manifest.retain === undefined ? {} : { retain: manifest.retain }),
  };
}

function legsOf(
  { repository, file, environment, providers }: ManifestRequest,
  document: Document,
  manifest: Manifest,
  problems: ManifestProblems,
): readonly DraftLeg[] {
  const axes = axesOf(manifest);
  const paths = new ManifestPaths(repository, file, problems);
  const setting: ManifestSetting = { manifest, axes, environment, paths, kinds: sourceKinds(providers) };
  const expanded = new Map(
    Object.entries(manifest.images).map(([name, image]) => [name, expand(manifest, axes, name, image, problems)]),
  );
  return [...expanded.values()].flatMap((one) => {
    const before = problems.found.length;
    checkPatterns(one, manifest, axes, problems);
    // One mistake in a pattern is told once, not once for each leg.
    if (problems.found.length > before) return [];
    const at = { file, line: document.lineOf(['images', one.name]) };
    return linkedCells(one, expanded, problems).map(({ cell, id, parent }) => ({
      definition: definitionOf(setting, one, cell, id, parent),
      at,
      ...retainOf(one.image.retain ?? manifest.retain),
    }));
  });
}

function expand(
  manifest: Manifest,
  axes: readonly Axis[],
  name: string,
  image: ImageOfManifest,
  problems: ManifestProblems,
): ExpandedImage {
  const over = axes.filter((axis) => image.over === undefined || image.over.includes(axis.name));
  const cells = cellsOf(image, over);
  if (cells.length === 0) problems.tell(['images', name], 'no cell is left: exclude takes them all');
  const fixed = axes.filter((axis) => over.includes(axis) || axis.default !== undefined);
  const environment = manifest.env.map((variable) => `env.${variable}`);
  const attributes = [...lackingAttributes(fixed, cells)];
  const whole = attributes.filter(([, values]) => values.length === 0).map(([placeholder]) => placeholder);
  return {
    name,
    image,
    over,
    cells,
    static: new Set(['image', 'tier', ...fixed.map((axis) => axis.name), ...whole, ...environment]),
    lacking: new Map(attributes.filter(([, values]) => values.length > 0)),
  };
}

function retainOf(retain: ImageOfManifest['retain'] | Manifest['retain']): Pick<DraftLeg, 'retain'> {
  if (retain === undefined) return {};
  return { retain: retain === 'never' ? null : retain };
}

interface LinkedCell {
  readonly cell: Cell;
  readonly id: string;
  readonly parent: string | null;
}

/** The cells of an image, each with the leg that it builds on. */
function linkedCells(
  { name, image, over, cells }: ExpandedImage,
  all: ReadonlyMap<string, ExpandedImage>,
  problems: ManifestProblems,
): readonly LinkedCell[] {
  const parent = image.from === undefined ? undefined : all.get(image.from);
  const shared = over.filter((axis) => parent?.over.includes(axis)).map((axis) => axis.name);
  const parents = byShared(parent?.cells ?? [], shared);
  const told = new Set<string>();
  return cells.map((cell) => {
    const id = legId(name, cell);
    let parentId: string | null = null;
    if (parent !== undefined) {
      const found = parentCell(cell, shared, parents, parent.over);
      if (found.kind === 'found') parentId = legId(parent.name, found.cell);
      else if (found.kind === 'missing') {
        problems.tell(
          ['images', name, 'from'],
          `${id} has no parent: ${parent.name} is not baked at ${shown(cell, shared)}`,
        );
      } else if (!told.has(found.axis)) {
        told.add(found.axis);
        const ids = found.cells.map((one) => legId(parent.name, one)).join(', ');
        problems.tell(
          ['images', name, 'from'],
          `${id} has several parents: ${ids}. Give the axis ${found.axis} a default, or add it to over`,
        );
      }
    }
    return { cell, id, parent: parentId };
  });
}

function shown(cell: Cell, shared: readonly string[]): string {
  return shared.length === 0 ? 'any cell' : shared.map((name) => `${name} ${cell[name] ?? ''}`).join(', ');
}
