import { messageOf, UserError } from '../../../core/errors.ts';
import { show } from '../../../core/runner/inputs.ts';
import { fill } from '../../../image/placeholder.ts';
import { pathProblem } from '../../../image/repository-path.ts';
import type { Fleet } from '../../engine/fleet.ts';
import { dotenvEntries, renderDotenv } from './dotenv.ts';
import { expectedItems } from '../expected-items.ts';
import { type FilesFields, type Format, formats } from '../fields.ts';
import { mapEntries, renderIdMap } from './id-map.ts';
import { renderManifest } from './image-manifest.ts';
import { type Item, tellsRegion } from '../item.ts';
import type { Expected, Merged } from './merged.ts';
import { renderMarkdown } from './markdown.ts';
import { propertyEntries, renderProperties } from './properties.ts';
import { checkVariables, renderTfvars } from './tfvars.ts';

/** One file that a target writes, and the images that stand in it. */
export interface Rendering {
  /** Relative to the folder of the repository, with slashes. */
  readonly path: string;
  readonly format: Format;
  readonly items: readonly Item[];
  /**
   * The bytes that the file is to have, by what is there now; the same bytes where nothing is to change. Throws a UserError.
   */
  readonly render: (existing: Uint8Array | null) => Merged<Uint8Array>;
  /** Only whether each image has a name of its own in it. Throws a UserError. */
  readonly check: () => void;
}

/** What is wrong with a path; `field` is the member of the target that names it. */
interface Mistake {
  readonly field: Format;
  readonly message: string;
}

/** A file's mistake: `field` is the member of the target that names it. */
class RenderingError extends UserError {
  constructor(field: string, path: string, error: unknown) {
    super(`\`${field}\` (${show(path)}): ${messageOf(error)}`);
  }
}

/**
 * The files of a target, sorted by path: one for each text that the placeholders of a path make. All mistakes are found,
 * those that lie in a file's contents when it is rendered.
 * @param fleet what the plan brings to the target, this run's legs among it; null: no plan is known
 */
export function renderingsOf(
  fields: FilesFields,
  items: readonly Item[],
  fleet: Fleet | null = null,
): {
  readonly renderings: readonly Rendering[];
  readonly problems: readonly string[];
  readonly mistakes: readonly Mistake[];
} {
  const byPath = new Map<string, { format: Format; pattern: string; items: Item[] }>();
  const mistakes = new Map<string, Mistake>();
  const tell = (field: Format, message: string): void => {
    mistakes.set(message, { field, message });
  };
  for (const format of formats) {
    const pattern = fields[format];
    if (pattern === undefined) continue;
    for (const item of items) {
      try {
        const path = pathOf(pattern, item);
        const file = byPath.get(path);
        if (file === undefined) byPath.set(path, { format, pattern, items: [item] });
        else if (file.format === format) file.items.push(item);
        else throw new UserError(`\`${file.format}\` writes to ${show(path)}, too; each file has one format.`);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        tell(format, new RenderingError(format, pattern, error).message);
      }
    }
  }
  const planned = fleet === null ? [] : expectedItems(fleet, items);
  const renderings = [...byPath]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { format, pattern, items: own }]): Rendering => {
      const isTold = tellsRegion(pattern);
      const expected =
        fleet === null ? null : { isWhole: fleet.isWhole, items: planned.filter((item) => isAt(pattern, path, item)) };
      return {
        path,
        format,
        items: own,
        render: (existing) => rendered({ fields, format, path, items: own, isTold, expected }, existing),
        check: () => checkNames(fields, format, path, own, isTold),
      };
    });
  for (const [index, { path, format }] of renderings.entries()) {
    const below = renderings.slice(index + 1).find((other) => other.path.startsWith(`${path}/`));
    if (below === undefined) continue;
    tell(
      format,
      `\`${format}\` writes a file ${show(path)}, which \`${below.format}\` takes for a folder: ${show(below.path)}.`,
    );
  }
  return { renderings, problems: [...mistakes.keys()], mistakes: [...mistakes.values()] };
}

function checkNames(
  fields: FilesFields,
  format: Format,
  path: string,
  items: readonly Item[],
  hasRegionInPath: boolean,
): void {
  try {
    if (format === 'properties') propertyEntries(items, fields.property);
    else if (format === 'tfvars') checkVariables(items, fields.variable, hasRegionInPath);
    else if (format === 'map') mapEntries(items, fields.field, hasRegionInPath);
    else if (format === 'dotenv') dotenvEntries(items, fields.variable, hasRegionInPath);
  } catch (error) {
    if (error instanceof UserError) throw new RenderingError(format, path, error);
    throw error;
  }
}

function pathOf(pattern: string, { values }: Item): string {
  const path = fill(pattern, values);
  const problem = pathProblem(path);
  if (problem !== undefined) throw new UserError(`the path ${show(path)} ${problem}.`);
  return path;
}

/** A path that cannot be made of a leg is a mistake only once it is published. */
function isAt(pattern: string, path: string, { values }: Item): boolean {
  try {
    return fill(pattern, values) === path;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

interface Content {
  readonly fields: FilesFields;
  readonly format: Format;
  readonly path: string;
  readonly items: readonly Item[];
  /** Whether the path tells the region. */
  readonly isTold: boolean;
  readonly expected: Expected;
}

function rendered(content: Content, existing: Uint8Array | null): Merged<Uint8Array> {
  const { fields, format, path, items, expected } = content;
  try {
    if (format === 'properties') return renderProperties(items, fields.property, existing, expected);
    const { content: text, notices } = renderedText(format, content, existing);
    return { content: Buffer.from(text), notices };
  } catch (error) {
    if (error instanceof UserError) throw new RenderingError(format, path, error);
    throw error;
  }
}

function renderedText(
  format: Exclude<Format, 'properties'>,
  { fields, items, isTold, expected }: Content,
  existing: Uint8Array | null,
): Merged<string> {
  if (format === 'manifest') return renderManifest(items, existing, expected);
  if (format === 'tfvars') return renderTfvars(items, fields.variable, isTold, existing, expected);
  if (format === 'map') return renderIdMap(items, fields.field, isTold, existing, expected);
  if (format === 'dotenv') return renderDotenv(items, fields.variable, isTold, existing, expected);
  return renderMarkdown(items, existing, expected);
}
