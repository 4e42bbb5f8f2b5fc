import { messageOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/inputs.ts';
import { fill } from '../../image/placeholder.ts';
import { dotenvEntries, renderDotenv } from './dotenv.ts';
import { type FilesFields, type Format, formats } from './fields.ts';
import { pathProblem } from './file-path.ts';
import { mapEntries, renderIdMap } from './id-map.ts';
import { renderManifest } from './image-manifest.ts';
import { type Item, tellsRegion } from './item.ts';
import { renderMarkdown } from './markdown.ts';
import { propertyEntries, renderProperties } from './properties.ts';
import { renderTfvars, variablesOf } from './tfvars.ts';

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
 */
export function renderingsOf(
  fields: FilesFields,
  items: readonly Item[],
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
  const renderings = [...byPath]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { format, pattern, items: own }]): Rendering => {
      const isTold = tellsRegion(pattern);
      return {
        path,
        format,
        items: own,
        render: (existing) => rendered(fields, format, path, own, isTold, existing),
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
    else if (format === 'tfvars') variablesOf(items, fields.variable, hasRegionInPath);
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
