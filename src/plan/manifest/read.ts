import { posix } from 'node:path';

import { readBounded } from '../../core/bounded-file.ts';
import {
  checkDocument,
  type Document,
  DocumentError,
  type Problem,
  readDocument,
  toldProblems,
} from '../../core/document.ts';
import { messageOf } from '../../core/errors.ts';
import type { Environment } from '../../core/host.ts';
import { documentSecrets } from '../../core/literal-secret.ts';
import { nearestName } from '../../core/nearest.ts';
import { insideWorkspace } from '../../core/paths.ts';
import type { LegDefinition } from '../../image/definition.ts';
import { slugOf } from '../../image/leg.ts';
import { fill, fillKnown, lateNames, parentNames, placeholdersOf, sourceNames } from '../../image/placeholder.ts';
import type { Draft, DraftLeg } from '../draft.ts';
import { createVarFiles } from '../var-files.ts';
import { type Axis, axesOf, type Cell, cellsOf, legId } from './axes.ts';
import { checkLinks } from './links.ts';
import { type ImageOfManifest, type Manifest, manifest as schema } from './manifest.ts';
import { byShared, parentCell } from './parent-cell.ts';

export interface ManifestRequest {
  /** Absolute, links resolved. */
  readonly repository: string;
  /** Relative to the repository. */
  readonly file: string;
  readonly environment: Environment;
}

/** What is larger is not even read to say that it is too large. */
const MOST_READ = 64 * 1024 * 1024;

/** Reads a `bakehouse.yml` into legs. Throws a DocumentError with all that is wrong, each with its line. */
export function readManifest(request: ManifestRequest): Draft {
  const { repository, file } = request;
  const path = insideWorkspace('Input "manifest"', repository, repository, file);
  const bytes = readBounded('Input "manifest"', path, MOST_READ);
  const document = readDocument(file, bytes);
  const manifest = checkDocument(document, schema);
  const problems: Problem[] = documentSecrets(document, bytes.toString('utf8'), true).map(({ line, what }) => ({
    line,
    message: `This looks like ${what}; a secret is never written down here. Name it in secret-vars or secrets, or end the line in # allow-secret.`,
  }));
  problems.push(...checkLinks(document, manifest, request.environment));
  // What does not hold together cannot be expanded.
  if (problems.length === 0) {
    const reader = new ManifestReader(request, document, manifest, problems);
    const draft = reader.read();
    if (problems.length === 0) return draft;
  }
  throw new DocumentError(file, toldProblems(problems));
}

/** An image with its axes and cells, and what its placeholders may be. */
interface Expanded {
  readonly name: string;
  readonly image: ImageOfManifest;
  readonly over: readonly Axis[];
  readonly cells: readonly Cell[];
  /** Names with a value in every cell. */
  readonly static: ReadonlySet<string>;
}

class ManifestReader {
  readonly #request: ManifestRequest;
  readonly #document: Document;
  readonly #manifest: Manifest;
  readonly #problems: Problem[];
  readonly #axes: readonly Axis[];
  readonly #folder: string;
  readonly #paths = new Map<string, string | undefined>();
  readonly #varFiles: ReturnType<typeof createVarFiles>;
  readonly #told = new Set<string>();

  constructor(request: ManifestRequest, document: Document, manifest: Manifest, problems: Problem[]) {
    this.#request = request;
    this.#document = document;
    this.#manifest = manifest;
    this.#problems = problems;
    this.#axes = axesOf(manifest);
    this.#folder = posix.dirname(request.file);
    this.#varFiles = createVarFiles(request.repository);
  }

  read(): Draft {
    const { images, targets, staging } = this.#manifest;
    const expanded = new Map(Object.entries(images).map(([name, image]) => [name, this.#expand(name, image)]));
    const legs = [...expanded.values()].flatMap((one) => {
      const before = this.#problems.length;
      this.#checkPatterns(one);
      // One mistake in a pattern is told once, not once for each leg.
      return this.#problems.length === before ? this.#legsOf(one, expanded) : [];
    });
    return {
      from: [this.#request.file],
      legs,
      notices: [],
      targets,
      staging: staging ?? null,
    };
  }

  #expand(name: string, image: ImageOfManifest): Expanded {
    const over = this.#axes.filter((axis) => image.over === undefined || image.over.includes(axis.name));
    const cells = cellsOf(image, over);
    if (cells.length === 0) this.#problem(['images', name], 'no cell is left: exclude takes them all');
    const fixed = this.#axes.filter((axis) => over.includes(axis) || axis.default !== undefined);
    const environment = this.#manifest.env.map((variable) => `env.${variable}`);
    return {
      name,
      image,
      over,
      cells,
      static: new Set(['image', 'layer', ...fixed.map((axis) => axis.name), ...environment]),
    };
  }

  /** Unknown placeholders, and such as have no value yet where one is needed; once for each image. */
  #checkPatterns(expanded: Expanded): void {
    const { name, image } = expanded;
    const late = [
      ...lateNames,
      ...(image.from === undefined ? [] : parentNames),
      ...(image.source === undefined ? [] : sourceNames),
    ];
    const check = (path: readonly PropertyKey[], text: string, isPath: boolean): void => {
      try {
        for (const placeholder of placeholdersOf(text)) {
          if (expanded.static.has(placeholder)) continue;
          if (late.includes(placeholder)) {
            if (!isPath) continue;
            this.#problem(path, `{${placeholder}} is not known before the bake, and so cannot be part of this`);
          } else this.#problem(path, this.#unknown(placeholder, expanded, isPath ? [] : late));
        }
      } catch (error) {
        this.#problem(path, messageOf(error));
      }
    };
    const at = ['images', name];
    for (const [path, text, kind] of patternsOf(image)) check([...at, ...path], text, kind === 'path');
    const defaults = this.#manifest;
    if (image.name === undefined && defaults.name !== undefined) check(['name'], defaults.name, false);
    for (const [key, text] of Object.entries(defaults.tags)) {
      if (!Object.hasOwn(image.tags, key)) check(['tags', key], text, false);
    }
    if (image.packer === undefined) return;
    for (const [key, text] of Object.entries(defaults.vars)) {
      if (!Object.hasOwn(image.packer.vars, key)) check(['vars', key], text, false);
    }
  }

  #unknown(placeholder: string, { image, static: fixed }: Expanded, late: readonly string[]): string {
    if (placeholder.startsWith('parent.') && image.from === undefined)
      return `{${placeholder}} needs a parent: this image has no from`;
    if (placeholder.startsWith('source.') && image.source === undefined)
      return `{${placeholder}} needs a source: this image has none`;
    const axis = this.#axes.find((one) => one.name === placeholder);
    if (axis !== undefined)
      return `{${placeholder}} has no value here: the image is not over that axis, and the axis has no default`;
    if (placeholder.startsWith('env.')) {
      return `{${placeholder}} is not allowed: list ${placeholder.slice('env.'.length)} in env first`;
    }
    const known = [...fixed, ...late];
    const near = nearestName(placeholder, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}` : `Did you mean {${near}}?`;
    return `the placeholder {${placeholder}} is not known. ${hint}`;
  }

  #legsOf(expanded: Expanded, all: ReadonlyMap<string, Expanded>): readonly DraftLeg[] {
    const { name, image, over, cells } = expanded;
    const at = { file: this.#request.file, line: this.#document.lineOf(['images', name]) };
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
          this.#problem(
            ['images', name, 'from'],
            `${id} has no parent: ${parent.name} is not baked at ${shown(cell, shared)}`,
          );
        } else if (!told.has(found.axis)) {
          told.add(found.axis);
          const ids = found.cells.map((one) => legId(parent.name, one)).join(', ');
          this.#problem(
            ['images', name, 'from'],
            `${id} has several parents: ${ids}. Give the axis ${found.axis} a default, or add it to over`,
          );
        }
      }
      return { definition: this.#definition(expanded, cell, id, parentId), at };
    });
  }

  #definition(expanded: Expanded, cell: Cell, id: string, parent: string | null): LegDefinition {
    const { name, image } = expanded;
    const values = this.#valuesOf(expanded, cell);
    const known = (text: string): string => fillKnown(text, values);
    const each = (texts: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, known(text)]));
    return {
      leg: id,
      slug: slugOf(id),
      image: name,
      layer: image.layer,
      axes: { ...cell },
      name: known(image.name ?? this.#manifest.name ?? slugOf(id)),
      version: null,
      parent,
      source: this.#sourceOf(expanded, cell, values),
      work: this.#workOf(expanded, values, known, each),
      inputs: image.inputs?.map((glob) => this.#glob(fill(glob, values))) ?? null,
      extras: [],
      tags: each({ ...this.#manifest.tags, ...image.tags }),
      'declared-tag': null,
      verify: image.verify === undefined ? null : image.verify === 'none' ? { none: true } : { ...image.verify },
      publish: [...image.publish],
      'runs-on': filledRunner(image['runs-on'], values),
      arch: image.arch === undefined ? null : fill(image.arch, values),
      timeout: image.timeout ?? null,
      account: image.account === undefined ? null : fill(image.account, values),
      'retry-shell-flake': false,
    };
  }

  #valuesOf({ name, image }: Expanded, cell: Cell): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    for (const axis of this.#axes) if (axis.default !== undefined) values.set(axis.name, axis.default);
    for (const [axis, value] of Object.entries(cell)) values.set(axis, value);
    values.set('image', name).set('layer', image.layer);
    for (const variable of this.#manifest.env) {
      values.set(`env.${variable}`, this.#request.environment[variable] ?? '');
    }
    return values;
  }

  #workOf(
    expanded: Expanded,
    values: ReadonlyMap<string, string>,
    known: (text: string) => string,
    each: (texts: Readonly<Record<string, string>>) => Record<string, string>,
  ): LegDefinition['work'] {
    const { name, image } = expanded;
    const at = ['images', name];
    const { packer, dockerfile } = image;
    if (packer !== undefined) {
      const path = [...at, 'packer'];
      const varFiles = packer['var-files'].map((text, index) => {
        const file = this.#inside([...path, 'var-files', index], fill(text, values));
        const problem = file.startsWith('../') ? undefined : this.#varFiles.problemOf(file);
        if (problem !== undefined) this.#problemOnce([...path, 'var-files', index], problem);
        return file;
      });
      return {
        builder: 'packer',
        template: this.#existing([...path, 'template'], fill(packer.template, values)),
        'working-directory': this.#folder,
        only: packer.only.map(known),
        except: packer.except.map(known),
        vars: each({ ...this.#manifest.vars, ...packer.vars }),
        'secret-vars': Object.fromEntries(packer['secret-vars'].map((secret) => [secret, secret])),
        'var-files': varFiles,
        arguments: packer.arguments.map(known),
        version: packer.version ?? null,
        'vars-in-environment': false,
        substitutions: null,
      };
    }
    if (dockerfile === undefined) throw new TypeError(`${name} has neither packer nor dockerfile.`);
    const path = [...at, 'dockerfile'];
    const file = this.#existing([...path, 'file'], fill(dockerfile.file, values));
    const { context } = dockerfile;
    return {
      builder: 'dockerfile',
      file,
      context:
        context === undefined ? posix.dirname(file) : this.#existing([...path, 'context'], fill(context, values)),
      target: dockerfile.target === undefined ? null : known(dockerfile.target),
      platform: dockerfile.platform === undefined ? null : known(dockerfile.platform),
      args: each(dockerfile.args),
      labels: each(dockerfile.labels),
      secrets: [...dockerfile.secrets],
      arguments: [],
    };
  }

  #sourceOf({ name, image }: Expanded, cell: Cell, values: ReadonlyMap<string, string>): LegDefinition['source'] {
    const { source } = image;
    if (source === undefined) return null;
    if (source.docker !== undefined) return { of: 'docker', reference: fill(source.docker, values) };
    if (source.aws !== undefined) {
      const { owner, filters, region } = source.aws;
      return {
        of: 'aws',
        owner: fill(owner, values),
        filters: Object.fromEntries(Object.entries(filters).map(([key, text]) => [key, fill(text, values)])),
        region: region === undefined ? (cell['region'] ?? null) : fill(region, values),
      };
    }
    if (source.map !== undefined) {
      const { file, field } = source.map;
      return {
        of: 'map',
        file: this.#existing(['images', name, 'source', 'map', 'file'], fill(file, values)),
        field: (typeof field === 'string' ? [field] : field).map((part) => fill(part, values)),
      };
    }
    return { of: 'id', id: fill(source.id ?? '', values) };
  }

  /** A path of the manifest as one of the repository. */
  #inside(at: readonly PropertyKey[], path: string): string {
    const full = posix.normalize(posix.join(this.#folder, path));
    if (isOutside(path, full))
      this.#problemOnce(at, `must stay inside the repository, but was ${JSON.stringify(path)}`);
    return full.length > 1 && full.endsWith('/') ? full.slice(0, -1) : full;
  }

  #existing(at: readonly PropertyKey[], path: string): string {
    const full = this.#inside(at, path);
    if (isOutside(path, full)) return full;
    if (!this.#paths.has(full)) {
      let problem: string | undefined;
      try {
        insideWorkspace('it', this.#request.repository, this.#request.repository, full);
      } catch (error) {
        problem = messageOf(error).replace(/ \(looked for .*\)/, '');
      }
      this.#paths.set(full, problem);
    }
    const problem = this.#paths.get(full);
    if (problem !== undefined) this.#problemOnce(at, problem);
    return full;
  }

  #glob(glob: string): string {
    const negated = glob.startsWith('!');
    const joined = posix.join(this.#folder, negated ? glob.slice(1) : glob);
    return negated ? `!${joined}` : joined;
  }

  #problem(path: readonly PropertyKey[], message: string): void {
    this.#problems.push({ line: this.#document.lineOf(path), message: problemText(path, message) });
  }

  /** The same mistake in a hundred cells is one mistake. */
  #problemOnce(path: readonly PropertyKey[], message: string): void {
    const text = problemText(path, message);
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.#problem(path, message);
  }
}

type PatternKind = 'path' | 'value';
type PatternPlace = readonly [path: readonly PropertyKey[], text: string, kind: PatternKind];

/** Every text of an image that may hold placeholders. */
function patternsOf(image: ImageOfManifest): readonly PatternPlace[] {
  const { packer, dockerfile, source } = image;
  const list = (path: readonly PropertyKey[], texts: readonly string[], kind: PatternKind): PatternPlace[] =>
    texts.map((text, index) => [[...path, index], text, kind]);
  const map = (
    path: readonly PropertyKey[],
    texts: Readonly<Record<string, string>>,
    kind: PatternKind,
  ): PatternPlace[] => Object.entries(texts).map(([key, text]) => [[...path, key], text, kind]);
  const one = (path: readonly PropertyKey[], text: string | undefined, kind: PatternKind): PatternPlace[] =>
    text === undefined ? [] : [[path, text, kind]];
  const runner = image['runs-on'];
  return [
    ...one(['name'], image.name, 'value'),
    ...map(['tags'], image.tags, 'value'),
    ...list(['inputs'], image.inputs ?? [], 'path'),
    ...one(['arch'], image.arch, 'path'),
    ...one(['account'], image.account, 'path'),
    ...(typeof runner === 'string' ? one(['runs-on'], runner, 'path') : list(['runs-on'], runner ?? [], 'path')),
    ...(packer === undefined
      ? []
      : [
          ...one(['packer', 'template'], packer.template, 'path'),
          ...list(['packer', 'only'], packer.only, 'value'),
          ...list(['packer', 'except'], packer.except, 'value'),
          ...map(['packer', 'vars'], packer.vars, 'value'),
          ...list(['packer', 'var-files'], packer['var-files'], 'path'),
          ...list(['packer', 'arguments'], packer.arguments, 'value'),
        ]),
    ...(dockerfile === undefined
      ? []
      : [
          ...one(['dockerfile', 'file'], dockerfile.file, 'path'),
          ...one(['dockerfile', 'context'], dockerfile.context, 'path'),
          ...one(['dockerfile', 'target'], dockerfile.target, 'value'),
          ...one(['dockerfile', 'platform'], dockerfile.platform, 'value'),
          ...map(['dockerfile', 'args'], dockerfile.args, 'value'),
          ...map(['dockerfile', 'labels'], dockerfile.labels, 'value'),
        ]),
    ...(source === undefined
      ? []
      : [
          ...one(['source', 'docker'], source.docker, 'path'),
          ...one(['source', 'id'], source.id, 'path'),
          ...one(['source', 'aws', 'owner'], source.aws?.owner, 'path'),
          ...one(['source', 'aws', 'region'], source.aws?.region, 'path'),
          ...map(['source', 'aws', 'filters'], source.aws?.filters ?? {}, 'path'),
          ...one(['source', 'map', 'file'], source.map?.file, 'path'),
          ...(typeof source.map?.field === 'string'
            ? one(['source', 'map', 'field'], source.map.field, 'path')
            : list(['source', 'map', 'field'], source.map?.field ?? [], 'path')),
        ]),
  ];
}

function filledRunner(
  runner: ImageOfManifest['runs-on'],
  values: ReadonlyMap<string, string>,
): LegDefinition['runs-on'] {
  if (runner === undefined) return null;
  return typeof runner === 'string' ? fill(runner, values) : runner.map((label) => fill(label, values));
}

function shown(cell: Cell, shared: readonly string[]): string {
  return shared.length === 0 ? 'any cell' : shared.map((name) => `${name} ${cell[name] ?? ''}`).join(', ');
}

function isOutside(given: string, full: string): boolean {
  return posix.isAbsolute(given) || full === '..' || full.startsWith('../');
}

function problemText(path: readonly PropertyKey[], message: string): string {
  return `${pathText(path)}: ${message}${/[.?]$/.test(message) ? '' : '.'}`;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1);
}
