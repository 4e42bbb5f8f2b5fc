import { messageOf, UserError } from '../../core/errors.ts';
import type { ResolvedSource } from '../../image/definition.ts';
import type { Google } from './cloud/connect.ts';
import { imageId, imagesPath, NAME, PROJECT } from './cloud/paths.ts';
import { type GcpImage, imageForm, newestFirst } from './image.ts';

/** What an image to start from has to fit. */
export interface NewestGcpImage {
  readonly family: string | null;
  /** A glob: `*` stands for any text, `?` for one character. Null: any. */
  readonly name: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Null: that of the credentials. */
  readonly project: string | null;
}

/** The newest image that fits, can be started and is not deprecated. Throws a UserError. */
export async function newestGcpImage(request: NewestGcpImage, google: Google): Promise<ResolvedSource> {
  const project = request.project ?? google.project;
  const wanted = describeWanted(request);
  if (project === null) throw new UserError('source.gcp: nothing says which project to look in. Set `project`.');
  if (!PROJECT.test(project)) throw new UserError(`source.gcp: ${JSON.stringify(project.slice(0, 60))} is no id of a project.`); // prettier-ignore
  let images: readonly GcpImage[];
  try {
    images = await imagesOf(request, project, google);
  } catch (error) {
    throw new UserError(`source.gcp: ${wanted} could not be looked for: ${messageOf(error)}.`);
  }
  const [newest] = images.filter((image) => fits(image, request)).toSorted(newestFirst);
  if (newest !== undefined) return { of: 'gcp', id: imageId({ project, name: newest.name }), name: newest.name };
  throw new UserError(
    `source.gcp: no image in ${project} that is ready and not deprecated is ${wanted}, or these credentials do not see it.`,
  );
}

/** Of a family alone Google itself says which one it leads to. */
async function imagesOf(
  { family, name, labels }: NewestGcpImage,
  project: string,
  { compute }: Google,
): Promise<readonly GcpImage[]> {
  if (family !== null && name === null && Object.keys(labels).length === 0) {
    if (!NAME.test(family)) return [];
    const newest = await compute.get(`${imagesPath(project)}/family/${family}`, imageForm);
    return newest === undefined ? [] : [newest];
  }
  return (await compute.all(imagesPath(project), imageForm)) ?? [];
}

function fits({ name, family, labels, status, deprecated }: GcpImage, request: NewestGcpImage): boolean {
  return (
    status === 'READY' &&
    (deprecated?.state ?? 'ACTIVE') === 'ACTIVE' &&
    (request.family === null || family === request.family) &&
    (request.name === null || matches(name, request.name)) &&
    Object.entries(request.labels).every(([label, value]) => labels[label] === value)
  );
}

/** A glob over a whole text: the last `*` gives way until the rest fits. */
function matches(text: string, glob: string): boolean {
  let [at, mark, star] = [0, 0, -1];
  let part = 0;
  while (at < text.length) {
    if (part < glob.length && glob[part] !== '*' && (glob[part] === '?' || glob[part] === text[at])) {
      at += 1;
      part += 1;
    } else if (glob[part] === '*') {
      star = part;
      mark = at;
      part += 1;
    } else if (star >= 0) {
      part = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  while (glob[part] === '*') part += 1;
  return part === glob.length;
}

function describeWanted({ family, name, labels }: NewestGcpImage): string {
  const conditions = [
    ...(family === null ? [] : [`of the family ${JSON.stringify(family)}`]),
    ...(name === null ? [] : [`named ${JSON.stringify(name)}`]),
    ...Object.entries(labels).map(([label, value]) => `with the label ${label} = ${JSON.stringify(value)}`),
  ];
  return `one ${conditions.join(', ')}`;
}
