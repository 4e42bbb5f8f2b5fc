import { messageOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/inputs.ts';
import { fill } from '../../image/placeholder.ts';
import { renderDotenv } from './dotenv.ts';
import { type FilesFields, type Format, formats } from './fields.ts';
import { pathProblem } from './file-path.ts';
import { renderIdMap } from './id-map.ts';
import { renderManifest } from './image-manifest.ts';
import { type Item, tellsRegion } from './item.ts';
import { renderMarkdown } from './markdown.ts';
import { renderProperties } from './properties.ts';
import { renderTfvars } from './tfvars.ts';

/** One file that a target writes, and the images that stand in it. */
export interface Rendering {
  /** Relative to the folder of the repository, with slashes. */
  readonly path: string;
  readonly format: Format;
  readonly items: readonly Item[];
  /**
   * The bytes that the file is to have, by what is there now; the same bytes where nothing is to change. Throws a UserError.
   */
  readonly render: (existing: Uint8Array | null) => Uint8Array;
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
 */
export function renderingsOf(
  fields: FilesFields,
  items: readonly Item[],
): { readonly renderings: readonly Rendering[]; readonly problems: readonly string[] } {
  const byPath = new Map<string, { format: Format; pattern: string; items: Item[] }>();
  const problems: string[] = [];
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
        problems.push(new RenderingError(format, pattern, error).message);
      }
    }
  }
  const renderings = [...byPath]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { format, pattern, items: own }]): Rendering => {
      const isTold = tellsRegion(pattern);
      return { path, format, items: own, render: (existing) => rendered(fields, format, path, own, isTold, existing) };
    });
  for (const [index, { path, format }] of renderings.entries()) {
    const below = renderings.slice(index + 1).find((other) => other.path.startsWith(`${path}/`));
    if (below === undefined) continue;
    problems.push(
      `\`${format}\` writes a file ${show(path)}, which \`${below.format}\` takes for a folder: ${show(below.path)}.`,
    );
  }
  return { renderings, problems: [...new Set(problems)] };
}

function pathOf(pattern: string, { values }: Item): string {
  const path = fill(pattern, values);
  const problem = pathProblem(path);
  if (problem !== undefined) throw new UserError(`the path ${show(path)} ${problem}.`);
  return path;
}

function rendered(
  fields: FilesFields,
  format: Format,
  path: string,
  items: readonly Item[],
  hasRegionInPath: boolean,
  existing: Uint8Array | null,
): Uint8Array {
  try {
    if (format === 'properties') return renderProperties(items, fields.property, existing);
    if (format === 'manifest') return Buffer.from(renderManifest(items, existing));
    if (format === 'tfvars') return Buffer.from(renderTfvars(items, fields.variable, hasRegionInPath, existing));
    if (format === 'map') return Buffer.from(renderIdMap(items, fields.field, hasRegionInPath, existing));
    if (format === 'dotenv') return Buffer.from(renderDotenv(items, fields.variable, hasRegionInPath, existing));
    return Buffer.from(renderMarkdown(items, existing));
  } catch (error) {
    if (error instanceof UserError) throw new RenderingError(format, path, error);
    throw error;
  }
}
